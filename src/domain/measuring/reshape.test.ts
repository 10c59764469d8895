import { describe, expect, it } from 'vitest';
import type { Point } from './kinds';
import { reshape, withShortAxis } from './reshape';

const spacing = [2, 0.5] as const;
const inMm = ([column, row]: Point): Point => [column * spacing[1], row * spacing[0]];
const dotOf = ([a, b, c, d]: readonly Point[]) => {
  if (!a || !b || !c || !d) throw new Error('no axes');
  const [p, q, r, s] = [a, b, c, d].map(inMm);
  if (!p || !q || !r || !s) throw new Error('no axes');
  return (q[0] - p[0]) * (s[0] - r[0]) + (q[1] - p[1]) * (s[1] - r[1]);
};

describe('Two axes', () => {
  const axes = withShortAxis([0, 0], [40, 10], spacing);

  it('are perpendicular in the patient, not on the grid', () => {
    expect(dotOf(axes)).toBeCloseTo(0, 9);
  });

  it.each([0, 1, 2, 3])('stay perpendicular when point %i is moved', (at) => {
    const moved = reshape('bidirectional', axes, at, [17, -9], spacing);
    expect(dotOf(moved)).toBeCloseTo(0, 9);
    if (at < 2) expect(moved[at]).toEqual([17, -9]);
  });

  it('let one end of the short axis go where it is put, and the other stays as far off', () => {
    const [, , c, d] = axes;
    const longer = reshape('bidirectional', axes, 2, [0, 20], spacing)[3];
    expect(c && d && longer).toBeDefined();
    const off = (point: Point | undefined) => {
      const [x, y] = inMm(point ?? [NaN, NaN]);
      return Math.abs(y * 20 - x * 20) / Math.hypot(20, 20);
    };
    expect(off(longer)).toBeCloseTo(off(d), 9);
  });

  it('other kinds let their points go where they are put', () => {
    expect(
      reshape(
        'length',
        [
          [0, 0],
          [5, 5],
        ],
        1,
        [9, 9],
        spacing,
      ),
    ).toEqual([
      [0, 0],
      [9, 9],
    ]);
  });
});
