import { toFault } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import type { Http } from '../http/http';
import type { Entry } from './bundle';
import { getFhir } from './getFhir';
import type { JsonObject } from './json';
import { toIdentifiers } from './coding';
import { identifierKey, parseReference } from './reference';

type Found = { readonly endpoint: JsonObject } | { readonly fault: Fault };

export interface EndpointBook {
  /** Endpoints that came with a page. */
  add(entries: readonly Entry[]): void;
  /** Reads those of the references that no page brought, once each. */
  complete(references: readonly string[]): Promise<void>;
  /** After `complete`. */
  find(reference: string, contained: readonly JsonObject[]): Found;
}

const parallelReads = 4;
/** A hospital has a handful; one that names more is not believed. */
const maxReads = 200;

/** All Endpoint resources of one history, by every way in which they are referred to. */
export function createEndpointBook(o: { http: Http; base: string; signal: AbortSignal }): EndpointBook {
  const host = new URL(o.base).host;
  /** By `Endpoint/{id}`, fullUrl (`urn:uuid:…`, lower case) or identifier. */
  const known = new Map<string, Found>();
  let reads = 0;

  const invalid = (detail: string): Found => ({ fault: { kind: 'fhir', code: 'invalid', host, detail } });

  /** The key of a reference to a resource outside the study, or why there is none. */
  function keyOf(raw: string): string | Fault {
    if (raw.startsWith('|')) return raw;
    const reference = parseReference(raw, o.base);
    if (reference?.kind === 'urn') return reference.urn;
    if (reference?.kind === 'resource' && reference.type === 'Endpoint') return `Endpoint/${reference.id}`;
    // Absolute, on another server: only the page itself may bring it.
    if (reference?.kind === 'elsewhere') {
      return known.has(raw) ? raw : { kind: 'archive', code: 'not-listed', host: reference.host };
    }
    return { kind: 'fhir', code: 'invalid', host, detail: 'reference to an Endpoint' };
  }

  async function read(key: string): Promise<void> {
    reads += 1;
    if (reads > maxReads) return void known.set(key, invalid(`more than ${maxReads} Endpoints`));
    try {
      const endpoint = await getFhir(o.http, `${o.base}/${key}`, o.signal);
      const isEndpoint = endpoint['resourceType'] === 'Endpoint';
      known.set(key, isEndpoint ? { endpoint } : invalid('Endpoint'));
    } catch (thrown) {
      if (o.signal.aborted) throw thrown;
      known.set(key, { fault: toFault(thrown, { kind: 'fhir', code: 'invalid', host }) });
    }
  }

  return {
    add(entries) {
      for (const { fullUrl, resource } of entries) {
        if (resource['resourceType'] !== 'Endpoint') continue;
        if (typeof resource['id'] === 'string')
          known.set(`Endpoint/${resource['id']}`, { endpoint: resource });
        for (const identifier of toIdentifiers(resource['identifier']))
          known.set(identifierKey(identifier), { endpoint: resource });
        if (fullUrl)
          known.set(/^urn:/i.test(fullUrl) ? fullUrl.toLowerCase() : fullUrl, { endpoint: resource });
      }
    },
    async complete(references) {
      const keys = references.map(keyOf).filter((key) => typeof key === 'string');
      const missing = [...new Set(keys)].filter((key) => key.startsWith('Endpoint/') && !known.has(key));
      const readNext = async () => {
        for (let key = missing.shift(); key !== undefined; key = missing.shift()) await read(key);
      };
      await Promise.all(Array.from({ length: parallelReads }, readNext));
    },
    find(raw, contained) {
      const inside = contained.filter((resource) => resource['resourceType'] === 'Endpoint');
      const reference = parseReference(raw, o.base);
      if (reference?.kind === 'contained') {
        const found = inside.find((resource) => bareId(resource['id']) === reference.id);
        return found ? { endpoint: found } : invalid('contained Endpoint');
      }
      const key = keyOf(raw);
      if (typeof key !== 'string') return { fault: key };
      return known.get(key) ?? invalid('Endpoint not in the bundle');
    },
  };
}

/** STU3 servers write the "#" into contained ids. */
function bareId(id: unknown): unknown {
  return typeof id === 'string' ? id.replace(/^#/, '') : id;
}
