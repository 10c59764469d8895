import { beforeAll, describe, expect, it } from 'vitest';
import { numberValue, textValue } from '../archive/attributes.ts';
import { storedFrames } from '../archive/frames.ts';
import { readFile } from '../archive/readFile.ts';
import type { ArchivedInstance, FhirResource } from '../parts.ts';
import { demoHospital, type DemoHospital } from './demo.ts';
import { barCode, nodule, readSliceNumber } from './phantom.ts';

const archives = {
  main: { name: 'Main', base: 'http://localhost/main' },
  second: { name: 'Second', base: 'http://localhost/second' },
};
let hospital: DemoHospital;
beforeAll(async () => {
  hospital = await demoHospital(archives);
});

function studiesOf(patient: number): FhirResource[] {
  const reference = `Patient/${hospital.patients[patient]?.id}`;
  return hospital.records.resources.filter(
    (each) => each.resourceType === 'ImagingStudy' && Object(each['subject']).reference === reference,
  );
}

function axial(date: string): ArchivedInstance[] {
  return hospital.main.filter(
    ({ dataset }) => textValue(dataset, '00080020') === date && textValue(dataset, '00200011') === '2',
  );
}

/** Hounsfield value at a patient position, or at a pixel, of the slice. */
async function openSlice(instance: ArchivedInstance) {
  const { dataset } = instance;
  const bytes = storedFrames(readFile(await instance.read()), 1)?.frame(1) ?? Buffer.alloc(0);
  const [x = NaN, y = NaN, z = NaN] = (dataset['00200032']?.Value ?? []).map(Number);
  const [spacing = NaN] = (dataset['00280030']?.Value ?? []).map(Number);
  const columns = numberValue(dataset, '00280011') ?? 0;
  const intercept = numberValue(dataset, '00281052') ?? 0;
  const huAt = (column: number, row: number) => bytes.readUInt16LE((row * columns + column) * 2) + intercept;
  return {
    z,
    huAt,
    huAtMm: (px: number, py: number) => huAt(Math.round((px - x) / spacing), Math.round((py - y) / spacing)),
  };
}

describe.each([
  ['current', '20261014', 128],
  ['prior', '20241009', 150],
] as const)('the chest CT phantom, %s', (key, date, count) => {
  it('holds the nodule at its patient position, and lung around it', async () => {
    const { centerMm, radiusMm } = nodule[key];
    const [x, y, z] = centerMm;
    const distance = (instance: ArchivedInstance) =>
      Math.abs(Number(instance.dataset['00200032']?.Value?.[2]) - z);
    const [nearest] = axial(date).sort((a, b) => distance(a) - distance(b));
    if (nearest === undefined) throw new Error('no slice');
    const slice = await openSlice(nearest);
    expect(Math.abs(slice.z - z)).toBeLessThan(1.25);
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const at = (mm: number) => slice.huAtMm(x + dx * mm, y + dy * mm);
      expect(at(radiusMm - 1.5)).toBeGreaterThan(20);
      expect(at(radiusMm - 1.5)).toBeLessThan(70);
      expect(at(radiusMm + 3)).toBeLessThan(-800);
    }
  });

  it('ends the nodule one radius above and below its middle', async () => {
    const { centerMm, radiusMm } = nodule[key];
    for (const instance of axial(date)) {
      const dz = Math.abs(Number(instance.dataset['00200032']?.Value?.[2]) - centerMm[2]);
      if (dz > radiusMm + 6) continue;
      const isNodule = (await openSlice(instance)).huAtMm(centerMm[0], centerMm[1]) > -200;
      expect(isNodule).toBe(dz < radiusMm);
    }
  });

  it('shows each slice number in its pixels', async () => {
    const slices = axial(date);
    expect(slices).toHaveLength(count);
    for (const index of [0, 46, count - 1]) {
      const instance = slices[index];
      if (instance === undefined) throw new Error('no slice');
      const { huAt } = await openSlice(instance);
      expect(readSliceNumber(huAt)).toBe(index + 1);
      const parityCell = barCode.left + (barCode.bits + 1) * barCode.cellPx;
      const damaged = (column: number, row: number) => huAt(column, row) * (column >= parityCell ? -1 : 1);
      expect(readSliceNumber(damaged)).toBeUndefined();
    }
  });
});

it('current and prior lie in different frames of reference', () => {
  const frame = (date: string) => textValue(axial(date)[0]?.dataset ?? {}, '00200052');
  expect(frame('20261014')).toMatch(/^2\.25\./);
  expect(frame('20261014')).not.toBe(frame('20241009'));
});

it('every patient has what the note says', () => {
  const counts = hospital.patients.map((_, index) => studiesOf(index).length);
  expect(counts[0]).toBe(3);
  expect(counts.slice(1, 6)).toEqual([1, 7, 0, 1, 1]);
  expect(hospital.records.resources.some(({ id }) => id === hospital.patients[3]?.id)).toBe(true);
  const elsewhere = hospital.second.map(({ studyUid }) => hospital.records.patientOfStudy(studyUid));
  expect(elsewhere).toEqual([hospital.patients[4]?.id]);
});

it('the misfiled study belongs to one patient and names another', () => {
  const [study] = studiesOf(5);
  const instance = hospital.main.find(({ studyUid }) => studyUid === study?.id);
  expect(textValue(instance?.dataset ?? {}, '00100020')).not.toBe(hospital.patients[5]?.mrn);
  expect(textValue(instance?.dataset ?? {}, '00100010')).toBe('Bergman^Jonas');
  expect(hospital.records.patientOfStudy(study?.id ?? '')).toBe(hospital.patients[5]?.id);
});

it('every header but the misfiled one agrees with the record, and every instance has pixels', async () => {
  for (const instance of [...hospital.main, ...hospital.second]) {
    const owner = hospital.patients.find(
      ({ id }) => id === hospital.records.patientOfStudy(instance.studyUid),
    );
    if (owner?.mrn === hospital.patients[5]?.mrn) continue;
    expect(textValue(instance.dataset, '00100020')).toBe(owner?.mrn);
    expect(textValue(instance.dataset, '00100030')).toMatch(/^\d{8}$/);
  }
  const samples = [...hospital.main, ...hospital.second].filter(({ dataset }) =>
    textValue(dataset, '00081030').endsWith('(sample)'),
  );
  expect(samples).toHaveLength(29);
  for (const sample of samples) {
    const file = readFile(await sample.read());
    expect(file.transferSyntax).toBe(sample.transferSyntax);
    expect(storedFrames(file, sample.frames)?.frame(sample.frames)?.length).toBeGreaterThan(1000);
  }
});

it('UIDs are the same at every start', async () => {
  const again = await demoHospital(archives);
  expect(again.main.map(({ instanceUid }) => instanceUid)).toEqual(
    hospital.main.map(({ instanceUid }) => instanceUid),
  );
});
