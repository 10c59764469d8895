import { Hono } from 'hono';
import { corsFor } from '../cors.ts';
import { gzipped } from '../gzip.ts';
import { patientOf } from '../fhir/element.ts';
import { Refusal, toOperationOutcome } from '../fhir/refusal.ts';
import { endpointsOf, parseSearch, search } from '../fhir/search.ts';
import type { FhirAccess } from '../fhir/server.ts';
import type { FhirStore } from '../fhir/store.ts';
import type { Wire } from '../fhir/versions/wire.ts';
import type { FhirResource } from '../parts.ts';
import type { CapabilityUrls } from './capabilityUrls.ts';
import { givenWith } from './endpointForms.ts';

const fhirJson = { 'Content-Type': 'application/fhir+json; charset=utf-8', 'Cache-Control': 'no-store' };
const understood = new Set(['patient', 'identifier', '_lastUpdated', '_include']);
const path = '/imaging';

const withoutId = (resource: FhirResource) =>
  Object.fromEntries(Object.entries(resource).filter(([name]) => name !== 'id'));

/** SMART Imaging Access 0.1.0: a patient's studies, with the EHR's token, in one answer. */
export function createImaging(o: {
  store: FhirStore;
  wire: Wire;
  base: string;
  appOrigin: string;
  accessOf: FhirAccess;
  capabilityUrls: CapabilityUrls;
  /** Undefined: there is no such server. */
  opensBy: () => 'token' | 'capability' | undefined;
}): Hono {
  const imaging = new Hono({
    getPath: (request) => new URL(request.url).pathname.replace(/^.*\/imaging(?=\/)/, path),
  }).basePath(path);
  imaging.use(gzipped());
  imaging.use(corsFor(o.appOrigin));

  imaging.get('/ImagingStudy', async (c) => {
    const opensBy = o.opensBy();
    if (opensBy === undefined) throw new Refusal(404, 'There is no imaging server in this scenario.');
    const header = c.req.header('Authorization') ?? '';
    const access = await o.accessOf(header);
    if (!access) throw new Refusal(401, 'An access token of the EHR is needed.');
    if (!access.allows('ImagingStudy', 's'))
      throw new Refusal(403, 'Insufficient scope: the token does not cover ImagingStudy.s.');
    // Paging and order are not promised: what else is asked for has no effect.
    const asked = [...new URL(c.req.url).searchParams].filter(([name]) => understood.has(name));
    const request = parseSearch('ImagingStudy', new URLSearchParams(asked));
    if (!asked.some(([name]) => name === 'patient')) throw new Refusal(400, 'Say whose studies: patient=ID.');
    if (request.patients.some((patient) => patient !== access.patientId))
      throw new Refusal(403, 'The token is for another patient.');
    const mine = (study: FhirResource) => patientOf(study) === access.patientId;
    const found = search(o.store, 'ImagingStudy', request, mine);
    const way =
      opensBy === 'token'
        ? { needsToken: true, path: '' }
        : { needsToken: false, path: o.capabilityUrls.pathFor(header) };
    const given = found.map((study, index) =>
      givenWith({ study, endpoints: endpointsOf(o.store, [study]), index, base: o.base, access: way }),
    );
    const included = new Map(given.flatMap(({ endpoints }) => endpoints).map((one) => [one.fullUrl, one]));
    return c.json(
      {
        resourceType: 'Bundle',
        type: 'searchset',
        total: found.length,
        link: [{ relation: 'self', url: `${o.base}/ImagingStudy?${new URLSearchParams(asked).toString()}` }],
        entry: [
          ...given.map(({ study }) => ({
            fullUrl: `${o.base}/ImagingStudy/${study.id}`,
            resource: o.wire.toWire(study),
            search: { mode: 'match' },
          })),
          ...[...included.values()].map(({ fullUrl, resource }) => ({
            fullUrl,
            resource: fullUrl.startsWith('urn:')
              ? withoutId(o.wire.toWire(resource))
              : o.wire.toWire(resource),
            search: { mode: 'include' },
          })),
        ],
      },
      200,
      fhirJson,
    );
  });

  imaging.all('*', () => {
    throw new Refusal(404, 'This server offers the search of ImagingStudy only.');
  });
  imaging.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const challenge = error.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="imaging"' } : {};
    return c.json(toOperationOutcome(error), error.status, { ...fhirJson, ...challenge });
  });
  return imaging;
}

/** Whether a request to the archive's origin is for the imaging server. */
export const isForImaging = (request: Request): boolean =>
  /\/imaging\//.test(new URL(request.url).pathname) && !request.url.includes('/dicom-web/');
