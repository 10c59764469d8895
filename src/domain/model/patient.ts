import type { PatientId } from './ids';

export interface Identifier {
  readonly system?: string;
  readonly value: string;
  /** Code of `Identifier.type`, e.g. MR, ACSN. */
  readonly type?: string;
  /** Who gave it: identifier, reference or name of `Identifier.assigner`. */
  readonly assigner?: string;
}

export interface PersonName {
  /** As shown to people, e.g. "Ada Lindqvist". */
  readonly text: string;
  readonly family?: string;
  readonly given: readonly string[];
}

/** The EHR's patient in context: what the DICOM header is compared with. */
export interface Patient {
  readonly id: PatientId;
  readonly names: readonly PersonName[];
  /** FHIR date: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate?: string;
  readonly sex?: 'male' | 'female' | 'other' | 'unknown';
  readonly identifiers: readonly Identifier[];
}
