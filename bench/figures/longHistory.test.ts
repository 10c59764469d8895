import { expect, it } from 'vitest';
import { historyRecords, historySizes } from './longHistory.ts';

it('makes a patient of each size, every study with a UID of its own', () => {
  const records = historyRecords('https://localhost:1/dicom-web') as { resourceType: string; id: string }[];
  const studies = records.filter(({ resourceType }) => resourceType === 'ImagingStudy');
  expect(records.filter(({ resourceType }) => resourceType === 'Patient')).toHaveLength(historySizes.length);
  expect(new Set(studies.map(({ id }) => id)).size).toBe(20 + 400 + 2000);
});
