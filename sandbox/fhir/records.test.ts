import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../ehr/testClient.ts';
import type { LogRow } from '../log.ts';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';

interface Bundle {
  total: number;
  link: { relation: string; url: string }[];
  entry: { resource: { id: string } }[];
}

let sandbox: Sandbox;
let token: string;
beforeAll(async () => {
  sandbox = await startTestSandbox();
  token = (await signIn(sandbox.ready, {}, { scope: 'launch patient/*.rs' })).access_token;
});
afterAll(() => sandbox.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(path.startsWith('http') ? path : `${sandbox.ready.iss}/${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${token}`, ...init.headers },
  });
const ids = async (path: string, init?: RequestInit) =>
  ((await (await ask(path, init)).json()) as Bundle).entry.map(({ resource }) => resource.id);

describe('reports, orders, documents', () => {
  it.each([
    ['DiagnosticReport?patient=ada', ['report-ada']],
    ['DiagnosticReport?subject=Patient/ada&status=final&category=LP29684-5', ['report-ada']],
    ['DiagnosticReport?based-on=ServiceRequest/order-ada', ['report-ada']],
    ['ServiceRequest?patient=ada&status=active', ['order-ada']],
    ['ServiceRequest?identifier=urn:acsn|A1', ['order-ada']],
    ['DocumentReference?patient=ada&category=85430-7', ['document-ada']],
    ['Observation?patient=ada&code=18782-3', ['observation-ada']],
    ['Organization?_id=none', []],
  ])('%s gives %j', async (path, expected) => {
    expect(await ids(path)).toEqual(expected);
  });

  it('of another patient are refused', async () => {
    expect((await ask('DiagnosticReport/report-ben')).status).toBe(403);
    expect((await ask('DiagnosticReport?patient=ada,ben')).status).toBe(403);
  });

  it('of a type that nobody has is not offered', async () => {
    expect((await ask('Moon?_id=1')).status).toBe(404);
  });
});

describe('a posted search', () => {
  const form = (body: string, type = 'application/x-www-form-urlencoded') => ({
    method: 'POST',
    body,
    headers: { 'Content-Type': type },
  });

  it('takes parameters of body and address together', async () => {
    expect(await ids('ImagingStudy/_search?_count=1', form('patient=ada&_id=study-4,study-5'))).toEqual([
      'study-4',
    ]);
  });

  it('obeys the same rules', async () => {
    expect((await ask('ImagingStudy/_search', form('patient=ben'))).status).toBe(403);
    expect((await ask('ImagingStudy/_search', form('colour=red'))).status).toBe(400);
    expect((await ask('ImagingStudy/_search', form('{}', 'application/json'))).status).toBe(400);
  });
});

describe('a Binary', () => {
  it.each([
    [undefined, 'text/html'],
    ['*/*', 'text/html'],
    ['text/html', 'text/html'],
    ['application/fhir+json', 'application/fhir+json; charset=utf-8'],
    ['application/json, */*', 'application/fhir+json; charset=utf-8'],
  ])('is given for Accept %s as %s', async (accept, type) => {
    const answer = await ask(
      'Binary/report-ada',
      accept === undefined ? {} : { headers: { Accept: accept } },
    );
    expect(answer.headers.get('content-type')).toBe(type);
    expect(answer.headers.get('vary')).toContain('Accept');
    const body = await answer.text();
    if (type === 'text/html') {
      expect(body).toBe('<p>Report &amp; all</p>');
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    } else
      expect(JSON.parse(body)).toMatchObject({
        resourceType: 'Binary',
        contentType: 'text/html',
        data: Buffer.from('<p>Report &amp; all</p>').toString('base64'),
      });
  });

  it('is whose the document that names it is, or its security context says', async () => {
    expect((await ask('Binary/pdf-ada')).headers.get('content-type')).toBe('application/pdf');
    for (const id of ['report-ben', 'pdf-ben', 'nobody'])
      expect((await ask(`Binary/${id}`)).status).toBe(403);
    expect((await ask('Binary/none')).status).toBe(404);
  });
});

describe('quirks', () => {
  const control = (value: unknown) =>
    fetch(new URL('/control/fhir', sandbox.ready.iss), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(value),
    });
  afterEach(() => control({}));
  const next = async (path: string) =>
    ((await (await ask(path)).json()) as Bundle).link.find(({ relation }) => relation === 'next')?.url ?? '';

  it('lead next to the page itself', async () => {
    await control({ next: 'self' });
    const first = await next('ImagingStudy?patient=ada&_count=7');
    expect(first).toBe(`${sandbox.ready.iss}/ImagingStudy?patient=ada&_count=7`);
    expect(await next(first)).toBe(first);
  });

  it('lead next to another origin, whose log tells whether a token came along', async () => {
    await control({ next: 'elsewhere' });
    const url = await next('ImagingStudy?patient=ada');
    expect(new URL(url).origin).toBe(new URL(sandbox.ready.app).origin);
    await ask(url);
    const rows = (await (await fetch(sandbox.ready.log)).json()) as LogRow[];
    expect(rows.filter(({ path }) => path.startsWith('/fhir/') && url.endsWith(path))).toMatchObject([
      { origin: new URL(url).origin, authorization: true },
    ]);
  });

  it('refuse or ignore parameters', async () => {
    await control({ refused: ['_include'], ignored: ['_count'] });
    expect((await ask('ImagingStudy?_include=ImagingStudy:endpoint')).status).toBe(400);
    expect(await ids('ImagingStudy?_count=3')).toHaveLength(50);
    expect(await (await control({})).json()).toEqual({});
    expect(await ids('ImagingStudy?_count=3')).toHaveLength(3);
  });

  it('take whole types away, also from the capability statement', async () => {
    await control({ absent: ['ImagingStudy'] });
    expect((await ask('ImagingStudy?patient=ada')).status).toBe(404);
    expect((await ask('ImagingStudy/study-1')).status).toBe(404);
    expect(await (await ask('metadata')).text()).not.toContain('"type":"ImagingStudy"');
    expect((await ask('DiagnosticReport?patient=ada')).status).toBe(200);
  });

  it('keep pages small, and no study is lost', async () => {
    await control({ pageSize: 7 });
    const seen: string[] = [];
    let url = `${sandbox.ready.iss}/ImagingStudy?patient=ada&_count=200`;
    for (let pages = 0; url !== '' && pages < 20; pages++) {
      const page = await ids(url);
      expect(page.length).toBeLessThanOrEqual(7);
      seen.push(...page);
      url = await next(url);
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
  });

  it.each([
    { pageSize: 0 },
    { absent: 'ImagingStudy' },
    { next: 'nowhere' },
    { refused: '_include' },
    { ignored: [1] },
    { other: 1 },
    [],
  ])('of no known kind are refused: %j', async (value) => {
    expect((await control(value)).status).toBe(400);
  });
});

it('the capability statement lists what is offered, parameter by parameter', async () => {
  interface Statement {
    rest: { resource: { type: string; searchParam: { name: string; type: string }[] }[] }[];
  }
  const { rest } = (await (await ask('metadata')).json()) as Statement;
  const resources = rest[0]?.resource ?? [];
  expect(resources.map(({ type }) => type)).toEqual(
    expect.arrayContaining([
      'ImagingStudy',
      'DiagnosticReport',
      'ServiceRequest',
      'DocumentReference',
      'Binary',
    ]),
  );
  // The statement is kept: every parameter it lists is answered.
  for (const { type, searchParam } of resources)
    for (const { name, type: kind } of searchParam) {
      const value = ['patient', 'subject'].includes(name) ? 'ada' : kind === 'date' ? 'gt1900' : 'x';
      expect([type, name, (await ask(`${type}?${name}=${value}`)).status]).toEqual([type, name, 200]);
    }
});
