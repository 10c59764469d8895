import type { FhirResource } from '../../parts.ts';
import { toAttachment, type Format } from './attachment.ts';
import { referenceTo, type PractitionerKey } from './practitioner.ts';
import type { ReportText } from './reportText.ts';
import { accessionIdentifier, factsOf, uidIdentifier } from './studyFacts.ts';

export interface Document {
  readonly id: string;
  readonly text: ReportText;
  readonly format: Format;
  readonly asBinary?: boolean;
  readonly author: PractitionerKey;
  /** FHIR instant. */
  readonly date: string;
}

/** DocumentReference (R4) about a study, and the Binary that holds its content where it has one. */
export function toDocumentReference(study: FhirResource, document: Document): FhirResource[] {
  const { id, text, format, author, date } = document;
  const { patient, accession } = factsOf(study);
  const { attachment, binary } = toAttachment(text, {
    format,
    patient,
    ...(document.asBinary === true ? { asBinary: { id: `${id}-document` } } : {}),
  });
  const resource: FhirResource = {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    docStatus: 'final',
    type: {
      coding: [{ system: 'http://loinc.org', code: '18748-4', display: 'Diagnostic imaging study' }],
      text: text.title,
    },
    category: [
      { coding: [{ system: 'http://loinc.org', code: '85430-7', display: 'Diagnostic imaging report' }] },
    ],
    subject: { reference: patient },
    date,
    author: [referenceTo(author)],
    description: text.title,
    content: [{ attachment: { ...attachment, creation: date } }],
    context: {
      related: [
        { reference: `ImagingStudy/${study.id}` },
        { type: 'ImagingStudy', identifier: uidIdentifier(study) },
        ...accessionIdentifier(accession).map((identifier) => ({ identifier })),
      ],
    },
  };
  return binary === undefined ? [resource] : [resource, binary];
}
