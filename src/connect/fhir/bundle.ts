import { isObject, toList, toText, unwrap } from './json';
import type { JsonObject } from './json';

export interface Entry {
  readonly fullUrl?: string;
  readonly resource: JsonObject;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** Entries that hold no resource at all. */
  readonly invalid: number;
  /** `next`, verbatim. */
  readonly next?: string;
}

/** A searchset, entry by entry. Outcomes are messages of the server about the search, not results. */
export function parseBundle(bundle: JsonObject): Page {
  const entries: Entry[] = [];
  let invalid = 0;
  for (const raw of toList(bundle['entry'])) {
    const resource = isObject(raw) ? unwrap(raw['resource']) : null;
    if (!isObject(raw) || !isObject(resource) || !isTypeName(resource['resourceType'])) {
      invalid += 1;
      continue;
    }
    const mode = isObject(raw['search']) ? raw['search']['mode'] : undefined;
    if (mode === 'outcome' || resource['resourceType'] === 'OperationOutcome') continue;
    const fullUrl = toText(raw['fullUrl']);
    entries.push({ resource, ...(fullUrl && { fullUrl }) });
  }
  const next = toList(bundle['link'])
    .filter(isObject)
    .find(({ relation }) => relation === 'next');
  const url = toText(next?.['url']);
  return { entries, invalid, ...(url && { next: url }) };
}

const isTypeName = (type: unknown) => typeof type === 'string' && /^[A-Z][A-Za-z]+$/.test(type);
