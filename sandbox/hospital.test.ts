import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDicomWeb } from './archive/dicomWeb.ts';
import { openFolder } from './archive/folder.ts';
import { gatherHospital, type Hospital } from './hospital.ts';
import { listen, type Listening } from './listen.ts';
import type { SandboxOptions } from './options.ts';
import { placesOf } from './places.ts';
import { ordinary } from './scenarios/scenario.ts';

const open = fileURLToPath(new URL('../../shared/data/dicom/open/', import.meta.url));
const options: SandboxOptions = {
  port: 4100,
  dicomDirs: [],
  dicomWebUrls: [],
  appDir: '',
  dev: false,
  publicUrls: { pacs: [] },
};
const gather = (changes: Partial<SandboxOptions>) =>
  gatherHospital({ ...options, ...changes }, placesOf(4100, { pacs: ['https://pacs.example'] }));

describe.skipIf(!existsSync(open))('an imported hospital', () => {
  let upstream: Listening;
  let folder: string;
  let hospital: Hospital;
  beforeAll(async () => {
    // An archive without tokens or patients, as one behind a proxy is.
    const { instances } = await openFolder([join(open, '98890234_tiny')]);
    const everybody = { authorize: async () => ({ patientId: 'x' }), patientOfStudy: () => 'x' };
    const server = createDicomWeb({ instances: () => instances, base: 'http://upstream', ...everybody });
    upstream = await listen(0, getRequestListener(server.fetch));
    const address = upstream.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;

    folder = await mkdtemp(join(tmpdir(), 'hospital-'));
    const newcomer = { resourceType: 'Patient', id: 'new', name: [{ given: ['Nora'], family: 'New' }] };
    await writeFile(join(folder, 'patient.json'), JSON.stringify(newcomer));
    hospital = await gather({
      dicomDirs: [join(open, 'MG')],
      dicomWebUrls: [`http://127.0.0.1:${port}/dicom-web`],
      fhirPath: folder,
    });
  });
  afterAll(async () => {
    await upstream.close();
    await rm(folder, { recursive: true });
  });

  it('has one archive for the folders and one for each server, on their public addresses', () => {
    expect(hospital.archives.map(({ address, startsUp }) => [address.name, address.base, startsUp])).toEqual([
      ['Main PACS', 'https://pacs.example/dicom-web', true],
      ['Archive 2', 'http://localhost:4103/dicom-web', true],
    ]);
  });

  it('has the patients of all, the one with most studies first, and those of --fhir', () => {
    expect(hospital.patients[0]).toMatchObject({ mrn: '98890234' });
    expect(hospital.patients.length).toBeGreaterThan(2);
    expect(hospital.patients.at(-1)).toEqual({ id: 'new', name: 'Nora New', mrn: '' });
  });

  it('opens each archive to its own patient only', async () => {
    const [, proxy] = hospital.archives;
    const [first] = hospital.patients;
    const studiesSeenBy = async (patientId: string | undefined) => {
      const server = proxy?.open({
        authorize: async () => (patientId === undefined ? null : { patientId }),
        scenario: () => ordinary,
      });
      const answer = await server?.fetch(new Request('http://localhost:4103/dicom-web/studies'));
      return answer?.ok ? ((await answer.json()) as unknown[]).length : answer?.status;
    };
    expect(await studiesSeenBy(first?.id)).toBeGreaterThan(1);
    expect(await studiesSeenBy('new')).toBe(0);
    expect(await studiesSeenBy(undefined)).toBe(401);
  });
});

it('says which server could not be read', async () => {
  await expect(gather({ dicomWebUrls: ['http://127.0.0.1:9/dw'] })).rejects.toThrow(
    '--dicomweb http://127.0.0.1:9/dw: ',
  );
});

it('refuses more archives than it has ports for', async () => {
  const dicomWebUrls = Array.from({ length: 8 }, (_, i) => `http://127.0.0.1:9/${i}`);
  await expect(gather({ dicomWebUrls })).rejects.toThrow('room for 7 archives');
});
