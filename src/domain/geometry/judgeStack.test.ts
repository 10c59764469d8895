import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStack, planes } from '@/testing/stacks';
import { judgeStack } from './judgeStack';
import type { StackGeometry } from './stackGeometry';

const without = (geometry: StackGeometry, ...gone: number[]): StackGeometry => ({
  ...geometry,
  slices: geometry.slices.filter((_, index) => !gone.includes(index)),
});
const twice = (geometry: StackGeometry): StackGeometry => ({
  ...geometry,
  slices: geometry.slices.flatMap((slice) => [slice, slice]),
});

describe('A stack', () => {
  it('of even parallel slices is regular, in either direction and any orientation', () => {
    const shapes = fc.record({
      at: fc.constantFrom(...Object.values(planes)),
      stepMm: fc.double({ min: 0.5, max: 10, noNaN: true }),
      down: fc.boolean(),
      count: fc.integer({ min: 2, max: 60 }),
    });
    fc.assert(
      fc.property(shapes, ({ at, stepMm, down, count }) => {
        const judged = judgeStack(aStack({ at, count, stepMm: down ? -stepMm : stepMm }));
        expect(judged).toMatchObject({ state: 'regular', places: count, repeats: 1, missing: [] });
        expect(judged.spacingMm).toBeCloseTo(stepMm, 6);
      }),
    );
  });

  it('of positions that were rounded to a tenth is still regular', () => {
    const exact = aStack({ count: 40, stepMm: 0.625 });
    const rounded = exact.slices.map((slice) => ({
      ...slice,
      position: [slice.position[0], slice.position[1], Math.round(slice.position[2] * 10) / 10] as const,
    }));
    expect(judgeStack({ slices: rounded }).state).toBe('regular');
  });

  it('of a tilted gantry tells the angle', () => {
    const tilted = judgeStack(aStack({ stepMm: 5, shear: [0, 5 * Math.tan(Math.PI / 12), 0] }));
    expect(tilted.state).toBe('tilted');
    expect(tilted.tiltDeg).toBeCloseTo(15, 5);
    expect(tilted.spacingMm).toBeCloseTo(5, 9);
  });

  it('with slices missing says where and how many', () => {
    expect(judgeStack(without(aStack({ count: 20, stepMm: 3 }), 7, 8))).toMatchObject({
      state: 'uneven',
      spacingMm: 3,
      missing: [{ after: 6, before: 7, gapMm: 9, count: 2 }],
    });
  });

  it('whose steps differ is uneven without anything missing', () => {
    const { slices } = aStack({ count: 6, stepMm: 5 });
    const bent = slices.map((slice, n) => ({ ...slice, position: [0, 0, n * 5 + (n > 3 ? 1 : 0)] as const }));
    expect(judgeStack({ slices: bent })).toMatchObject({ state: 'uneven', missing: [], largestMm: 6 });
  });

  it('with several frames at each place is repeated', () => {
    expect(judgeStack(twice(aStack({ count: 10 })))).toMatchObject({
      state: 'repeated',
      places: 10,
      repeats: 2,
    });
  });

  it('of slices that turn about an axis has no spacing', () => {
    const turning: StackGeometry = {
      slices: [...aStack({ count: 1 }).slices, ...aStack({ count: 1, at: planes.coronal }).slices],
    };
    expect(judgeStack(turning)).toMatchObject({ state: 'turning' });
    expect(judgeStack(turning).spacingMm).toBeUndefined();
  });

  it('of one slice, or none, is single', () => {
    expect(judgeStack(aStack({ count: 1 }))).toMatchObject({ state: 'single', places: 1 });
    expect(judgeStack({ slices: [] })).toMatchObject({ state: 'single', places: 0 });
  });
});
