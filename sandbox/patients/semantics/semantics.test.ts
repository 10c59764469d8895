import { expect, it } from 'vitest';
import { fieldsOf, listOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';
import { deriveRecords } from '../derive.ts';
import { examList } from './examList.ts';
import { manyNames, manyNamesAccession } from './manyNames.ts';
import { semanticsRecords } from './semanticsRecords.ts';

const archive = { name: 'Main', base: 'http://localhost/main' };
const { resources } = deriveRecords([{ archive, datasets: manyNames().map(({ dataset }) => dataset) }]);
const studies = resources.filter(({ resourceType }) => resourceType === 'ImagingStudy');
const written = semanticsRecords(studies);
const codesOf = (study: FhirResource) =>
  listOf(study['procedureCode']).flatMap((concept) => listOf(fieldsOf(concept)?.['coding']));

it('60 studies of one patient, each with a number of its own that fits a header', () => {
  expect(studies).toHaveLength(60);
  expect(new Set(examList.map((_, index) => manyNamesAccession(index))).size).toBe(60);
  examList.forEach((_, index) => expect(manyNamesAccession(index).length).toBeLessThanOrEqual(16));
  expect(new Set(studies.map((study) => fieldsOf(study['subject'])?.['reference'])).size).toBe(1);
});

it('some have codes of public systems or of nobody else, most have words only', () => {
  const coded = studies.filter((study) => codesOf(study).length > 0);
  expect(coded).toHaveLength(examList.filter(({ code }) => code !== undefined).length);
  expect(coded.length).toBeLessThan(studies.length / 2);
  const systems = new Set(coded.flatMap(codesOf).map((coding) => fieldsOf(coding)?.['system']));
  expect([...systems].map(String).sort()).toEqual([
    'http://loinc.org',
    'http://snomed.info/sct',
    'undefined',
  ]);
  const names = studies.map((study) => String(study['description']));
  for (const word of ['CHEST', 'Röntgen', 'épaule', 'crânio'])
    expect(names.some((name) => name.includes(word))).toBe(true);
});

it.each([
  ['KNEE', 'MR'],
  ['KNEE', 'DX'],
  ['SHOULDER', 'MR'],
  ['BREAST', 'MG'],
])('the two sides of the %s in %s are both there', (bodyPart, modality) => {
  const sides = examList
    .filter((exam) => exam.bodyPart === bodyPart && exam.modality === modality)
    .map(({ laterality }) => laterality);
  expect(sides).toEqual(expect.arrayContaining(['L', 'R']));
});

it('two of the open orders have a study of the weeks before, the third has one of the other side at most', () => {
  const open = written.filter((one) => one.resourceType === 'ServiceRequest' && one['status'] === 'active');
  expect(open.map(({ id }) => id)).toEqual([
    'order-names-likely',
    'order-names-comparable',
    'order-names-other-side',
  ]);
  const daysBefore = (description: string) => {
    const study = studies.find((one) => one['description'] === description);
    return (Date.parse('2026-11-07T09:00:00Z') - Date.parse(String(study?.['started']))) / 86_400_000;
  };
  expect(daysBefore('CT CHEST W CONTRAST')).toBeLessThan(14);
  expect(daysBefore('MRI BRAIN W WO')).toBeGreaterThan(14);
  expect(daysBefore('MRI BRAIN W WO')).toBeLessThan(85);
});
