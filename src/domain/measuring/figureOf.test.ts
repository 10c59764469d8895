import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from './figureOf';

describe('A figure', () => {
  it('of two points is their distance in mm, in any direction', () => {
    expect(
      figureOf('length', [
        [1, 2, 3],
        [4, 6, 15],
      ]),
    ).toEqual({ value: 13, unit: 'mm' });
  });

  it('of two arms is the angle between them, also of the flattest', () => {
    const angle = fc.double({ min: 0, max: Math.PI, noNaN: true });
    const arm = fc.double({ min: 1, max: 300, noNaN: true });
    fc.assert(
      fc.property(angle, arm, arm, (turn, one, two) => {
        const end = [5 + two * Math.cos(turn), 7, 9 + two * Math.sin(turn)] as const;
        const found = figureOf('angle', [[5 + one, 7, 9], [5, 7, 9], end]);
        expect(found?.unit).toBe('deg');
        expect(found?.value).toBeCloseTo((turn * 180) / Math.PI, 6);
      }),
    );
  });

  it('is none where a point is missing or lies upon another', () => {
    expect(figureOf('length', [[1, 2, 3]])).toBeNull();
    expect(
      figureOf('length', [
        [1, 2, 3],
        [1, 2, 3.05],
      ]),
    ).toBeNull();
    expect(
      figureOf('angle', [
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toBeNull();
    expect(
      figureOf('angle', [
        [1, 2, 3],
        [4, 5, 6],
        [4, 5, 6],
      ]),
    ).toBeNull();
  });
});
