import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listen, type Listening } from '../listen.ts';
import type { DicomJson } from '../parts.ts';
import { miniature } from '../patients/pictures/miniature.ts';
import { createDicomWeb } from './dicomWeb.ts';

const identity = { mrn: 'A-1', name: 'Weber^Eva', birthDate: '19700101', sex: 'F' } as const;
const study = (key: string, accession: string, mrn: string, issuer: string) =>
  miniature(
    {
      key,
      identity: { ...identity, mrn },
      date: `2026010${key}`,
      time: '100000',
      accession,
      description: `Study ${key}`,
    },
    { modality: 'CT', bodyPart: 'CHEST' },
    { '00100021': ['LO', issuer] },
  );
const instances = [
  study('1', 'ACC-1', 'A-1', 'HERE'),
  study('2', 'ACC-2', 'A-1', 'THERE'),
  study('3', 'ACC-20', 'a-1', 'HERE'),
  study('4', 'ACC-1', 'B-2', 'HERE'),
];

let server: Listening;
let base: string;
beforeAll(async () => {
  const app = createDicomWeb({
    instances: () => instances,
    base: 'http://archive',
    authorize: async () => ({ patientId: 'x' }),
    patientOfStudy: () => 'x',
  });
  server = await listen(0, getRequestListener(app.fetch));
  const address = server.server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/dicom-web`;
});
afterAll(() => server.close());

const ask = async (query: string) => (await (await fetch(`${base}/studies?${query}`)).json()) as DicomJson[];
const numbers = async (query: string) =>
  (await ask(query)).map((answer) => String(answer['00081030']?.Value?.[0]).replace('Study ', '')).join('');

it.each([
  ['AccessionNumber=ACC-1', '14'],
  ['00080050=ACC-2', '2'],
  ['AccessionNumber=ACC-2*', '23'],
  ['AccessionNumber=ACC-?', '124'],
  ['AccessionNumber=acc-1', ''],
  ['AccessionNumber=ACC', ''],
  ['AccessionNumber=', '1234'],
  ['PatientID=A-1', '12'],
  ['PatientID=A-1&IssuerOfPatientID=HERE', '1'],
  ['PatientID=A-1&00100021=THERE', '2'],
  ['PatientID=A-1&IssuerOfPatientID=NOWHERE', ''],
  ['PatientID=A-1&AccessionNumber=ACC-2', '2'],
  ['PatientName=weber*', '1234'],
  ['StudyDate=20260102-20260103', '23'],
  ['limit=2', '12'],
  ['limit=2&offset=1', '23'],
  ['offset=3', '4'],
  ['offset=9', ''],
])('?%s finds the studies "%s"', async (query, expected) => {
  expect(await numbers(query)).toBe(expected);
});

it('finds a study by its UID, and several by a list', async () => {
  const [first, , third] = instances.map(({ studyUid }) => studyUid);
  expect(await numbers(`StudyInstanceUID=${first}`)).toBe('1');
  expect(await numbers(`StudyInstanceUID=${first},${third}`)).toBe('13');
});

it('says of a study whose it is, and more only where it is asked', async () => {
  const [plain] = await ask('AccessionNumber=ACC-2');
  expect(plain).toMatchObject({
    '00080050': { Value: ['ACC-2'] },
    '00080061': { Value: ['CT'] },
    '00100010': { Value: [{ Alphabetic: 'Weber^Eva' }] },
    '00100020': { Value: ['A-1'] },
    '00100021': { Value: ['THERE'] },
    '00100030': { Value: ['19700101'] },
    '00201206': { Value: [1] },
  });
  expect(plain).not.toHaveProperty('00080080');
  const [more] = await ask('AccessionNumber=ACC-2&includefield=InstitutionName,00080070');
  expect(more).toMatchObject({ '00080080': { Value: ['Sandbox Hospital'] } });
  expect(more).toHaveProperty('00080070');
  const [all] = await ask('AccessionNumber=ACC-2&includefield=all');
  expect(Object.keys(all ?? {}).length).toBeGreaterThan(Object.keys(more ?? {}).length);
});
