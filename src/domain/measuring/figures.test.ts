import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calibration } from './calibration';
import { figuresOf } from './figures';
import type { MeasureKind, Point } from './kinds';

/** Rows 2 mm apart, columns 0.5 mm. */
const oblong: Calibration = { is: 'patient', unit: 'mm', spacing: [2, 0.5] };
const bare: Calibration = { is: 'pixels', unit: 'px', spacing: [1, 1] };
const of = (kind: MeasureKind, points: readonly Point[], calibration = oblong) =>
  Object.fromEntries(
    figuresOf(kind, points, calibration).map(({ name, value, unit }) => [name, [value, unit.mark]]),
  );

describe('Figures', () => {
  it('of a line are mm, whatever the shape of the pixels; pixels where there is no scale', () => {
    const ends: Point[] = [
      [0, 0],
      [6, 2],
    ];
    expect(of('length', ends)).toEqual({ length: [5, 'mm'] });
    expect(of('length', ends, bare)).toEqual({ length: [Math.hypot(6, 2), 'px'] });
  });

  it('of two axes are the longer and the shorter, whichever was drawn first', () => {
    const cross: Point[] = [
      [0, 0],
      [0, 1],
      [-8, 0],
      [8, 0],
    ];
    expect(of('bidirectional', cross)).toEqual({ long: [8, 'mm'], short: [2, 'mm'] });
  });

  it('of arms are the angle between them in the patient, also of the flattest', () => {
    const angle = fc.double({ min: 0, max: Math.PI, noNaN: true });
    const arm = fc.double({ min: 1, max: 300, noNaN: true });
    fc.assert(
      fc.property(angle, arm, arm, (turn, one, two) => {
        const far: Point = [(two * Math.cos(turn)) / 0.5, (two * Math.sin(turn)) / 2];
        const found = figuresOf('angle', [[one / 0.5, 0], [0, 0], far], oblong)[0];
        expect(found?.value).toBeCloseTo((turn * 180) / Math.PI, 6);
      }),
    );
  });

  it('of end plates are the lesser angle, whichever end was set first', () => {
    const upper: Point[] = [
      [0, 0],
      [40, 10],
    ];
    const [a, b]: readonly Point[] = [
      [0, 50],
      [40, 40],
    ];
    if (!a || !b) throw new Error('no points');
    expect(of('cobb', [...upper, a, b]).cobb?.[0]).toBeCloseTo(90, 6);
    expect(of('cobb', [...upper, b, a]).cobb?.[0]).toBeCloseTo(90, 6);
    expect(of('cobb', [...upper, a, b]).cobb?.[1]).toBe('deg');
    expect(of('cobb', upper)).toEqual({});
  });

  it('of an arm without a length there is none', () => {
    expect(
      of('angle', [
        [0, 0],
        [5, 5],
        [5, 5],
      ]),
    ).toEqual({});
    expect(
      of('cobb', [
        [0, 0],
        [5, 5],
        [7, 7],
        [7, 7],
      ]),
    ).toEqual({});
  });

  it('of regions are areas in mm², whatever way round they were drawn', () => {
    const corners: Point[] = [
      [10, 10],
      [0, 5],
    ];
    expect(of('rectangle', corners)).toEqual({ area: [50, 'mm2'] });
    expect(of('ellipse', corners).area?.[0]).toBeCloseTo((Math.PI * 50) / 4, 9);
    const triangle: Point[] = [
      [0, 0],
      [10, 0],
      [0, 10],
    ];
    expect(of('freehand', triangle)).toEqual({ area: [50, 'mm2'] });
    expect(of('freehand', [...triangle].reverse())).toEqual({ area: [50, 'mm2'] });
    expect(of('freehand', triangle, bare)).toEqual({ area: [50, 'px2'] });
  });
});
