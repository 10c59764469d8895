import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textValue } from '../archive/attributes.ts';
import { bearer, signIn } from '../ehr/testClient.ts';
import { fieldsOf, listOf } from '../json.ts';
import type { DicomJson } from '../parts.ts';
import { startSandbox, type Sandbox } from '../start.ts';

let sandbox: Sandbox;
let token: string;
let main: string;
let outpatient: string;
beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    dicomDirs: [],
    dicomWebUrls: [],
    appDir: 'dist',
    dev: false,
    publicUrls: { pacs: [] },
    scenarios: ['several-archives', 'record-number'],
  });
  token = (await signIn(sandbox.ready)).access_token;
  [main = '', outpatient = ''] = sandbox.ready.dicomweb;
});
afterAll(() => sandbox.close());

const mrn = () => sandbox.ready.patients[0]?.mrn ?? '';
const ask = (base: string, path: string) => fetch(`${base}${path}`, bearer(token));
async function found(base: string, path: string, tag: string): Promise<string[]> {
  const answers = (await (await ask(base, path)).json()) as DicomJson[];
  return answers.map((answer) => textValue(answer, tag)).sort();
}

it('the second archive has another path, and is open from the start', () => {
  expect(new URL(main).pathname).toBe('/dicom-web');
  expect(new URL(outpatient).pathname).toBe('/outpatient/dicom-web');
});

it('studies are here, there and in both; one has series here and there', async () => {
  const accessions = (base: string) => found(base, `/studies?PatientID=${mrn()}`, '00080050');
  expect(await accessions(main)).toEqual(['SH260318-201', 'SH261014-201']);
  expect(await accessions(outpatient)).toEqual(['SH241009-201', 'SH260318-201', 'SH261014-201']);
  const [uid = ''] = await found(main, '/studies?AccessionNumber=SH261014-201', '0020000D');
  expect(await found(main, `/studies/${uid}/series`, '00200011')).toEqual(['1', '2']);
  expect(await found(outpatient, `/studies/${uid}/series`, '00200011')).toEqual(['3']);
});

it('the EHR says of each series where it is, where an EHR knows studies', async () => {
  const control = new URL('/control/scenario', sandbox.ready.iss);
  const choose = (body: string) =>
    fetch(control, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  await choose('{}');
  const answer = await ask(sandbox.ready.iss, `/ImagingStudy?patient=${sandbox.ready.patients[0]?.id}`);
  await choose('{"name":"record-number"}');
  const places = listOf(fieldsOf(await answer.json())?.['entry']).map((entry) => {
    const study = fieldsOf(fieldsOf(entry)?.['resource']);
    const own = listOf(study?.['endpoint']).map((one) => fieldsOf(one)?.['reference']);
    const ofSeries = listOf(study?.['series']).map((one) =>
      listOf(fieldsOf(one)?.['endpoint']).map((each) => fieldsOf(each)?.['reference']),
    );
    return [String(study?.['started']).slice(0, 10), own, ofSeries];
  });
  const [here, there] = ['Endpoint/endpoint-Main-PACS', 'Endpoint/endpoint-Outpatient-archive'].map(
    (prefix) => expect.stringContaining(prefix) as string,
  );
  expect(places.sort()).toEqual([
    ['2024-10-09', [there], [[]]],
    [
      '2026-03-18',
      [],
      [
        [here, there],
        [here, there],
      ],
    ],
    ['2026-10-14', [], [[here], [here], [there]]],
  ]);
});

describe('what goes wrong with one archive leaves the other alone', () => {
  afterEach(async () => {
    sandbox.setFaults([]);
    await sandbox.setArchiveUp('Outpatient archive', true);
  });
  const search = () => `/studies?PatientID=${mrn()}`;
  const bothNow = async () => {
    const startedMs = Date.now();
    expect((await found(main, search(), '0020000D')).length).toBe(2);
    expect(Date.now() - startedMs).toBeLessThan(2000);
  };

  it('dead', async () => {
    await sandbox.setArchiveUp('Outpatient archive', false);
    await expect(ask(outpatient, search())).rejects.toThrow();
    await bothNow();
  });

  it.each([
    ['by its path', () => ({ match: 'GET /outpatient/dicom-web/' })],
    ['by its origin', () => ({ match: 'GET .*/dicom-web/', origin: new URL(outpatient).origin })],
  ])('slow, %s', async (_, where) => {
    sandbox.setFaults([{ ...where(), do: 'delay', arg: 10_000 }]);
    const slow = fetch(`${outpatient}${search()}`, {
      ...bearer(token),
      signal: AbortSignal.timeout(500),
    });
    await expect(slow).rejects.toThrow();
    await bothNow();
  });

  it.each([401, 403])('refusing with %i', async (status) => {
    sandbox.setFaults([{ match: 'GET /outpatient/', do: 'status', arg: status }]);
    expect((await ask(outpatient, search())).status).toBe(status);
    await bothNow();
  });

  it('lying: a login page with 200', async () => {
    sandbox.setFaults([{ match: 'GET /outpatient/', do: 'html' }]);
    const answer = await ask(outpatient, search());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await bothNow();
  });

  it('and is over when it is over', async () => {
    expect((await ask(outpatient, search())).status).toBe(200);
  });
});
