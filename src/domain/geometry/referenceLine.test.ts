import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aStack, planes } from '@/testing/stacks';
import { referenceLine } from './referenceLine';
import { heightMm, isInside, toPatient, toPixel } from './slice';
import type { Slice } from './stackGeometry';

function sliceOf(shape: Parameters<typeof aStack>[0]): Slice {
  const [slice] = aStack({ ...shape, count: 1 }).slices;
  if (!slice) throw new Error('no slice');
  return slice;
}
const axial = (z: number) => sliceOf({ start: [-100, -100, z] });
const coronal = sliceOf({ at: planes.coronal, start: [-100, 0, 100] });

describe('A pixel', () => {
  it('goes to the patient and comes back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 300, noNaN: true }),
        fc.constantFrom(axial(3), coronal),
        (at, slice) => {
          const point = toPatient(slice, [at, 2 * at]);
          const back = point && toPixel(slice, point);
          expect(back?.[0]).toBeCloseTo(at, 6);
          expect(back?.[1]).toBeCloseTo(2 * at, 6);
        },
      ),
    );
  });
});

describe('The line of one plane in another', () => {
  it('of an axial slice runs across the coronal picture at its height, from edge to edge', () => {
    const found = referenceLine(axial(40), coronal);
    const xs = found.line?.map(([x]) => x).sort((a, b) => a - b);
    expect(found.line?.map(([, y]) => y)).toEqual([60, 60]);
    expect(xs).toEqual([-0.5, 199.5]);
  });

  it('is cut to the part that both pictures cover', () => {
    const small = sliceOf({ start: [20, -10, 40], size: 30 });
    const xs = referenceLine(small, coronal).line?.map(([x]) => x);
    expect(xs?.sort((a, b) => a - b)).toEqual([119.5, 149.5]);
  });

  it('says why there is none', () => {
    expect(referenceLine(axial(40), axial(50))).toEqual({ line: null, why: 'parallel' });
    expect(referenceLine(axial(400), coronal)).toEqual({ line: null, why: 'elsewhere' });
    const { position, row, column, rows, columns } = axial(40);
    const bare = { position, row, column, rows, columns };
    expect(referenceLine(bare, coronal)).toEqual({ line: null, why: 'no-spacing' });
  });

  it('moves with the shift between two frames of reference', () => {
    const found = referenceLine(axial(1040), coronal, [0, 0, -1000]);
    expect(found.line?.map(([, y]) => y)).toEqual([60, 60]);
  });

  it('lies in both planes and within both pictures, whatever their angle', () => {
    const angle = fc.double({ min: 0.1, max: Math.PI - 0.1, noNaN: true });
    const offset = fc.double({ min: -60, max: 60, noNaN: true });
    fc.assert(
      fc.property(angle, offset, (turn, offsetMm) => {
        const [c, s] = [Math.cos(turn), Math.sin(turn)];
        const oblique = sliceOf({ at: { row: [1, 0, 0], column: [0, c, s] }, start: [-90, offsetMm, -20] });
        const found = referenceLine(oblique, axial(0));
        if (!found.line) {
          expect(found.why).toBe('elsewhere');
          return;
        }
        for (const [at, pixel] of found.line.entries()) {
          const point = found.lineMm[at] ?? [NaN, NaN, NaN];
          expect(Math.abs(heightMm(oblique, point))).toBeLessThan(1e-6);
          expect(Math.abs(heightMm(axial(0), point))).toBeLessThan(1e-6);
          expect(isInside(axial(0), [pixel[0] * (1 - 1e-9), pixel[1] * (1 - 1e-9)])).toBe(true);
        }
      }),
    );
  });
});
