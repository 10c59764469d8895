import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './placeLabels';

const pane = [600, 500] as const;
const at = fc.record({
  x: fc.double({ min: -100, max: 700, noNaN: true }),
  y: fc.double({ min: -100, max: 600, noNaN: true }),
});
const wish = ({ x, y }: { x: number; y: number }) => ({
  left: x,
  right: x,
  top: y,
  bottom: y,
  width: 150,
  height: 48,
});

describe('Labels', () => {
  it('stay within the pane wherever their measurement is', () => {
    fc.assert(
      fc.property(fc.array(at, { maxLength: 8 }), (places) => {
        for (const { x, y, width, height } of placeLabels(places.map(wish), pane)) {
          expect(x >= 0 && y >= 0 && x + width <= pane[0] && y + height <= pane[1]).toBe(true);
        }
      }),
    );
  });

  it('do not cover one another, though all speak of the same place', () => {
    const placed = placeLabels(
      Array.from({ length: 6 }, () => wish({ x: 300, y: 250 })),
      pane,
    );
    for (const [n, a] of placed.entries())
      for (const b of placed.slice(n + 1)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart).toBe(true);
      }
  });

  it('stand beside what they speak of', () => {
    expect(placeLabels([wish({ x: 300, y: 250 })], pane)).toMatchObject([{ x: 310, y: 242 }]);
  });
});
