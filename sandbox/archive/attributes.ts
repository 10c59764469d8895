import type { DicomJson } from '../parts.ts';

/** First value as text; '' where there is none. A person name gives its alphabetic group. */
export function textValue(dataset: DicomJson, tag: string): string {
  const value = dataset[tag]?.Value?.[0];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'Alphabetic' in value) return String(value.Alphabetic);
  return '';
}

/** First value as a number; undefined where it is none. */
export function numberValue(dataset: DicomJson, tag: string): number | undefined {
  const value = dataset[tag]?.Value?.[0];
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
