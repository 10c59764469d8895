import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy, instanceUid } from '@/testing/builders';
import type { Instance, Plane, Vec3 } from './instance';
import { openingIndex, openingInstance, toStack } from './stack';

const study = aStudy();
const series = aSeries();

const axial: Omit<Plane, 'position'> = { row: [1, 0, 0], column: [0, 1, 0] };
const sagittal: Omit<Plane, 'position'> = { row: [0, 1, 0], column: [0, 0, -1] };

function slice(number: number, position: Vec3, at = axial): Instance {
  return anInstance(study, series, { number, image: anImage({ planes: [{ ...at, position }] }) });
}

const numbers = (instances: readonly Instance[]) =>
  toStack(instances).frames.map(({ instance }) => instance.number);

describe('A stack', () => {
  it('runs by position in the direction of the instance numbers, feet first or head first', () => {
    const upwards = [3, 1, 2].map((n) => slice(n, [0, 0, n * 5]));
    const downwards = [3, 1, 2].map((n) => slice(n, [0, 0, n * -5]));
    expect(numbers(upwards)).toEqual([1, 2, 3]);
    expect(numbers(downwards)).toEqual([1, 2, 3]);
  });

  it('goes by position where a number is wrong', () => {
    const instances = [slice(1, [0, 0, 0]), slice(9, [0, 0, 5]), slice(3, [0, 0, 10]), slice(4, [0, 0, 15])];
    expect(numbers(instances)).toEqual([1, 9, 3, 4]);
  });

  it('goes by number where slices are not parallel or one has no place', () => {
    const mixed = [slice(2, [0, 0, 0]), slice(1, [0, 0, 5]), slice(3, [0, 0, 9], sagittal)];
    const placeless = [slice(2, [0, 0, 0]), slice(3, [0, 0, -5]), anInstance(study, series, { number: 1 })];
    expect(numbers(mixed)).toEqual([1, 2, 3]);
    expect(numbers(placeless)).toEqual([1, 2, 3]);
  });

  it('keeps slices at one place in the order of their numbers', () => {
    const phases = [4, 3, 2, 1].map((n) => slice(n, [0, 0, n > 2 ? 5 : 0]));
    expect(numbers(phases)).toEqual([1, 2, 3, 4]);
  });

  it('expands frames, and sorts those of an enhanced object by their own planes', () => {
    const planes = [10, 0, 5].map((z): Plane => ({ ...axial, position: [0, 0, z] }));
    const enhanced = anInstance(study, series, { image: anImage({ frames: 3, planes }) });
    const clip = anInstance(study, series, { image: anImage({ frames: 3 }) });
    expect(toStack([clip]).frames.map(({ frame }) => frame)).toEqual([1, 2, 3]);
    expect(toStack([enhanced]).frames.map(({ frame }) => frame)).toEqual([1, 3, 2]);
  });

  it('tells what has no pixels from what is broken, and drops doubles', () => {
    const report = anInstance(study, series, { image: null });
    const broken = anInstance(study, series, { image: null, fault: { kind: 'decode', code: 'no-pixels' } });
    const image = slice(1, [0, 0, 0]);
    const stack = toStack([report, broken, image, image]);
    expect(stack).toMatchObject({ unsupported: [report], broken: [broken] });
    expect(stack.frames).toEqual([{ instance: image, frame: 1 }]);
  });

  it('is bounded', () => {
    const clips = [1, 2].map(() => anInstance(study, series, { image: anImage({ frames: 15_000 }) }));
    expect(toStack(clips).frames).toHaveLength(20_000);
  });
});

describe('The opening frame', () => {
  const volume = (count: number, modality = 'CT') =>
    Array.from({ length: count }, (_, n) => ({ ...slice(n, [0, 0, n]), modality }));

  it('is the middle of a CT, MR or PET volume, else the first', () => {
    expect(openingIndex(toStack(volume(21)).frames)).toBe(10);
    expect(openingIndex(toStack(volume(15)).frames)).toBe(0);
    expect(openingIndex(toStack(volume(21, 'US')).frames)).toBe(0);
    expect(openingIndex([])).toBe(0);
  });

  it('is the same one when only FHIR has spoken', () => {
    const slices = volume(20);
    const listed = slices.map(({ uid, number = 0 }) => ({ uid, number }));
    const opening = toStack(slices).frames[openingIndex(toStack(slices).frames)];
    expect(openingInstance(aSeries({ modality: 'CT', instances: listed }))).toEqual({
      uid: opening?.instance.uid,
      frame: 1,
    });
  });

  it('is never an object without pixels', () => {
    const report = { uid: instanceUid(), sopClass: '1.2.840.10008.5.1.4.1.1.88.11' };
    const image = { uid: instanceUid(), sopClass: '1.2.840.10008.5.1.4.1.1.2' };
    expect(openingInstance(aSeries({ instances: [report] }))).toBeNull();
    expect(openingInstance(aSeries({ instances: [report, image] }))).toEqual({ uid: image.uid, frame: 1 });
    expect(openingInstance(aSeries({ instances: [] }))).toBeNull();
  });
});
