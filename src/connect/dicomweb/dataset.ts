import type { DicomDataset, DicomElement } from '@/domain/model/instance';

const maxDepth = 32;
const tagPattern = /^[0-9A-F]{8}$/;
const vrPattern = /^[A-Z]{2}$/;

/** DICOM JSON Model (PS3.18 annex F) of one object, or null where its structure is broken anywhere. */
export function parseDataset(raw: unknown): DicomDataset | null {
  return isDataset(raw, 0) ? raw : null;
}

function isDataset(raw: unknown, depth: number): raw is DicomDataset {
  if (!isRecord(raw) || depth > maxDepth) return false;
  for (const tag of Object.keys(raw)) {
    if (!tagPattern.test(tag) || !isElement(raw[tag], depth)) return false;
  }
  return true;
}

function isElement(raw: unknown, depth: number): raw is DicomElement {
  if (!isRecord(raw) || typeof raw['vr'] !== 'string' || !vrPattern.test(raw['vr'])) return false;
  if (!isAbsentOrText(raw['BulkDataURI']) || !isAbsentOrText(raw['InlineBinary'])) return false;
  const values = raw['Value'];
  if (values === undefined) return true;
  if (!Array.isArray(values)) return false;
  return raw['vr'] === 'SQ'
    ? values.every((item) => isDataset(item, depth + 1))
    : values.every((value) => isScalar(value) || (raw['vr'] === 'PN' && isPersonName(value)));
}

/** null marks an empty value among several. */
function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function isPersonName(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['Alphabetic', 'Ideographic', 'Phonetic'].every((group) => isAbsentOrText(value[group]))
  );
}

function isAbsentOrText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
