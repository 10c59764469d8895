import type { FhirResource } from '../../parts.ts';
import { practitioners } from './practitioner.ts';

/** What somebody wrote about studies; a study given back takes the place of the one that was there. */
export type Author = (studies: readonly FhirResource[]) => readonly FhirResource[];

/** The record with everything that was written about its studies, each resource once. */
export function withRecords(resources: readonly FhirResource[], authors: readonly Author[]): FhirResource[] {
  const studies = resources.filter(({ resourceType }) => resourceType === 'ImagingStudy');
  const written = authors.flatMap((author) => author(studies));
  const all = [...resources, ...practitioners, ...written];
  return [...new Map(all.map((each) => [`${each.resourceType}/${each.id}`, each])).values()];
}
