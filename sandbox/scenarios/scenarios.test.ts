import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bearer, signIn } from '../ehr/testClient.ts';
import { fieldsOf, listOf } from '../json.ts';
import type { DicomJson } from '../parts.ts';
import { startSandbox, type Sandbox } from '../start.ts';

/** With the demo's own patients, since the archives matter. */
let sandbox: Sandbox;
let token: string;
let patient: string;
let mrn: string;
beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    dicomDirs: [],
    dicomWebUrls: [],
    appDir: 'dist',
    dev: false,
    publicUrls: { pacs: [] },
  });
  token = (await signIn(sandbox.ready, {}, { scope: 'launch patient/*.rs' })).access_token;
  const [first] = sandbox.ready.patients;
  patient = first?.id ?? '';
  mrn = first?.mrn ?? '';
});
afterAll(() => sandbox.close());

const choose = (value: unknown) =>
  fetch(new URL('/control/scenario', sandbox.ready.iss), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  });
afterEach(() => choose({}));

const ehr = (path: string) => fetch(`${sandbox.ready.iss}/${path}`, bearer(token));
async function resources(path: string): Promise<Record<string, unknown>[]> {
  const bundle: unknown = await (await ehr(path)).json();
  return listOf(fieldsOf(bundle)?.['entry']).flatMap((one) => {
    const resource = fieldsOf(fieldsOf(one)?.['resource']);
    return resource ? [resource] : [];
  });
}
const archive = () => sandbox.ready.dicomweb[0] ?? '';
async function qido(query: string): Promise<DicomJson[]> {
  const answer = await fetch(`${archive()}/studies?${query}`, bearer(token));
  return answer.ok ? ((await answer.json()) as DicomJson[]) : [];
}
const values = (answers: readonly DicomJson[], tag: string) =>
  answers.map((answer) => answer[tag]?.Value?.[0]);
const accessionsIn = (all: readonly Record<string, unknown>[]) =>
  all.flatMap((one) =>
    listOf(one['identifier']).flatMap((identifier) => {
      const { type, value } = fieldsOf(identifier) ?? {};
      return JSON.stringify(type ?? '').includes('ACSN') ? [String(value)] : [];
    }),
  );

/** What each step of a ladder finds of the first patient, whoever's it is. */
async function steps() {
  const associated = (await (await ehr('.well-known/smart-configuration')).json()) as {
    associated_endpoints?: { url: string }[];
  };
  const imagingBase = associated.associated_endpoints?.[0]?.url;
  const imaging =
    imagingBase && (await fetch(`${imagingBase}/ImagingStudy?patient=${patient}`, bearer(token)));
  const studies = await resources(`ImagingStudy?patient=${patient}`);
  const usable = studies.filter(
    (one) => !JSON.stringify(one['endpoint'] ?? one['series']).includes('endpoint-viewer'),
  );
  const accessionsOf = async (type: string) =>
    accessionsIn(await resources(`${type}?patient=${patient}&_count=200`));
  const byAccession = async (type: string) => {
    const found = await Promise.all(
      [...new Set(await accessionsOf(type))].map((accession) => qido(`AccessionNumber=${accession}`)),
    );
    return found.flat().length;
  };
  return {
    imaging: imaging ? listOf(fieldsOf(await imaging.json())?.['entry']).length > 0 : false,
    imagingStudy: usable.length > 0,
    reportAccession: (await byAccession('DiagnosticReport')) > 0,
    orderAccession: (await byAccession('ServiceRequest')) > 0,
    recordNumber: (await qido(`PatientID=${mrn}&IssuerOfPatientID=SANDBOX`)).length > 0,
    viewer: usable.length < studies.length,
    reports: (await resources(`DiagnosticReport?patient=${patient}`)).length > 0,
  };
}

const nowhere = {
  imaging: false,
  imagingStudy: false,
  reportAccession: false,
  orderAccession: false,
  recordNumber: false,
  viewer: false,
  reports: true,
};

describe('only one way leads to the images', () => {
  it.each([
    ['imaging-access', { imaging: true }],
    ['imaging-access-capability', { imaging: true }],
    ['imaging-study', { imagingStudy: true }],
    ['accession-report', { reportAccession: true }],
    ['accession-order', { orderAccession: true }],
    ['record-number', { recordNumber: true }],
    ['viewer-link', { viewer: true }],
    ['reports-only', {}],
  ])('of %s', async (name, found) => {
    expect(await (await choose({ name })).json()).toEqual({ name });
    expect(await steps()).toEqual({ ...nowhere, ...found });
  });

  it('unless nothing is special', async () => {
    expect(await (await choose({})).json()).toEqual({});
    expect(await steps()).toEqual({
      imaging: false,
      imagingStudy: true,
      reportAccession: true,
      orderAccession: true,
      recordNumber: true,
      viewer: false,
      reports: true,
    });
  });

  it.each([{ name: 'nonsense' }, { name: 'several-archives' }, [], 1])('refuses %j', async (value) => {
    expect((await choose(value)).status).toBe(400);
  });
});

describe('an EHR without studies', () => {
  it('does not name them elsewhere either', async () => {
    await choose({ name: 'reports-only' });
    expect((await ehr(`ImagingStudy?patient=${patient}`)).status).toBe(404);
    expect(await (await ehr('metadata')).text()).not.toContain('"type":"ImagingStudy"');
    const reports = JSON.stringify(await resources(`DiagnosticReport?patient=${patient}`));
    expect(reports).not.toContain('imagingStudy');
    expect(reports).toContain('basedOn');
  });

  it('whose archives are empty has nothing to retrieve', async () => {
    const [study] = await qido(`PatientID=${mrn}`);
    const uid = String(study?.['0020000D']?.Value?.[0]);
    const status = async () => (await fetch(`${archive()}/studies/${uid}/metadata`, bearer(token))).status;
    expect(await status()).toBe(200);
    await choose({ name: 'reports-only' });
    expect(await status()).toBe(404);
  });
});

describe('a trap', () => {
  it("of accession numbers: another patient's study, and a number that two people have", async () => {
    await choose({ name: 'accession-trap' });
    const named = accessionsIn(await resources(`DiagnosticReport?patient=${patient}`));
    const found = (await Promise.all(named.map((accession) => qido(`AccessionNumber=${accession}`)))).flat();
    expect(new Set(values(found, '00100020'))).toEqual(new Set([mrn, 'SH-100202', 'SH-900001']));
    const shared = await qido('AccessionNumber=SH261014-201');
    expect(values(shared, '00100020').sort()).toEqual([mrn, 'SH-900001']);
    const foreign = found.find((one) => one['00100020']?.Value?.[0] === 'SH-100202');
    const uid = String(foreign?.['0020000D']?.Value?.[0]);
    // Nobody but the client keeps the stranger's images out.
    expect((await fetch(`${archive()}/studies/${uid}/metadata`, bearer(token))).status).toBe(200);
  });

  it('of record numbers: another issuer has the same, and the archive does not tell them apart', async () => {
    await choose({ name: 'record-number' });
    const own = await qido(`PatientID=${mrn}`);
    expect(new Set(values(own, '00100021'))).toEqual(new Set(['SANDBOX']));
    await choose({ name: 'record-number-trap' });
    const found = await qido(`PatientID=${mrn}&IssuerOfPatientID=SANDBOX`);
    expect(values(found, '00100021').filter((issuer) => issuer === 'ELSEWHERE')).toHaveLength(2);
    expect(found).toHaveLength(own.length + 2);
  });

  it('is not set otherwise', async () => {
    expect(await qido('AccessionNumber=SH261014-201')).toHaveLength(1);
    expect((await ehr('DiagnosticReport/report-trap')).status).toBe(404);
  });
});

it('the link of a viewer leads to a page', async () => {
  await choose({ name: 'viewer-link' });
  const [study] = await resources(`ImagingStudy?patient=${patient}`);
  const { reference } = fieldsOf(listOf(study?.['endpoint'])[0]) ?? {};
  const endpoint = fieldsOf(await (await ehr(String(reference))).json());
  expect(endpoint).toMatchObject({ connectionType: { code: 'ihe-iid' } });
  expect((await fetch(String(endpoint?.['address']))).status).toBe(200);
});
