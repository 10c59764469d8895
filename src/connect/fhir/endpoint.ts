import { toCodes } from './coding';
import { isObject, toList, toObject, toText } from './json';
import type { JsonObject } from './json';

/** What an Endpoint says of itself, all versions alike. Its `header`s are never sent: they may hold secrets. */
export type EndpointReading =
  /** Serves something else than DICOMweb retrieval: not our business. `kind` is what. */
  | { readonly use: 'other'; readonly kind?: string }
  /** Status or period forbids its use. */
  | { readonly use: 'off'; readonly why: string; readonly address: unknown }
  /** `capability`: the token must not be sent along. */
  | { readonly use: 'wado-rs'; readonly address: unknown; readonly capability: boolean }
  /** Another viewer, by IHE Invoke Image Display or as a web page. */
  | { readonly use: 'viewer'; readonly address: unknown; readonly iid: boolean };

const usable = new Set(['active', 'limited']);

/** `trial`: the site is one for development, where endpoints in test may be used. */
export function parseEndpoint(endpoint: JsonObject, nowMs: number, trial: boolean): EndpointReading {
  const kinds = toCodes(endpoint['connectionType']);
  const iid = kinds.includes('ihe-iid');
  const retrieves = kinds.includes('dicom-wado-rs');
  // A page is a page also where its connection type is a local code; DICOMweb may offer rendered pages as well.
  const viewer = !retrieves && (iid || mimeTypes(endpoint).includes('text/html'));
  if (!retrieves && !viewer) return { use: 'other', ...(kinds[0] && { kind: kinds[0] }) };
  const address = endpoint['address'];
  const status = toText(endpoint['status']) ?? 'active';
  if (!usable.has(status) && !(trial && status === 'test')) return { use: 'off', why: status, address };
  const period = toObject(endpoint['period']);
  if (isBefore(nowMs, period?.['start'])) return { use: 'off', why: 'not yet in use', address };
  if (isAfter(nowMs, period?.['end'])) return { use: 'off', why: 'no longer in use', address };
  return viewer
    ? { use: 'viewer', address, iid }
    : { use: 'wado-rs', address, capability: requiresToken(endpoint) === false };
}

/** STU3 to R4B `payloadMimeType`, R5 `payload.mimeType`. */
function mimeTypes(endpoint: JsonObject): readonly unknown[] {
  const payloads = toList(endpoint['payload']).filter(isObject);
  return [...toList(endpoint['payloadMimeType']), ...payloads.flatMap(({ mimeType }) => toList(mimeType))];
}

/** SMART Imaging Access, and the draft of 2023 before it. */
const tokenExtensions = [
  'http://fhir.org/argonaut/smart-imaging/StructureDefinition/requires-access-token',
  'http://hl7.org/fhir/smart-app-launch/StructureDefinition/requires-access-token',
];

function requiresToken(endpoint: JsonObject): unknown {
  const extensions = toList(endpoint['extension']).filter(isObject);
  return extensions.find(({ url }) => tokenExtensions.some((known) => known === url))?.['valueBoolean'];
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
