import { fieldsOf, textOf } from '../json.ts';
import type { FhirResource } from '../parts.ts';

export const isResource = (value: unknown): value is FhirResource =>
  typeof fieldsOf(value)?.['resourceType'] === 'string' && typeof fieldsOf(value)?.['id'] === 'string';

/** The id behind a reference to `type`, relative or absolute; undefined for any other reference. */
export function referencedId(type: string, reference: unknown): string | undefined {
  const parts = (textOf(fieldsOf(reference)?.['reference']) ?? '').split('/');
  return parts.at(-2) === type ? parts.at(-1) : undefined;
}

/** The patient whose compartment a resource is in; undefined for resources outside every compartment. */
export function patientOf(resource: FhirResource): string | undefined {
  if (resource.resourceType === 'Patient') return resource.id;
  return referencedId('Patient', resource['subject'] ?? resource['patient']);
}
