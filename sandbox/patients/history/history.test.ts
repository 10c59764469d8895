import { expect, it } from 'vitest';
import { storedFrames } from '../../archive/frames.ts';
import { readFile } from '../../archive/readFile.ts';
import { fieldsOf, listOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';
import { deriveRecords } from '../derive.ts';
import { historyRecords } from './historyRecords.ts';
import { longHistory } from './longHistory.ts';
import { examinationCount, timeline } from './timeline.ts';

const instances = longHistory();
const archive = { name: 'Main', base: 'http://localhost/main' };
const { resources } = deriveRecords([{ archive, datasets: instances.map(({ dataset }) => dataset) }]);
const studies = resources.filter(({ resourceType }) => resourceType === 'ImagingStudy');
const written = historyRecords(studies);
const of = (type: string) => written.filter(({ resourceType }) => resourceType === type);
const has = (field: string) => (resource: FhirResource) => resource[field] !== undefined;

it('400 studies stand in 30 years, each with an accession number of its own that fits a header', () => {
  const examinations = timeline();
  expect(studies).toHaveLength(examinationCount);
  expect(new Set(examinations.map(({ accession }) => accession)).size).toBe(400);
  examinations.forEach(({ accession }) => expect(accession.length).toBeLessThanOrEqual(16));
  const dates = examinations.map(({ date }) => date);
  expect(dates).toEqual([...dates].sort());
  expect([dates[0]?.slice(0, 4), dates.at(-1)?.slice(0, 4)]).toEqual(['1996', '2026']);
});

it('names come in four languages and letters that ASCII has not', () => {
  const described = studies.map((study) => String(study['description']));
  for (const word of ['CHEST', 'Röntgen', 'Échographie', 'tórax'])
    expect(described.some((name) => name.includes(word))).toBe(true);
});

it('every kind of modality is there, and every image is there with the size that its header says', async () => {
  const modalities = new Set(studies.map((study) => fieldsOf(listOf(study['modality'])[0])?.['code']));
  expect([...modalities].sort()).toEqual(
    ['CR', 'CT', 'DX', 'MG', 'MR', 'NM', 'OT', 'PT', 'RF', 'US', 'XA'].sort(),
  );
  for (const instance of instances) {
    const frame = storedFrames(readFile(await instance.read()), 1)?.frame(1);
    expect(frame).toHaveLength(128 * 128 * 2);
  }
});

it('reports refer to their study in every way that hospitals know, or not at all', () => {
  const reports = of('DiagnosticReport');
  expect(reports.length).toBeGreaterThan(300);
  const [linked, unlinked] = [
    reports.filter(has('imagingStudy')),
    reports.filter((r) => !has('imagingStudy')(r)),
  ];
  const first = (report: FhirResource) => fieldsOf(listOf(report['imagingStudy'])[0]);
  expect(linked.some((report) => first(report)?.['reference'] !== undefined)).toBe(true);
  expect(linked.some((report) => first(report)?.['identifier'] !== undefined)).toBe(true);
  expect(unlinked.some(has('basedOn'))).toBe(true);
  expect(unlinked.some((report) => !has('basedOn')(report) && has('identifier')(report))).toBe(true);
  expect(unlinked.some((report) => !has('basedOn')(report) && !has('identifier')(report))).toBe(true);
  const stages = new Set(reports.map((report) => report['status']));
  expect([...stages].sort()).toEqual([
    'amended',
    'appended',
    'cancelled',
    'corrected',
    'entered-in-error',
    'final',
    'preliminary',
  ]);
});

it('some reports are a conclusion with measurements, or about two studies; some studies have two', () => {
  const reports = of('DiagnosticReport');
  const measured = reports.find(has('result'));
  expect(measured).not.toHaveProperty('presentedForm');
  expect(measured).toHaveProperty('conclusion');
  const observations = new Set(of('Observation').map(({ id }) => `Observation/${id}`));
  expect(listOf(measured?.['result']).map((one) => fieldsOf(one)?.['reference'])).toEqual([...observations]);
  const subjects = reports.map((report) =>
    listOf(report['imagingStudy']).flatMap((one) => String(fieldsOf(one)?.['reference'] ?? '') || []),
  );
  expect(subjects.some((list) => new Set(list).size === 2)).toBe(true);
  const counts = new Map<string, number>();
  for (const one of subjects.flat()) counts.set(one, (counts.get(one) ?? 0) + 1);
  expect(Math.max(...counts.values())).toBeGreaterThan(1);
});

it('no order is written after its study, and some orders still wait', () => {
  const authored = new Map(of('ServiceRequest').map((order) => [order.id, String(order['authoredOn'])]));
  for (const study of of('ImagingStudy')) {
    const id = String(fieldsOf(listOf(study['basedOn'])[0])?.['reference']).replace('ServiceRequest/', '');
    expect(authored.get(id) ?? '9').toSatisfy((at: string) => at < String(study['started']));
  }
  expect(of('ServiceRequest').filter((order) => order['status'] === 'active')).toHaveLength(2);
  expect(of('DocumentReference')).toHaveLength(20);
});
