import { expect, it } from 'vitest';
import { deriveRecords } from './derive.ts';
import { recordNumberSpaces, recordNumberSystem } from './recordNumber.ts';

const dataset = (study: string, id: string, issuer: string) => ({
  '0020000D': { vr: 'UI', Value: [study] },
  '0020000E': { vr: 'UI', Value: [`${study}.1`] },
  '00080018': { vr: 'UI', Value: [`${study}.1.1`] },
  '00080016': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
  '00100020': { vr: 'LO', Value: [id] },
  ...(issuer === '' ? {} : { '00100021': { vr: 'LO', Value: [issuer] } }),
});

it('keeps the record numbers of another issuer apart, and says whose they are', () => {
  const { resources } = deriveRecords([
    {
      archive: { name: 'Main PACS', base: 'http://localhost:1/dicom-web' },
      datasets: [dataset('1.2.3', '42', ''), dataset('1.2.4', '42', 'St. Elsewhere')],
    },
  ]);
  const [patient] = resources.filter(({ resourceType }) => resourceType === 'Patient');
  const identifiers = patient?.['identifier'] as { system: string; value: string }[];
  expect(identifiers.map(({ value }) => value)).toEqual(['42', '42']);
  expect(recordNumberSpaces(identifiers.map(({ system }) => system))).toEqual([
    { system: recordNumberSystem(''), issuer: 'SANDBOX' },
    { system: recordNumberSystem('St. Elsewhere'), issuer: 'St. Elsewhere' },
  ]);
});
