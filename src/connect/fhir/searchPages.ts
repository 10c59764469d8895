import { FaultError, toFault } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import type { Http } from '../http/http';
import { parseBundle } from './bundle';
import type { Page } from './bundle';
import { getFhir } from './getFhir';

const maxPages = 50;

/**
 * A search, page by page. `next` is a URL that the server wrote: it is followed only below the server's own base,
 * once each, and not for ever. Pages that were read stay; the fault of the one that was not ends the search, and so
 * does at its end what the server itself says it has kept back.
 * `queries`: the same question, fullest first; a plainer one is put only where the one before was refused.
 */
export async function* searchPages(
  o: { http: Http; base: string; signal: AbortSignal },
  queries: readonly string[],
): AsyncGenerator<Page, Fault | null> {
  const seen = new Set<string>();
  let shortfall: Fault | null = null;
  try {
    let { page, url } = await firstPage(o, queries);
    for (;;) {
      yield page;
      if (page.incomplete !== undefined) {
        const detail = `the server says: ${page.incomplete}`;
        shortfall ??= { kind: 'fhir', code: 'invalid', host: new URL(o.base).host, detail };
      }
      if (!page.next) return shortfall;
      seen.add(url);
      const refusal = refuse(page.next, o.base, seen);
      if (refusal) return refusal;
      url = page.next;
      page = await readPage(o, url);
    }
  } catch (thrown) {
    if (o.signal.aborted) throw thrown;
    return toFault(thrown, { kind: 'fhir', code: 'invalid', host: new URL(o.base).host });
  }
}

/** Servers that do not know `_include`, `_sort` or `_count` may answer 400 instead of ignoring them. */
async function firstPage(
  o: { http: Http; base: string; signal: AbortSignal },
  [query = '', ...plainer]: readonly string[],
): Promise<{ page: Page; url: string }> {
  const url = `${o.base}/${query}`;
  try {
    return { page: await readPage(o, url), url };
  } catch (thrown) {
    const status = thrown instanceof FaultError ? thrown.fault.status : undefined;
    if (plainer.length === 0 || (status !== 400 && status !== 422)) throw thrown;
    return firstPage(o, plainer);
  }
}

async function readPage(o: { http: Http; signal: AbortSignal }, url: string): Promise<Page> {
  const bundle = await getFhir(o.http, url, o.signal);
  // A bundle of another kind (a document, a message) answers something else; some servers leave the type out.
  const answers = bundle['resourceType'] === 'Bundle' && (bundle['type'] ?? 'searchset') === 'searchset';
  const page = answers ? parseBundle(bundle) : null;
  if (page && isAbout(page, url)) return page;
  const detail = `${String(bundle['resourceType'])} ${String(bundle['type'] ?? '')}`.trim().slice(0, 64);
  throw new FaultError({ kind: 'fhir', code: 'invalid', host: new URL(url).host, detail });
}

/** One that holds nothing but other things than were asked for answers something else, too. */
function isAbout({ entries }: Page, url: string): boolean {
  const types = entries.map(({ resource }) => resource['resourceType']);
  const asked = /\/([A-Z][A-Za-z]+)\?/.exec(url)?.[1];
  return (
    types.length === 0 || asked === undefined || types.some((type) => type === asked || type === 'Endpoint')
  );
}

function refuse(next: string, base: string, seen: ReadonlySet<string>): Fault | null {
  const fault = (detail: string, host = new URL(base).host): Fault => ({
    kind: 'fhir',
    code: 'paging',
    host,
    detail,
  });
  if (!URL.canParse(next)) return fault('next is no absolute address');
  if (!isUnder(next, base)) return fault('next leads to another place', new URL(next).host || 'none');
  if (seen.has(next)) return fault('next leads in a circle');
  return seen.size >= maxPages ? fault(`more than ${maxPages} pages`) : null;
}

/** Same origin, and the base's path or below it, by whole segments. */
function isUnder(url: string, base: string): boolean {
  const a = new URL(url);
  const b = new URL(base);
  if (a.origin !== b.origin || a.username !== '' || a.password !== '') return false;
  const path = b.pathname.replace(/\/+$/, '');
  return a.pathname === path || a.pathname.startsWith(`${path}/`);
}
