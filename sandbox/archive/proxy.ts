import { Hono, type Context } from 'hono';
import type { Authorize, PatientOfStudy } from '../parts.ts';
import { guard, onlyOwnStudies, pathInArchive } from './door.ts';

interface ProxyOptions {
  /** DICOMweb root of the existing archive. */
  readonly upstream: string;
  /** Public address of the proxy, no trailing slash. */
  readonly base: string;
  readonly authorize: Authorize;
  readonly patientOfStudy: PatientOfStudy;
}

const resource = /\/(studies|series|instances)(\/|$)/;
const absoluteAddress = /^https?:\/\/[^/]+(\/.*)?$/;

/** Addresses that point into the upstream archive become addresses of the proxy, whatever host they name. */
function readdress(value: unknown, base: string): unknown {
  if (typeof value === 'string' && absoluteAddress.test(value)) {
    const at = value.search(resource);
    return at < 0 ? value : `${base}${value.slice(at)}`;
  }
  if (Array.isArray(value)) return value.map((each) => readdress(each, base));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readdress(each, base)]));
  }
  return value;
}

function studyOf(match: unknown): string {
  const attribute: unknown =
    typeof match === 'object' && match !== null ? Reflect.get(match, '0020000D') : {};
  const value: unknown =
    typeof attribute === 'object' && attribute !== null ? Reflect.get(attribute, 'Value') : [];
  return Array.isArray(value) ? String(value[0]) : '';
}

/** A door before an archive that knows neither tokens nor CORS. The token stays at the door. */
export function createDicomWebProxy({ upstream, base, authorize, patientOfStudy }: ProxyOptions): Hono {
  const app = new Hono({ getPath: pathInArchive });
  app.use(guard(authorize));
  app.use('/studies/:study/*', onlyOwnStudies(patientOfStudy));

  const ask = async (context: Context): Promise<Response> => {
    const { search } = new URL(context.req.url);
    const path = pathInArchive(context.req.raw);
    const headers = new Headers({ 'Accept-Encoding': 'identity' });
    for (const name of ['Accept', 'Range']) {
      const value = context.req.header(name);
      if (value !== undefined) headers.set(name, value);
    }
    // Without the reader's abort signal: when the reader leaves, the server cancels the body, which ends this too.
    return fetch(`${upstream.replace(/\/$/, '')}${path}${search}`, { headers, redirect: 'manual' });
  };
  const pass = async (context: Context): Promise<Response> => {
    const answer = await ask(context);
    const headers = new Headers();
    for (const name of ['Content-Type', 'Content-Range', 'Retry-After']) {
      const value = answer.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    if (!/\bjson\b/.test(headers.get('Content-Type') ?? '')) {
      const length = answer.headers.get('Content-Length');
      if (length !== null) headers.set('Content-Length', length);
      return new Response(answer.body, { status: answer.status, headers });
    }
    const body = readdress(await answer.json(), base);
    return new Response(JSON.stringify(body), { status: answer.status, headers });
  };
  /** A search over all studies may only tell of the patient's own. */
  const search = async (context: Context): Promise<Response> => {
    const answer = await ask(context);
    if (answer.status !== 200) return new Response(answer.body, { status: answer.status });
    const matches: unknown = await answer.json();
    const own = (Array.isArray(matches) ? matches : []).filter(
      (match) => patientOfStudy(studyOf(match)) === context.get('patientId'),
    );
    return new Response(JSON.stringify(readdress(own, base)), {
      headers: { 'Content-Type': 'application/dicom+json' },
    });
  };

  app.get('/studies', search);
  app.get('/series', search);
  app.get('/instances', search);
  app.get('/studies/:study/*', pass);
  app.notFound((context) => context.text('This archive has no such resource.', 404));
  app.onError((error, context) => context.text(`The archive behind the proxy failed: ${error.message}`, 502));
  return app;
}
export { readUpstream } from './upstream.ts';
