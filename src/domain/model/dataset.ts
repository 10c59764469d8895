import type { DicomDataset } from './instance';

/** First value as text, trimmed of padding; numbers become text. Undefined when empty. */
export function text(dataset: DicomDataset, tag: string): string | undefined {
  const value = dataset[tag]?.Value?.[0];
  const plain = typeof value === 'number' ? String(value) : value;
  if (typeof plain !== 'string') return undefined;
  return plain.replace(/\0/g, '').trim() || undefined;
}

/** First value as a finite number; DS and IS come as text from some archives. */
export function number(dataset: DicomDataset, tag: string): number | undefined {
  return toNumber(dataset[tag]?.Value?.[0]);
}

export function integer(dataset: DicomDataset, tag: string): number | undefined {
  const value = number(dataset, tag);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** All values, or undefined unless every one is a finite number. */
export function numbers(dataset: DicomDataset, tag: string): readonly number[] | undefined {
  const found: number[] = [];
  for (const value of dataset[tag]?.Value ?? []) {
    const parsed = toNumber(value);
    if (parsed === undefined) return undefined;
    found.push(parsed);
  }
  return found.length > 0 ? found : undefined;
}

/** PN as in the header: groups by "=". */
export function personName(dataset: DicomDataset, tag: string): string | undefined {
  const value = dataset[tag]?.Value?.[0];
  if (!isRecord(value)) return text(dataset, tag);
  const groups = ['Alphabetic', 'Ideographic', 'Phonetic'].map((group) => {
    const part = value[group];
    return typeof part === 'string' ? part.trim() : '';
  });
  return groups.join('=').replace(/=+$/, '') || undefined;
}

export function items(dataset: DicomDataset, tag: string): readonly DicomDataset[] {
  const element = dataset[tag];
  return element?.vr === 'SQ' ? (element.Value ?? []).filter((item) => isRecord(item)).map(toDataset) : [];
}

/** Items were checked with the dataset that holds them. */
const toDataset = (item: unknown) => item as DicomDataset;

function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const parsed = Number(value.trim());
  return Number.isFinite(parsed) ? parsed : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** By Image Type (0008,0008), PS3.3 C.8.2.1.1.1: a projection on CT, a coarse section on MR. */
export const isLocalizer = (dataset: DicomDataset): boolean =>
  dataset['00080008']?.Value?.[2] === 'LOCALIZER';
