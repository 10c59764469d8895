import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, signIn } from '../ehr/testClient.ts';
import type { Sandbox } from '../start.ts';
import { startTestSandbox, studyUid } from '../testHospital.ts';

interface Bundle {
  total: number;
  link: { relation: string; url: string }[];
  entry: { fullUrl: string; search: { mode: string }; resource: { id: string; started?: string } }[];
}

let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  const scope = 'launch patient/Patient.rs patient/ImagingStudy.rs patient/Endpoint.read';
  token = (await signIn(sandbox.ready, {}, { scope })).access_token;
});
afterAll(() => sandbox.close());

const get = (path: string, init: RequestInit = bearer(token)) =>
  fetch(path.startsWith('http') ? path : `${sandbox.ready.iss}/${path}`, init);
const searchset = async (path: string) => (await (await get(path)).json()) as Bundle;
const ids = (bundle: Bundle) => bundle.entry.map(({ resource }) => resource.id);

describe('reading', () => {
  it('gives a resource as FHIR JSON that nobody caches', async () => {
    const answer = await get('ImagingStudy/study-1');
    expect(answer.headers.get('content-type')).toMatch(/^application\/fhir\+json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('vary')).toBe('Origin, Accept-Encoding');
    expect(await answer.json()).toMatchObject({ resourceType: 'ImagingStudy', id: 'study-1' });
  });

  it('gives endpoints, which belong to no patient', async () => {
    expect((await get('Endpoint/main')).status).toBe(200);
  });
});

describe('refusing', () => {
  it.each([
    ['no token', 'Patient/ada', {}, 401, 'login'],
    ['a wrong token', 'Patient/ada', bearer('nonsense'), 401, 'login'],
    ['another patient', 'Patient/ben', undefined, 403, 'forbidden'],
    ['a patient that may not even exist', 'Patient/nobody', undefined, 403, 'forbidden'],
    ["another patient's study", 'ImagingStudy/study-60', undefined, 403, 'forbidden'],
    ["a search of another patient's studies", 'ImagingStudy?patient=ben', undefined, 403, 'forbidden'],
    ['the same by a reference', 'ImagingStudy?patient=Patient/ben', undefined, 403, 'forbidden'],
    ['a type out of scope', 'DiagnosticReport?patient=ada', undefined, 403, 'forbidden'],
    ['an unknown id', 'ImagingStudy/none', undefined, 404, 'not-found'],
    ['an unknown route', 'ImagingStudy/study-1/_history', undefined, 404, 'not-found'],
    ['an unknown parameter', 'ImagingStudy?colour=red', undefined, 400, 'invalid'],
    ['an unknown sort', 'ImagingStudy?_sort=modality', undefined, 400, 'invalid'],
    ['an unknown include', 'ImagingStudy?_include=ImagingStudy:basedon', undefined, 400, 'invalid'],
    ['a count that is no number', 'ImagingStudy?_count=many', undefined, 400, 'invalid'],
  ])('%s is answered with an OperationOutcome', async (_name, path, init, status, code) => {
    const answer = await get(path, init ?? bearer(token));
    expect(answer.status).toBe(status);
    expect(answer.headers.get('www-authenticate') !== null).toBe(
      status === 401 || path.startsWith('DiagnosticReport'),
    );
    expect(await answer.json()).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code, diagnostics: expect.stringMatching(/\.$/) as string }],
    });
  });
});

describe('searching', () => {
  it.each([
    ['ImagingStudy?patient=ada', 60],
    ['ImagingStudy?patient=Patient/ada', 60],
    ['ImagingStudy', 60],
    ['ImagingStudy?_id=study-1,study-2,study-60', 2],
    [`ImagingStudy?identifier=urn:dicom:uid|urn:oid:${studyUid(5)}`, 1],
    [`ImagingStudy?identifier=urn:oid:${studyUid(5)}`, 1],
    [`ImagingStudy?identifier=urn:other|urn:oid:${studyUid(5)}`, 0],
    ['ImagingStudy?identifier=urn:dicom:uid|', 60],
    ['Patient?_id=ada', 1],
    ['Patient?identifier=urn:oid:2.16.840.1.113883.19.5|MRN-ada', 1],
    ['Patient?identifier=MRN-ben', 0],
    ['Patient', 1],
    ['Endpoint?_id=main', 1],
  ])('%s finds %i of what the token may see', async (path, total) => {
    expect((await searchset(path)).total).toBe(total);
  });

  it('sorts by start in both directions', async () => {
    for (const [sort, sign] of [
      ['started', 1],
      ['-started', -1],
    ] as const) {
      const { entry } = await searchset(`ImagingStudy?patient=ada&_sort=${sort}&_count=100`);
      const started = entry.map(({ resource }) => resource.started ?? '');
      expect(started).toHaveLength(60);
      expect(started).toEqual([...started].sort((a, b) => sign * a.localeCompare(b)));
    }
  });

  it('pages by next links on its own base until all are seen once', async () => {
    const seen: string[] = [];
    let url: string | undefined = `${sandbox.ready.iss}/ImagingStudy?patient=ada&_count=25&_sort=-started`;
    let pages = 0;
    while (url !== undefined && pages < 10) {
      expect(url.startsWith(`${sandbox.ready.iss}/`)).toBe(true);
      const page: Bundle = await searchset(url);
      expect(page.total).toBe(60);
      seen.push(...ids(page));
      url = page.link.find(({ relation }) => relation === 'next')?.url;
      pages++;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(60);
  });

  it('includes the endpoints of studies and series once a page, marked', async () => {
    const { entry, total } = await searchset(
      'ImagingStudy?patient=ada&_include=ImagingStudy:endpoint&_count=2',
    );
    expect(total).toBe(60);
    expect(entry.map(({ search, fullUrl }) => [search.mode, fullUrl.replace(sandbox.ready.iss, '')])).toEqual(
      [
        ['match', '/ImagingStudy/study-0'],
        ['match', '/ImagingStudy/study-1'],
        ['include', '/Endpoint/main'],
        ['include', '/Endpoint/second'],
      ],
    );
  });

  it('includes nothing that the scopes do not cover', async () => {
    const narrow = await signIn(sandbox.ready, { scope: 'launch patient/ImagingStudy.rs' });
    const answer = await get(
      'ImagingStudy?patient=ada&_include=ImagingStudy:endpoint&_count=1',
      bearer(narrow.access_token),
    );
    expect(ids((await answer.json()) as Bundle)).toEqual(['study-0']);
  });

  it('can be a server that ignores _include', async () => {
    const plain = await startTestSandbox({ fhirQuirks: { ignored: ['_include'] } });
    const { access_token } = await signIn(plain.ready);
    const answer = await fetch(
      `${plain.ready.iss}/ImagingStudy?patient=ada&_include=ImagingStudy:endpoint&_count=1`,
      bearer(access_token),
    );
    await plain.close();
    expect(ids((await answer.json()) as Bundle)).toEqual(['study-0']);
  });
});

it('compresses its Bundles, readable for the app', async () => {
  const answer = await get('ImagingStudy', {
    headers: { Authorization: `Bearer ${token}`, Origin: new URL(sandbox.ready.app).origin },
  });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('access-control-allow-origin')).toBe(new URL(sandbox.ready.app).origin);
  expect(((await answer.json()) as Bundle).total).toBe(60);
});

describe('CORS', () => {
  it('lets the app send its token and read what it must', async () => {
    const app = new URL(sandbox.ready.app).origin;
    const preflight = await get('ImagingStudy', {
      method: 'OPTIONS',
      headers: {
        Origin: app,
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'authorization',
      },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(app);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('Authorization');
    expect(Number(preflight.headers.get('access-control-max-age'))).toBeGreaterThan(0);
    const refused = await get('Patient/ada', { headers: { Origin: app } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('access-control-allow-origin')).toBe(app);
    expect(refused.headers.get('access-control-expose-headers')).toContain('Retry-After');
  });

  it('lets no other origin read patients', async () => {
    const answer = await get('Patient/ada', {
      headers: { Origin: 'https://evil.example', Authorization: `Bearer ${token}` },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('describes itself without a token, with the deprecated oauth-uris too', async () => {
  const statement = JSON.stringify(await (await get('metadata', {})).json());
  expect(statement).toContain('"fhirVersion":"4.0.1"');
  expect(statement).toContain(`"valueUri":"${new URL(sandbox.ready.iss).origin}/authorize"`);
});
