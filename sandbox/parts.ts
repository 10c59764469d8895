/** What the parts of the sandbox hospital hand to one another. */

/** DICOM JSON Model (PS3.18 annex F) of one instance, without pixel data. */
export type DicomJson = Record<
  string,
  { vr: string; Value?: unknown[]; BulkDataURI?: string; InlineBinary?: string }
>;

/** One SOP instance in an archive. */
export interface ArchivedInstance {
  readonly studyUid: string;
  readonly seriesUid: string;
  readonly instanceUid: string;
  readonly transferSyntax: string;
  /** Number of frames; 0 for an object without pixel data. */
  readonly frames: number;
  readonly dataset: DicomJson;
  /** The file, DICOM Part 10. */
  readonly read: () => Promise<Buffer>;
}

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface FhirResource {
  resourceType: string;
  id: string;
  [field: string]: unknown;
}

/** One archive of the hospital as the FHIR side sees it. */
export interface ArchiveAddress {
  readonly name: string;
  /** Public DICOMweb base, no trailing slash. */
  readonly base: string;
  /** Takes what is stored into it (STOW-RS), and the app's site says so. */
  readonly stores?: boolean;
}

/** What a bearer token opens, or the secret of a capability URL that came without one: null = nothing. */
export type Authorize = (
  authorizationHeader: string | undefined,
  capability?: string,
) => Promise<{ readonly patientId: string } | null>;

/** Which FHIR patient a study belongs to; the archive enforces it. */
export type PatientOfStudy = (studyUid: string) => string | undefined;

/** Resources made from instance metadata, as a hospital's integration engine would. */
export interface DerivedRecords {
  readonly resources: FhirResource[];
  readonly patientOfStudy: PatientOfStudy;
}

/** A patient for READY's list, first = the standard one (a current study and a prior). */
export interface DemoPatient {
  readonly id: string;
  readonly name: string;
  readonly mrn: string;
  /** One line for the chart's patient list, e.g. "Chest CT with a prior". */
  readonly note?: string;
}

/** What the archives of a hospital have in common. */
export interface ArchiveHabits {
  /** Whose studies a token opens: its patient's, or everybody's. */
  readonly opensTo: 'patient' | 'everybody';
  /** What a search over all studies needs to find anything: nothing, an accession number, a StudyInstanceUID. */
  readonly finds: 'all' | 'accession' | 'uid';
  readonly holds: 'all' | 'nothing';
  /** False: IssuerOfPatientID is no matching key. */
  readonly honoursIssuer: boolean;
}
