import type { Context } from 'hono';
import { Hono } from 'hono';
import { corsFor } from '../cors.ts';
import { gzipped } from '../gzip.ts';
import { toSearchset } from './bundle.ts';
import { patientOf } from './element.ts';
import { Refusal, toOperationOutcome } from './refusal.ts';
import { endpointsOf, parseSearch, search } from './search.ts';
import type { FhirStore } from './store.ts';

/** The authorization server's view of a request. */
export interface Access {
  readonly patientId: string;
  allows(type: string, interaction: 'r' | 's'): boolean;
}

const fhirJson = { 'Content-Type': 'application/fhir+json; charset=utf-8', 'Cache-Control': 'no-store' };

/** FHIR R4 REST over a store: routes relative to the FHIR base. */
export function createFhir(o: {
  store: FhirStore;
  base: string;
  appOrigin: string;
  accessOf: (authorizationHeader: string | undefined) => Promise<Access | null>;
  /** Open to everybody: discovery and the capability statement. */
  smartConfiguration: Record<string, unknown>;
  metadata: Record<string, unknown>;
  /** False: `_include` is ignored, as many EHRs do. */
  supportsInclude: boolean;
}): Hono {
  const fhir = new Hono();
  fhir.use(gzipped());
  fhir.use('/.well-known/smart-configuration', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
  });
  fhir.get('/.well-known/smart-configuration', (c) => c.json(o.smartConfiguration));
  fhir.use(corsFor(o.appOrigin));
  fhir.get('/metadata', (c) => c.json(o.metadata, 200, fhirJson));

  async function accessTo(c: Context, type: string, interaction: 'r' | 's'): Promise<Access> {
    const header = c.req.header('Authorization');
    const access = await o.accessOf(header);
    if (!access)
      throw new Refusal(401, header ? 'The access token is not valid.' : 'An access token is needed.');
    if (!access.allows(type, interaction))
      throw new Refusal(403, `Insufficient scope: the token does not cover ${type}.${interaction}.`);
    return access;
  }

  fhir.get('/:type/:id', async (c) => {
    const { type, id } = c.req.param();
    const access = await accessTo(c, type, 'r');
    const resource = o.store.read(type, id);
    const patient = type === 'Patient' ? id : resource && patientOf(resource);
    if (patient !== undefined && patient !== access.patientId)
      throw new Refusal(403, 'The token is for another patient.');
    if (!resource) throw new Refusal(404, `${type}/${id} is not known.`);
    return c.json(resource, 200, fhirJson);
  });

  fhir.get('/:type', async (c) => {
    const type = c.req.param('type');
    const access = await accessTo(c, type, 's');
    const parameters = new URL(c.req.url).searchParams;
    const request = parseSearch(type, parameters);
    if (request.patient !== undefined && request.patient !== access.patientId)
      throw new Refusal(403, 'The token is for another patient.');
    const all = search(o.store, type, request, access.patientId);
    const end = request.offset + request.count;
    const page = all.slice(request.offset, end);
    const include = o.supportsInclude && request.includeEndpoints && access.allows('Endpoint', 'r');
    const bundle = toSearchset({
      base: o.base,
      type,
      parameters,
      total: all.length,
      page,
      included: include ? endpointsOf(o.store, page) : [],
      ...(request.count > 0 && end < all.length && { nextOffset: end }),
    });
    return c.json(bundle, 200, fhirJson);
  });

  fhir.all('*', (c) => {
    throw new Refusal(404, `${c.req.method} ${new URL(c.req.url).pathname} is not offered.`);
  });
  fhir.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const insufficient = error.message.startsWith('Insufficient scope') ? ' error="insufficient_scope"' : '';
    const challenge = error.status === 401 ? 'Bearer realm="fhir"' : `Bearer${insufficient}`;
    return c.json(toOperationOutcome(error), error.status, {
      ...fhirJson,
      ...((error.status === 401 || insufficient) && { 'WWW-Authenticate': challenge }),
    });
  });
  return fhir;
}
