import type { Context, MiddlewareHandler } from 'hono';
import type { Authorize, PatientOfStudy } from '../parts.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who is at the door of an archive: the FHIR patient that the token opens. */
    patientId: string;
  }
}

const resource = /\/(studies|series|instances)(\/|$)/;

/** The path below the archive's base, whatever stands before it: a gateway in front may have its own prefix. */
export function pathInArchive(request: Request): string {
  const { pathname } = new URL(request.url);
  const at = pathname.search(resource);
  return at < 0 ? pathname : pathname.slice(at);
}

/** `/capability/SECRET` before the path below the base, or ''. */
export const capabilityPath = (request: Request): string =>
  /\/capability\/[\w-]+(?=\/(studies|series|instances)(\/|$))/.exec(new URL(request.url).pathname)?.[0] ?? '';

const preflightSeconds = 7200;

/** Any origin may ask; it is the token that opens. */
function addCorsHeaders(context: Context): void {
  const origin = context.req.header('Origin');
  context.res.headers.set('Vary', 'Origin');
  if (origin === undefined) return;
  context.res.headers.set('Access-Control-Allow-Origin', origin);
  context.res.headers.set('Access-Control-Expose-Headers', 'Retry-After, Content-Type');
}

/** CORS, no caching, 401 without a valid token; a capability URL needs none and takes none. */
export function guard(authorize: Authorize): MiddlewareHandler {
  return async (context, next) => {
    addCorsHeaders(context);
    context.res.headers.set('Cache-Control', 'no-store');
    if (context.req.method === 'OPTIONS') {
      context.res.headers.set('Access-Control-Allow-Methods', 'GET, POST, OPTIONS');
      context.res.headers.set('Access-Control-Allow-Headers', 'Authorization, Accept, Content-Type, Range');
      context.header('Access-Control-Max-Age', String(preflightSeconds));
      return context.body(null, 204);
    }
    const header = context.req.header('Authorization');
    const secret = capabilityPath(context.req.raw).split('/')[2];
    // A token that goes to such an address is a token that goes where it must not.
    if (secret !== undefined && header !== undefined)
      return context.text('This address is opened without a token.', 400);
    const session = await authorize(header, secret);
    if (session === null) {
      context.res.headers.set('WWW-Authenticate', 'Bearer');
      return context.text('A valid access token is needed.', 401);
    }
    context.set('patientId', session.patientId);
    await next();
    return undefined;
  };
}

/** 403 for a study that belongs to another patient than the token's, 404 for one that nobody knows. */
export function onlyOwnStudies(patientOfStudy: PatientOfStudy): MiddlewareHandler {
  return async (context, next) => {
    const patient = patientOfStudy(context.req.param('study') ?? '');
    if (patient === undefined) return context.text('No such study.', 404);
    if (patient !== context.get('patientId')) {
      return context.text('This study belongs to another patient.', 403);
    }
    await next();
    return undefined;
  };
}
