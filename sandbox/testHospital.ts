import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Hospital } from './hospital.ts';
import type { SandboxOptions } from './options.ts';
import type { FhirResource } from './parts.ts';
import { testRecords } from './testRecords.ts';
import type { Places } from './places.ts';
import { startSandbox, type Sandbox } from './start.ts';

/** A small hospital for tests: Ada has 60 studies, Ben has one, on an archive that only says who asks. */
const recordNumbers = 'urn:oid:2.16.840.1.113883.19.5';
export const studyUid = (n: number): string => `1.2.826.0.1.${n}`;

const patient = (id: string, family: string): FhirResource => ({
  resourceType: 'Patient',
  id,
  identifier: [{ system: recordNumbers, value: `MRN-${id}` }],
  name: [{ family, given: ['Test'] }],
  birthDate: '1960-05-04',
  gender: 'female',
});

const study = (n: number, patientId: string): FhirResource => ({
  resourceType: 'ImagingStudy',
  id: `study-${n}`,
  identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${studyUid(n)}` }],
  status: 'available',
  subject: { reference: `Patient/${patientId}` },
  // Not in order of id: 7 and 60 have no common divisor.
  started: `2020-01-01T00:${String((n * 7) % 60).padStart(2, '0')}:00Z`,
  endpoint: [{ reference: 'Endpoint/main' }],
  series: [{ uid: `${studyUid(n)}.1`, endpoint: [{ reference: 'Endpoint/second' }] }],
});

const endpoint = (id: string, address: string): FhirResource => ({
  resourceType: 'Endpoint',
  id,
  status: 'active',
  address,
});

function smallHospital(places: Places): Hospital {
  const [main, second] = [places.archive(0, 'Main PACS'), places.archive(1, 'Second PACS')];
  const archive = (address: typeof main, startsUp: boolean): Hospital['archives'][number] => ({
    address,
    startsUp,
    open: ({ authorize }) =>
      new Hono().get('/dicom-web/studies', async (c) => {
        const access = await authorize(c.req.header('Authorization'));
        return access ? c.json([access.patientId]) : c.text('No.', 401);
      }),
  });
  return {
    archives: [archive(main, true), archive(second, false)],
    resources: [
      patient('ada', 'Ahmed'),
      patient('ben', 'Bauer'),
      ...Array.from({ length: 60 }, (_, i) => study(i, 'ada')),
      study(60, 'ben'),
      endpoint('main', main.base),
      endpoint('second', second.base),
      ...testRecords('ada'),
      ...testRecords('ben'),
      { resourceType: 'Binary', id: 'nobody', contentType: 'text/plain', data: '' },
    ],
    patients: [
      { id: 'ada', name: 'Test Ahmed', mrn: 'MRN-ada' },
      { id: 'ben', name: 'Test Bauer', mrn: 'MRN-ben', note: '<b>one study</b>' },
    ],
    skipped: [],
    trap: [],
  };
}

export async function startTestSandbox(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const appDir = join(folder, 'dist');
  await mkdir(join(appDir, 'assets'), { recursive: true });
  await Promise.all([
    writeFile(join(appDir, 'index.html'), '<!doctype html><title>app</title>'),
    writeFile(join(appDir, 'launch.html'), '<!doctype html><title>launch</title>'),
    writeFile(join(appDir, 'assets', 'codec-abc.wasm'), 'wasm'),
    writeFile(join(appDir, 'assets', 'app-abc.js'), 'export {};\n'.repeat(200)),
    writeFile(join(folder, 'outside.txt'), 'outside'),
  ]);
  const sandbox = await startSandbox(
    { port: 0, dicomDirs: [], dicomWebUrls: [], appDir, dev: false, publicUrls: { pacs: [] }, ...options },
    async (_options, places) => smallHospital(places),
  );
  return {
    ...sandbox,
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true });
    },
  };
}
