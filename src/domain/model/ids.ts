declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** StudyInstanceUID (0020,000D), plain: without `urn:oid:`. */
export type StudyUid = Branded<'StudyUid'>;
/** SeriesInstanceUID (0020,000E). */
export type SeriesUid = Branded<'SeriesUid'>;
/** SOPInstanceUID (0008,0018). */
export type InstanceUid = Branded<'InstanceUid'>;
/** Logical id of a FHIR Patient: `[A-Za-z0-9\-.]{1,64}`. */
export type PatientId = Branded<'PatientId'>;

// PS3.5 section 9.1: at most 64 characters, digits and dots. Leading zeros in a component are wrong but exist.
const uidPattern = /^[0-2](\.\d+)+$/;

/** A UID with `urn:oid:` stripped, or null. */
function parseUid(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  const plain = raw.trim().replace(/^urn:oid:/i, '');
  return plain.length <= 64 && uidPattern.test(plain) ? plain : null;
}

export const parseStudyUid = (raw: unknown) => parseUid(raw) as StudyUid | null;
export const parseSeriesUid = (raw: unknown) => parseUid(raw) as SeriesUid | null;
export const parseInstanceUid = (raw: unknown) => parseUid(raw) as InstanceUid | null;

/** FHIR R4 section 2.24.0.1 `id`. */
export function parsePatientId(raw: unknown): PatientId | null {
  return typeof raw === 'string' && /^[A-Za-z0-9\-.]{1,64}$/.test(raw) ? (raw as PatientId) : null;
}
