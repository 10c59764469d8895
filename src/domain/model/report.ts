import type { StudyUid } from './ids';
import type { CodedText } from './study';
import type { Identifier } from './patient';

/** DiagnosticReport.status of all versions, and what DocumentReference says by `status` and `docStatus`. */
export const reportStatuses = [
  'registered',
  'partial',
  'preliminary',
  'modified',
  'final',
  'amended',
  'corrected',
  'appended',
  'cancelled',
  'superseded',
  'entered-in-error',
  'unknown',
] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Not to be relied on: withdrawn, replaced, or never written. */
export function isVoid(status: ReportStatus): boolean {
  return status === 'entered-in-error' || status === 'cancelled' || status === 'superseded';
}

/** Everything that a report or an order says about what it belongs to, strongest first. */
export interface Belonging {
  /** `ImagingStudy.id` of direct references. */
  readonly studyIds: readonly string[];
  readonly studyUids: readonly StudyUid[];
  /** ServiceRequest ids (ProcedureRequest in STU3). */
  readonly orders: readonly string[];
  /** Only identifiers that say that they are accession numbers. */
  readonly accessions: readonly Identifier[];
}

/** Where the words of a report are: in the resource, or at an address that the record gives. */
export interface ReportContent {
  /** Stable within its report. */
  readonly id: string;
  /** As declared; the bytes decide. Lower case, without parameters. */
  readonly mediaType: string;
  readonly charset?: string;
  readonly title?: string;
  readonly body: { readonly base64: string } | { readonly url: string } | { readonly markup: string } | null;
}

/** A measured or stated result (Observation). */
export interface Result {
  readonly name: string;
  /** With its unit, as it is to be read. */
  readonly value: string;
  /** Reference range in words. */
  readonly range?: string;
  /** Interpretation code, e.g. H, L, A. */
  readonly flag?: string;
  readonly status: string;
}

export interface Report {
  /** `DiagnosticReport/id` or `DocumentReference/id`. */
  readonly key: string;
  readonly id: string;
  readonly kind: 'report' | 'document';
  readonly status: ReportStatus;
  readonly title: string;
  /** Of the examination: FHIR dateTime. */
  readonly date?: string;
  /** When this version was released: FHIR instant. */
  readonly issued?: string;
  readonly authors: readonly string[];
  readonly conclusion?: string;
  readonly diagnoses: readonly CodedText[];
  readonly contents: readonly ReportContent[];
  /** Results in the resource itself, and ids of Observations that are resources of their own. */
  readonly results: readonly Result[];
  readonly resultIds: readonly string[];
  readonly belongs: Belonging;
}
