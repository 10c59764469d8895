import type { Comparison } from './compare';

/** DICOM DA (YYYYMMDD; the old YYYY.MM.DD is still seen) against a FHIR date of any precision. */
export function compareBirthDate(dicom: string | undefined, fhir: string | undefined): Comparison {
  const a = digitsOf(dicom);
  const b = digitsOf(fhir);
  if (!a || !b) return 'unknown';
  const shared = Math.min(a.length, b.length);
  if (a.slice(0, shared) !== b.slice(0, shared)) return 'different';
  return shared === 8 ? 'same' : 'unknown';
}

/** YYYY, YYYYMM or YYYYMMDD, or null for what is no date. */
function digitsOf(date: string | undefined): string | null {
  const parts = /^(\d{4})(?:[-.]?(\d{2})(?:[-.]?(\d{2}))?)?$/.exec(date?.trim() ?? '');
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  const inRange = (text: string, last: number) => text === '' || (Number(text) >= 1 && Number(text) <= last);
  return Number(year) > 0 && inRange(month, 12) && inRange(day, 31) ? year + month + day : null;
}
