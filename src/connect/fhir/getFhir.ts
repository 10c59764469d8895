import { FaultError } from '@/lib/fault';
import type { Http } from '../http/http';
import { isObject, unwrap } from './json';
import type { JsonObject } from './json';

const maxJsonBytes = 64 * 2 ** 20;

/** One FHIR resource, without its wrapper. */
export async function getFhir(http: Http, url: string, signal: AbortSignal): Promise<JsonObject> {
  const { bytes } = await http.get({
    url,
    accept: 'application/fhir+json, application/json;q=0.9',
    signal,
    priority: 'high',
    maxBytes: maxJsonBytes,
  });
  const resource = unwrap(parseJson(bytes));
  if (isObject(resource) && typeof resource['resourceType'] === 'string') return resource;
  throw new FaultError({ kind: 'fhir', code: 'not-fhir', host: new URL(url).host });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}
