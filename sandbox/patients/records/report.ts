import type { FhirResource } from '../../parts.ts';
import { toAttachment, type Format } from './attachment.ts';
import { practitionerName, referenceTo, type PractitionerKey } from './practitioner.ts';
import type { ReportText } from './reportText.ts';
import { accessionIdentifier, factsOf, uidIdentifier } from './studyFacts.ts';

export interface Report {
  readonly id: string;
  readonly status: 'registered' | 'partial' | 'preliminary' | 'final' | 'amended' | 'corrected';
  readonly title: string;
  readonly sections: ReportText['sections'];
  /** What the reader concludes: DiagnosticReport.conclusion. */
  readonly conclusion: string;
  readonly reader: PractitionerKey;
  /** FHIR instant. */
  readonly issued: string;
  readonly format: Format;
  /** The document is a Binary of its own. */
  readonly asBinary?: boolean;
  readonly order?: FhirResource;
  /** How the report says which study it is about, from the plainest to the least. */
  readonly link: 'reference' | 'identifier' | 'order' | 'accession' | 'none';
}

const radiology = [
  {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'RAD', display: 'Radiology' }],
  },
  { coding: [{ system: 'http://loinc.org', code: 'LP29684-5', display: 'Radiology' }] },
];

/** How the report names the study that it is about. */
function linkTo(study: FhirResource, { link, order }: Report): Record<string, unknown> {
  const basedOn =
    order === undefined || link === 'accession' || link === 'none'
      ? {}
      : { basedOn: [{ reference: `ServiceRequest/${order.id}` }] };
  if (link === 'reference') return { ...basedOn, imagingStudy: [{ reference: `ImagingStudy/${study.id}` }] };
  if (link === 'identifier') {
    const identifier = uidIdentifier(study);
    return { ...basedOn, imagingStudy: [{ type: 'ImagingStudy', identifier }] };
  }
  return basedOn;
}

/** DiagnosticReport (R4) of a study, and the Binary that its document is in where it has one. */
export function toReport(study: FhirResource, report: Report): FhirResource[] {
  const { patient, accession, started } = factsOf(study);
  const { id, status, title, conclusion, reader, issued } = report;
  const text: ReportText = {
    title,
    facts: [
      ['Examination', started.slice(0, 10)],
      ['Accession', accession],
      ['Status', status],
      ['Read by', practitionerName(reader)],
    ],
    sections: [...report.sections, ['Impression', conclusion]],
  };
  const { attachment, binary } = toAttachment(text, {
    format: report.format,
    patient,
    ...(report.asBinary === true ? { asBinary: { id: `${id}-document` } } : {}),
  });
  const resource: FhirResource = {
    resourceType: 'DiagnosticReport',
    id,
    ...(report.link === 'none' ? {} : { identifier: accessionIdentifier(accession) }),
    status,
    category: radiology,
    code: {
      coding: [{ system: 'http://loinc.org', code: '18748-4', display: 'Diagnostic imaging study' }],
      text: title,
    },
    subject: { reference: patient },
    effectiveDateTime: started,
    issued,
    resultsInterpreter: [referenceTo(reader)],
    ...linkTo(study, report),
    conclusion,
    presentedForm: [{ ...attachment, creation: issued }],
  };
  return binary === undefined ? [resource] : [resource, binary];
}
