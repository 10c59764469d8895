import { isObject, optional, toList, toText, unwrap } from './json';
import type { JsonObject } from './json';

export interface Entry {
  readonly fullUrl?: string;
  readonly resource: JsonObject;
}

export interface Page {
  readonly entries: readonly Entry[];
  /** Entries that hold no resource at all. */
  readonly invalid: number;
  /** The server itself says that its answer is not all that there is; the issue's code. */
  readonly incomplete?: string;
  /** `next`, verbatim. */
  readonly next?: string;
}

/** A searchset, entry by entry. Outcomes are messages of the server about the search, not results. */
export function parseBundle(bundle: JsonObject): Page {
  const entries: Entry[] = [];
  let invalid = 0;
  let incomplete: string | undefined;
  for (const raw of toList(bundle['entry'])) {
    const resource = isObject(raw) ? unwrap(raw['resource']) : null;
    if (!isObject(raw) || !isObject(resource) || !isTypeName(resource['resourceType'])) {
      invalid += 1;
      continue;
    }
    const mode = isObject(raw['search']) ? raw['search']['mode'] : undefined;
    if (mode === 'outcome' || resource['resourceType'] === 'OperationOutcome') {
      incomplete ??= shortfallOf(resource);
      continue;
    }
    const fullUrl = toText(raw['fullUrl']);
    entries.push({ resource, ...(fullUrl && { fullUrl }) });
  }
  const next = toList(bundle['link'])
    .filter(isObject)
    .find(({ relation }) => relation === 'next');
  const url = toText(next?.['url']);
  return { entries, invalid, ...optional('incomplete', incomplete), ...(url && { next: url }) };
}

/** R4 IssueSeverity and IssueType: what of them means that something is missing. Warnings and hints do not. */
function shortfallOf(outcome: JsonObject): string | undefined {
  const issue = toList(outcome['issue'])
    .filter(isObject)
    .find(({ severity, code }) =>
      [severity, code].some((word) => typeof word === 'string' && shortfalls.has(word)),
    );
  return issue && (toText(issue['code']) ?? 'error').slice(0, 64);
}

const shortfalls = new Set(['error', 'fatal', 'incomplete', 'timeout']);

const isTypeName = (type: unknown) => typeof type === 'string' && /^[A-Z][A-Za-z]+$/.test(type);
