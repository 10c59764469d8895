import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  fitScale,
  fitted,
  flipped,
  panned,
  rotated,
  toPixel,
  toScreen,
  zoomed,
  type Grid,
  type Size,
  type View,
} from './view';

const grid: Grid = { columns: 100, rows: 50, aspect: 1 };
const size: Size = [400, 400];
const screenOf = (view: View, pixel: readonly [number, number]) =>
  toScreen(view, grid, size, pixel).map((n) => Math.round(n * 100) / 100);

describe('a fitted picture', () => {
  it.each([
    { name: 'wide image', grid, rotation: 0, scale: 4 },
    { name: 'wide image, turned', grid, rotation: 90, scale: 4 },
    { name: 'rows twice as far apart as columns', grid: { ...grid, aspect: 2 }, rotation: 0, scale: 4 },
    { name: 'rows four times as far apart', grid: { ...grid, aspect: 4 }, rotation: 0, scale: 2 },
    { name: 'rows four times as far apart, turned', grid: { ...grid, aspect: 4 }, rotation: 90, scale: 2 },
  ])('$name: $scale px a column', ({ grid, rotation, scale }) => {
    expect(fitScale({ ...fitted, rotation }, grid, size)).toBe(scale);
  });
});

describe('where the first pixel lies', () => {
  it.each([
    { name: 'as stored', view: fitted, at: [2, 102] },
    { name: 'turned right', view: rotated(fitted), at: [298, 2] },
    { name: 'mirrored left to right', view: flipped(fitted, 'horizontal'), at: [398, 102] },
    { name: 'mirrored top to bottom', view: flipped(fitted, 'vertical'), at: [2, 298] },
    {
      name: 'turned, then mirrored on the screen',
      view: flipped(rotated(fitted), 'horizontal'),
      at: [102, 2],
    },
    { name: 'mirrored, then turned', view: rotated(flipped(fitted, 'horizontal')), at: [298, 398] },
    { name: 'moved', view: panned(fitted, [10, -5]), at: [12, 97] },
  ])('$name', ({ view, at }) => {
    expect(screenOf(view, [0, 0])).toEqual(at);
  });
});

const views = fc.record({
  zoom: fc.double({ min: 0.2, max: 20, noNaN: true }),
  pan: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
  rotation: fc.constantFrom(0, 90, 180, 270),
  flipHorizontal: fc.boolean(),
  flipVertical: fc.boolean(),
});
const points = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
const close = (a: readonly number[], b: readonly number[]) =>
  a.every((value, i) => Math.abs(value - (b[i] ?? NaN)) < 1e-6);

describe('any view', () => {
  it('maps a screen point to a pixel and back', () => {
    fc.assert(
      fc.property(views, points, (view, point) =>
        close(toScreen(view, grid, size, toPixel(view, grid, size, point)), point),
      ),
    );
  });
  it('keeps the picture under the pointer in place when zoomed about it', () => {
    fc.assert(
      fc.property(views, points, fc.double({ min: 0.5, max: 2, noNaN: true }), (view, about, factor) => {
        const before = toPixel(view, grid, size, about);
        return close(toPixel(zoomed(view, factor, about, size), grid, size, about), before);
      }),
    );
  });
  it('is back after four turns and after two flips', () => {
    fc.assert(
      fc.property(views, (view) => {
        const turned = rotated(rotated(rotated(rotated(view))));
        const mirrored = flipped(flipped(view, 'vertical'), 'vertical');
        return [turned, mirrored].every((one) =>
          close(toScreen(one, grid, size, [7, 9]), toScreen(view, grid, size, [7, 9])),
        );
      }),
    );
  });
});
