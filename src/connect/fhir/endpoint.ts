import { toCodes } from './coding';
import { toObject, toText } from './json';
import type { JsonObject } from './json';

/** What an Endpoint says of itself, all versions alike. */
export type EndpointReading =
  /** Serves something else than DICOMweb retrieval: not our business. */
  | { readonly use: 'other' }
  /** Status or period forbids its use. */
  | { readonly use: 'off'; readonly why: string; readonly address: unknown }
  | { readonly use: 'wado-rs'; readonly address: unknown };

const off = new Set(['suspended', 'error', 'off', 'entered-in-error']);

export function parseEndpoint(endpoint: JsonObject, nowMs: number): EndpointReading {
  if (!toCodes(endpoint['connectionType']).includes('dicom-wado-rs')) return { use: 'other' };
  const address = endpoint['address'];
  const status = toText(endpoint['status']) ?? 'active';
  if (off.has(status)) return { use: 'off', why: status, address };
  const period = toObject(endpoint['period']);
  if (isBefore(nowMs, period?.['start'])) return { use: 'off', why: 'not yet in use', address };
  if (isAfter(nowMs, period?.['end'])) return { use: 'off', why: 'no longer in use', address };
  return { use: 'wado-rs', address };
}

function isBefore(nowMs: number, start: unknown): boolean {
  const startMs = Date.parse(toText(start) ?? '');
  return startMs > nowMs;
}

/** A FHIR date without time includes its last day (month, year). */
function isAfter(nowMs: number, end: unknown): boolean {
  const text = toText(end) ?? '';
  if (text.includes('T')) return Date.parse(text) < nowMs;
  return /^\d{4}(-\d\d){0,2}$/.test(text) && new Date(nowMs).toISOString().slice(0, text.length) > text;
}
