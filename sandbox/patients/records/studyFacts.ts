import { fieldsOf, listOf, textOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';

/** What reports and orders repeat of the ImagingStudy that they are about. */
export interface StudyFacts {
  /** Relative reference. */
  readonly patient: string;
  readonly description: string;
  /** '' where it has none. */
  readonly accession: string;
  /** FHIR dateTime. */
  readonly started: string;
  /** First of its DICOM modalities. */
  readonly modality: string;
}

function identifierValue(
  study: FhirResource,
  isIt: (identifier: Record<string, unknown>) => boolean,
): string {
  const found = listOf(study['identifier'])
    .map(fieldsOf)
    .find((identifier) => identifier !== undefined && isIt(identifier));
  return textOf(found?.['value']) ?? '';
}

export function factsOf(study: FhirResource): StudyFacts {
  const hasType = (identifier: Record<string, unknown>) => identifier['type'] !== undefined;
  return {
    patient: textOf(fieldsOf(study['subject'])?.['reference']) ?? '',
    description: textOf(study['description']) ?? 'Imaging study',
    accession: identifierValue(study, hasType),
    started: textOf(study['started']) ?? '',
    modality: textOf(fieldsOf(listOf(study['modality'])[0])?.['code']) ?? 'OT',
  };
}

/** The study's UID as an identifier (FHIR R4 ImagingStudy: the system of a StudyInstanceUID). */
export function uidIdentifier(study: FhirResource): { system: string; value: string } {
  const system = 'urn:dicom:uid';
  return { system, value: identifierValue(study, (identifier) => identifier['system'] === system) };
}

/** An accession number as an identifier, or none. */
export function accessionIdentifier(value: string): Record<string, unknown>[] {
  const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'ACSN' }] };
  return value === '' ? [] : [{ type, value }];
}
