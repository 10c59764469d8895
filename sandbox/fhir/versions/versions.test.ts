import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, signIn } from '../../ehr/testClient.ts';
import type { Sandbox } from '../../start.ts';
import { startTestSandbox, studyUid } from '../../testHospital.ts';
import { fhirVersions } from './wire.ts';

interface Bundle {
  total: number;
  entry: { fullUrl: string; search: { mode: string }; resource: Record<string, unknown> }[];
}
interface Statement {
  fhirVersion: string;
  rest: { resource: { type: string; searchParam: { name: string; type: string }[] }[] }[];
}

describe.each(fhirVersions)('a server of %s', (fhirVersion) => {
  const isOld = fhirVersion === 'STU3';
  const order = isOld ? 'ProcedureRequest' : 'ServiceRequest';
  let sandbox: Sandbox;
  let token: string;
  beforeAll(async () => {
    sandbox = await startTestSandbox({ fhirVersion });
    token = (await signIn(sandbox.ready, {}, { scope: 'launch patient/*.rs' })).access_token;
  });
  afterAll(() => sandbox.close());
  const ask = (path: string) => fetch(`${sandbox.ready.iss}/${path}`, bearer(token));
  const searchset = async (path: string) => (await (await ask(path)).json()) as Bundle;

  it('says so in its capability statement, and answers every parameter that it lists', async () => {
    const { fhirVersion: number, rest } = (await (await ask('metadata')).json()) as Statement;
    expect(number).toBe({ STU3: '3.0.2', R4: '4.0.1', R4B: '4.3.0', R5: '5.0.0' }[fhirVersion]);
    const resources = rest[0]?.resource ?? [];
    expect(resources.map(({ type }) => type)).toContain(order);
    for (const { type, searchParam } of resources)
      for (const { name, type: kind } of searchParam) {
        const value = ['patient', 'subject'].includes(name) ? 'ada' : kind === 'date' ? 'gt1900' : 'x';
        expect([type, name, (await ask(`${type}?${name}=${value}`)).status]).toEqual([type, name, 200]);
      }
  });

  it('finds the same studies and endpoints as every other, in its own shapes', async () => {
    const { total, entry } = await searchset(
      'ImagingStudy?patient=ada&_include=ImagingStudy:endpoint&_count=1',
    );
    expect([total, entry.map(({ search }) => search.mode)]).toEqual([60, ['match', 'include', 'include']]);
    const [study, endpoint] = entry.map(({ resource }) => resource);
    expect(study).toMatchObject(
      isOld
        ? {
            uid: `urn:oid:${studyUid(0)}`,
            patient: { reference: 'Patient/ada' },
            availability: 'ONLINE',
            series: [{ uid: `urn:oid:${studyUid(0)}.1` }],
          }
        : {
            identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${studyUid(0)}` }],
            subject: { reference: 'Patient/ada' },
            status: 'available',
            series: [{ uid: `${studyUid(0)}.1` }],
          },
    );
    expect(Object.keys(study ?? {}).includes('identifier')).toBe(!isOld);
    expect(endpoint).toMatchObject({ resourceType: 'Endpoint', id: 'main' });
  });

  it('has reports, orders and documents of the same names or their forerunners', async () => {
    const { entry } = await searchset('DiagnosticReport?patient=ada&category=LP29684-5');
    expect(entry.map(({ resource }) => resource)).toMatchObject([
      { basedOn: [{ reference: `${order}/order-ada` }], category: isOld ? {} : [{}] },
    ]);
    const orders = await searchset(`${order}?identifier=urn:acsn|A1`);
    expect(orders.entry.map(({ fullUrl, resource }) => [fullUrl, resource['resourceType']])).toEqual([
      [`${sandbox.ready.iss}/${order}/order-ada`, order],
    ]);
    expect((await searchset(`DiagnosticReport?based-on=${order}/order-ada`)).total).toBe(1);
    const documents = isOld ? 'DocumentReference?class=85430-7' : 'DocumentReference?category=85430-7';
    expect((await searchset(`${documents}&patient=ada`)).total).toBe(1);
    const binary = await (await ask('Binary/report-ada?_format=json')).json();
    expect(Object.keys(Object(binary))).toContain(isOld ? 'content' : 'data');
    expect(await (await ask('Binary/report-ada')).text()).toContain('<p>');
  });

  it('does not know what only other versions have', async () => {
    const foreign = {
      STU3: ['ServiceRequest?patient=ada', 'ImagingStudy?subject=ada', 'DocumentReference?category=x'],
      R4: ['ProcedureRequest?patient=ada', 'ImagingStudy?accession=A1', 'ImagingStudy?based-on=x'],
      R4B: ['ProcedureRequest?patient=ada', 'ImagingStudy?study=x', 'DiagnosticReport?study=x'],
      R5: ['ProcedureRequest/order-ada', 'ImagingStudy?basedon=x', 'DocumentReference?related=x'],
    }[fhirVersion];
    const statuses = await Promise.all(foreign.map(async (path) => (await ask(path)).status));
    expect(statuses).toEqual(foreign.map((path) => (path.startsWith(isOld ? 'Serv' : 'Proc') ? 404 : 400)));
  });

  it('takes scopes that name the order as this version does', async () => {
    const scope = `launch patient/${order}.rs`;
    const { access_token } = await signIn(sandbox.ready, {}, { scope });
    expect((await fetch(`${sandbox.ready.iss}/${order}?patient=ada`, bearer(access_token))).status).toBe(200);
  });
});

describe('a server of STU3', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startTestSandbox({ fhirVersion: 'STU3' });
  });
  afterAll(() => sandbox.close());

  it.each([
    [`study=urn:oid:${studyUid(5)}`, 1],
    [`study=${studyUid(5)}`, 0],
    [`series=urn:oid:${studyUid(5)}.1`, 1],
    [`identifier=urn:oid:${studyUid(5)}`, 0],
    ['accession=X', 0],
  ])('finds by %s %i of the studies', async (query, total) => {
    const { access_token } = await signIn(sandbox.ready);
    const answer = await fetch(`${sandbox.ready.iss}/ImagingStudy?${query}`, bearer(access_token));
    expect(await answer.json()).toMatchObject({ total });
  });
});
