import { describe, expect, it } from 'vitest';
import { aBody } from '@/testing/body';
import { planes } from '@/testing/stacks';
import { toVolume } from './toVolume';

const budget = 2 ** 30;
const steps = (count: number, mm = 3) => Array.from({ length: count }, (_, n) => n * mm);

describe('A stack', () => {
  it('of even parallel slices is a volume, along their normal whichever way they are numbered', () => {
    const { frames } = aBody();
    for (const stack of [frames, frames.toReversed()])
      expect(toVolume(stack, budget)).toMatchObject({
        is: 'volume',
        notes: {},
        volume: { frames, stepMm: 3, normal: [0, 0, 1], rows: 20, columns: 24 },
      });
  });

  it('of a tilted gantry is one, and its tilt is said', () => {
    const shear = [0, Math.tan((15 * Math.PI) / 180), 0] as const;
    const judged = toVolume(aBody({ shear }).frames, budget);
    expect(judged.is === 'volume' && judged.notes.tiltDeg).toBeCloseTo(15, 6);
  });

  it('with single slices missing is one, and they are said', () => {
    const heightsMm = steps(20).filter((mm) => mm !== 12 && mm !== 30);
    expect(toVolume(aBody({ heightsMm }).frames, budget)).toMatchObject({
      is: 'volume',
      notes: { missing: { count: 2, gapMm: 6 } },
    });
  });

  it('whose steps differ a little is one, and that is said', () => {
    const heightsMm = steps(20).map((mm, n) => mm + (n % 2) * 0.6);
    const judged = toVolume(aBody({ heightsMm }).frames, budget);
    expect(judged.is === 'volume' && judged.notes.uneven?.leastMm).toBeCloseTo(2.4, 6);
    expect(judged.is === 'volume' && judged.notes.uneven?.largestMm).toBeCloseTo(3.6, 6);
  });

  it.each([
    ['two slices missing in a row', steps(20).filter((mm) => mm !== 12 && mm !== 15), { count: 2, gapMm: 9 }],
    ['one missing of thick ones', steps(10, 7).filter((mm) => mm !== 21), { count: 1, gapMm: 14 }],
    ['four missing', steps(30).filter((mm) => ![12, 24, 36, 48].includes(mm)), { count: 4, gapMm: 6 }],
  ])('with %s is refused with the figures', (_, heightsMm, figures) => {
    expect(toVolume(aBody({ heightsMm }).frames, budget)).toEqual({
      is: 'refused',
      code: 'missing',
      figures,
    });
  });

  it('is refused with a reason where it is no volume', () => {
    const plain = aBody();
    const [one] = plain.frames;
    const rotated = aBody({ at: { row: [0, 1, 0], column: [-1, 0, 0] } });
    const sagittal = aBody({ at: planes.sagittal, start: [100, 0, 0] });
    const codes = {
      few: aBody({ heightsMm: steps(7) }).frames,
      uneven: aBody({ heightsMm: [...steps(12), 34] }).frames,
      phases: [...plain.frames, ...aBody().frames],
      turning: [...plain.frames, ...sagittal.frames],
      rotated: [...plain.frames, ...aBody({ heightsMm: [40], at: planes.axial }).frames].map((frame, n) =>
        n === 3 ? (rotated.frames[3] ?? frame) : frame,
      ),
      sizes: [...plain.frames.slice(1), ...aBody({ rows: 10, heightsMm: [0] }).frames],
      colour: aBody({ fields: { samplesPerPixel: 3, photometric: 'RGB' } }).frames,
      detector: aBody({ fields: { spacingKind: 'detector' } }).frames,
      nowhere: one ? [{ ...one, instance: { ...one.instance, image: null } }] : [],
    };
    const refusals = Object.entries(codes).map(([name, frames]) => {
      const judged = toVolume(frames, budget);
      return [name, judged.is === 'refused' ? judged.code : 'volume'];
    });
    expect(Object.fromEntries(refusals)).toEqual({
      few: 'too-few',
      uneven: 'uneven',
      phases: 'repeated',
      turning: 'turning',
      rotated: 'turning',
      sizes: 'other-sizes',
      colour: 'colour',
      detector: 'no-geometry',
      nowhere: 'no-geometry',
    });
  });

  it('that is larger than the memory it may take is refused before anything is loaded', () => {
    const { frames } = aBody({ rows: 512, columns: 512, heightsMm: steps(100) });
    expect(toVolume(frames, 50 * 2 ** 20)).toMatchObject({ is: 'volume' });
    expect(toVolume(frames, 49 * 2 ** 20)).toEqual({
      is: 'refused',
      code: 'too-large',
      figures: { needed: 50, budget: 49 },
    });
  });
});
