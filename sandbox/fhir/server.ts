import type { Context } from 'hono';
import { Hono } from 'hono';
import { corsFor } from '../cors.ts';
import { gzipped } from '../gzip.ts';
import { asksForFhir, rawBinary } from './binary.ts';
import { searchUrl, toSearchset } from './bundle.ts';
import { createCompartments } from './compartment.ts';
import type { Quirks } from './quirks.ts';
import { Refusal, toOperationOutcome } from './refusal.ts';
import { endpointsOf, parseSearch, search } from './search.ts';
import { searchableTypes } from './searchParameters.ts';
import type { FhirStore } from './store.ts';
import type { Wire } from './versions/wire.ts';
import type { FhirResource } from '../parts.ts';

/** The authorization server's view of a request. */
interface Access {
  readonly patientId: string;
  allows(type: string, interaction: 'r' | 's'): boolean;
}

export type FhirAccess = (authorizationHeader: string | undefined) => Promise<Access | null>;

const fhirJson = { 'Content-Type': 'application/fhir+json; charset=utf-8', 'Cache-Control': 'no-store' };

/** FHIR REST over a store in the words of one version: routes relative to the FHIR base. */
export function createFhir(o: {
  store: FhirStore;
  wire: Wire;
  base: string;
  appOrigin: string;
  accessOf: FhirAccess;
  /** Open to everybody: discovery and the capability statement. */
  smartConfiguration: () => Record<string, unknown>;
  metadata: () => Record<string, unknown>;
  quirks: () => Quirks;
  /** An origin that is not the server's, for a `next` that leads astray. */
  elsewhere: string;
}): Hono {
  const fhir = new Hono();
  fhir.use(gzipped());
  fhir.use('/.well-known/smart-configuration', async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
  });
  fhir.get('/.well-known/smart-configuration', (c) => c.json(o.smartConfiguration()));
  fhir.use(corsFor(o.appOrigin));
  fhir.get('/metadata', (c) => c.json(o.metadata(), 200, fhirJson));

  async function accessTo(c: Context, type: string, interaction: 'r' | 's'): Promise<Access> {
    const header = c.req.header('Authorization');
    const access = await o.accessOf(header);
    if (!access)
      throw new Refusal(401, header ? 'The access token is not valid.' : 'An access token is needed.');
    // Scopes may name a type as this version does, or as the others do.
    if (![type, o.wire.typeOnWire(type)].some((name) => access.allows(name, interaction)))
      throw new Refusal(403, `Insufficient scope: the token does not cover ${type}.${interaction}.`);
    return access;
  }
  function typeOf(wireType: string): string {
    const type = o.wire.typeInStore(wireType);
    if (type === undefined || o.quirks().absent?.includes(wireType))
      throw new Refusal(404, `${wireType} is not offered.`);
    return type;
  }

  const ownerOf = createCompartments(o.store);
  const mayRead = (access: Access, resource: FhirResource): boolean => {
    const owner = ownerOf(resource);
    return owner === 'everybody' || (owner !== 'nobody' && owner.patient === access.patientId);
  };

  fhir.get('/:type/:id', async (c) => {
    const { id } = c.req.param();
    const type = typeOf(c.req.param('type'));
    const access = await accessTo(c, type, 'r');
    const resource = o.store.read(type, id);
    // Whether another patient exists is nobody's business either.
    if (resource ? !mayRead(access, resource) : type === 'Patient')
      throw new Refusal(403, 'The token is for another patient.');
    if (!resource) throw new Refusal(404, `${type}/${id} is not known.`);
    if (type !== 'Binary') return c.json(o.wire.toWire(resource), 200, fhirJson);
    c.header('Vary', 'Accept', { append: true });
    return asksForFhir(c.req.header('Accept'), c.req.query('_format'))
      ? c.json(o.wire.toWire(resource), 200, fhirJson)
      : rawBinary(resource);
  });

  async function answerSearch(c: Context, wireType: string, asked: URLSearchParams): Promise<Response> {
    const type = typeOf(wireType);
    const access = await accessTo(c, type, 's');
    if (!searchableTypes.includes(type) && !o.store.has(type))
      throw new Refusal(404, `${wireType} is not offered.`);
    const { refused = [], ignored = [], next, pageSize = Infinity } = o.quirks();
    const parameters = new URLSearchParams([...asked].filter(([name]) => !ignored.includes(name)));
    const unwanted = refused.find((name) => parameters.has(name));
    if (unwanted !== undefined) throw new Refusal(400, `${wireType} search does not know ${unwanted}.`);
    const words = new URLSearchParams(
      [...parameters].map(([name, value]): [string, string] => [name, o.wire.fromWire(value)]),
    );
    const request = parseSearch(type, words, o.wire.parametersOf(type));
    if (request.patients.some((patient) => patient !== access.patientId))
      throw new Refusal(403, 'The token is for another patient.');
    const all = search(o.store, type, request, (resource) => mayRead(access, resource));
    const end = request.offset + Math.min(request.count, pageSize);
    const page = all.slice(request.offset, end);
    const following = new URLSearchParams(parameters);
    if (next !== 'self') following.set('_offset', String(end));
    const more = request.count > 0 && end < all.length;
    const included = request.includeEndpoints && access.allows('Endpoint', 'r');
    const bundle = toSearchset({
      base: o.base,
      type: wireType,
      parameters,
      total: all.length,
      page: page.map(o.wire.toWire),
      included: included ? endpointsOf(o.store, page).map(o.wire.toWire) : [],
      ...((more || next !== undefined) && {
        next: searchUrl(next === 'elsewhere' ? `${o.elsewhere}/fhir` : o.base, wireType, following),
      }),
    });
    return c.json(bundle, 200, fhirJson);
  }

  fhir.get('/:type', (c) => answerSearch(c, c.req.param('type'), new URL(c.req.url).searchParams));
  fhir.post('/:type/_search', async (c) => {
    if (!c.req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
      throw new Refusal(400, 'A search is posted as application/x-www-form-urlencoded.');
    const posted = new URLSearchParams(await c.req.text());
    const { searchParams } = new URL(c.req.url);
    return answerSearch(c, c.req.param('type'), new URLSearchParams([...searchParams, ...posted]));
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
