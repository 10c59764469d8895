import { expect, it } from 'vitest';
import type { DicomJson } from '../parts.ts';
import { deriveRecords } from './derive.ts';

const main = { name: 'Main', base: 'http://localhost/main' };
const other = { name: 'Régional', base: 'http://localhost/other' };

function dataset(values: Record<string, string | number | object>): DicomJson {
  const all = {
    '0020000D': '1.2.1',
    '0020000E': '1.2.2',
    '00080018': '1.2.3',
    '00080016': '1.2.840.10008.5.1.4.1.1.2',
    ...values,
  };
  return Object.fromEntries(
    Object.entries(all).map(([tag, value]) => [
      tag,
      value === '' ? { vr: 'LO' } : { vr: 'LO', Value: [value] },
    ]),
  );
}

function resourcesOf(type: string, ...datasets: DicomJson[]) {
  return deriveRecords([{ archive: main, datasets }]).resources.filter(
    ({ resourceType }) => resourceType === type,
  );
}

it('a patient has what the header says, and no more', () => {
  const full = dataset({
    '00100020': 'A 1',
    '00100010': { Alphabetic: 'Yamada^Tarou^^Dr', Ideographic: '山田^太郎' },
    '00100030': '19700228',
    '00100040': 'M',
  });
  expect(resourcesOf('Patient', full)).toEqual([
    expect.objectContaining({
      identifier: [expect.objectContaining({ system: 'urn:oid:2.16.840.1.113883.19.5', value: 'A 1' })],
      name: [
        expect.objectContaining({ family: 'Yamada', given: ['Tarou'], prefix: ['Dr'] }),
        expect.objectContaining({ family: '山田', given: ['太郎'] }),
      ],
      birthDate: '1970-02-28',
      gender: 'male',
    }),
  ]);
  expect(resourcesOf('Patient', dataset({ '00100020': 'B', '00100030': '20011341' }))).toEqual([
    { resourceType: 'Patient', id: 'patient-B', active: true, identifier: expect.anything() },
  ]);
});

it('ids are safe in a URL and differ where PatientIDs differ', () => {
  const ids = ['a/b', 'a?b', 'ä', 'x'.repeat(90)].map(
    (mrn) => resourcesOf('Patient', dataset({ '00100020': mrn }))[0]?.id ?? '',
  );
  expect(new Set(ids).size).toBe(4);
  ids.forEach((id) => expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/));
});

it('without a PatientID every study has a patient of its own', () => {
  const records = deriveRecords([
    { archive: main, datasets: [dataset({}), dataset({ '0020000D': '1.3.1', '00080018': '1.3.3' })] },
  ]);
  expect(records.patientOfStudy('1.2.1')).toBeDefined();
  expect(records.patientOfStudy('1.2.1')).not.toBe(records.patientOfStudy('1.3.1'));
  expect(records.patientOfStudy('1.9')).toBeUndefined();
});

it.each([
  ['20261014', '092130.5', '+0200', '2026-10-14T09:21:30+02:00'],
  ['20261014', '0921', '', '2026-10-14T09:21:00Z'],
  ['20261014', '', '', '2026-10-14'],
  ['2026.10.14', '', '', '2026-10-14'],
  ['20260230', '0921', '', undefined],
])('a study of %s %s %s started %s', (date, time, offset, started) => {
  const [study] = resourcesOf(
    'ImagingStudy',
    dataset({ '00080020': date, '00080030': time, '00080201': offset }),
  );
  expect(study?.['started']).toBe(started);
});

it('a study tells its identifiers, series and instances in order', () => {
  const of = (uid: string, number: number) =>
    dataset({
      '00080018': uid,
      '00200013': number,
      '00080050': 'ACC',
      '00080060': 'CT',
      '00081030': 'Chest',
      '00180015': 'CHEST',
      '00200060': 'L',
      '00200011': 4,
    });
  expect(resourcesOf('ImagingStudy', of('1.2.32', 10), of('1.2.31', 9))).toMatchObject([
    {
      id: '1.2.1',
      identifier: [
        { system: 'urn:dicom:uid', value: 'urn:oid:1.2.1' },
        { type: { coding: [{ code: 'ACSN' }] }, value: 'ACC' },
      ],
      modality: [{ code: 'CT' }],
      description: 'Chest',
      procedureCode: [{ text: 'Chest' }],
      numberOfSeries: 1,
      numberOfInstances: 2,
      series: [
        {
          uid: '1.2.2',
          number: 4,
          bodySite: { display: 'CHEST' },
          laterality: { display: 'Left' },
          instance: [
            { uid: '1.2.31', number: 9, sopClass: { code: 'urn:oid:1.2.840.10008.5.1.4.1.1.2' } },
            { uid: '1.2.32', number: 10 },
          ],
        },
      ],
    },
  ]);
});

it('a study that two archives hold says for each series where it is', () => {
  const second = dataset({ '0020000E': '1.2.9', '00080018': '1.2.91' });
  const { resources } = deriveRecords([
    { archive: main, datasets: [dataset({})] },
    { archive: other, datasets: [second] },
  ]);
  const [first, last] = resources.filter(({ resourceType }) => resourceType === 'Endpoint');
  expect([first?.['address'], last?.['address']]).toEqual([main.base, other.base]);
  expect(last?.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
  const studies = resources.filter(({ resourceType }) => resourceType === 'ImagingStudy');
  expect(studies).toHaveLength(1);
  expect(studies[0]?.['endpoint']).toBeUndefined();
  expect(studies[0]).toMatchObject({
    series: [
      { endpoint: [{ reference: `Endpoint/${first?.id}` }] },
      { endpoint: [{ reference: `Endpoint/${last?.id}` }] },
    ],
  });
});
