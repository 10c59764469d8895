import { describe, expect, it } from 'vitest';
import type { PixelValues } from '../model/pixelValues';
import type { Shape } from './spans';
import { quickStatistics, sweep, valueAt, type Statistics } from './statistics';

const grid = (
  columns: number,
  rows: number,
  value: (column: number, row: number) => number,
  fields: Partial<PixelValues> = {},
): PixelValues => ({
  rows,
  columns,
  components: 1,
  values: Float64Array.from({ length: columns * rows }, (_, at) =>
    value(at % columns, Math.floor(at / columns)),
  ),
  slope: 1,
  intercept: 0,
  ...fields,
});

/** Every pixel asked one by one: slow, and as simple as it can be. */
function counted(pixels: PixelValues, inside: (column: number, row: number) => boolean): Statistics {
  const found: number[] = [];
  for (let row = 0; row < pixels.rows; row++)
    for (let column = 0; column < pixels.columns; column++)
      if (inside(column, row)) found.push(valueAt(pixels, [column, row]) ?? NaN);
  const mean = found.reduce((sum, value) => sum + value, 0) / found.length;
  const sd = Math.sqrt(found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / found.length);
  return { count: found.length, mean, sd, min: Math.min(...found), max: Math.max(...found) };
}

const uneven = grid(40, 30, (column, row) => column * 7 + row * row, { slope: -0.5, intercept: 10 });
const near = (found: Statistics | null, wanted: Statistics) => {
  expect(found?.count).toBe(wanted.count);
  expect(found?.mean).toBeCloseTo(wanted.mean, 9);
  expect(found?.sd).toBeCloseTo(wanted.sd, 9);
  expect([found?.min, found?.max]).toEqual([wanted.min, wanted.max]);
};

describe('Statistics', () => {
  it('are those of the pixels whose centres are inside an ellipse', () => {
    const shape: Shape = {
      kind: 'ellipse',
      points: [
        [5.2, 3.1],
        [30.7, 25.4],
      ],
    };
    const inside = (column: number, row: number) =>
      ((column - 17.95) / 12.75) ** 2 + ((row - 14.25) / 11.15) ** 2 <= 1;
    near(quickStatistics(uneven, shape), counted(uneven, inside));
  });

  it('take the pixels on a rectangle’s edge, and none beyond the picture', () => {
    const shape: Shape = {
      kind: 'rectangle',
      points: [
        [35, 4],
        [90, -8],
      ],
    };
    near(
      quickStatistics(uneven, shape),
      counted(uneven, (column, row) => column >= 35 && row <= 4),
    );
  });

  it('follow a line that bends inwards', () => {
    const shape: Shape = {
      kind: 'freehand',
      points: [
        [2.5, 2.5],
        [20.5, 2.5],
        [20.5, 20.5],
        [11.5, 8.5],
        [2.5, 20.5],
      ],
    };
    const inside = (column: number, row: number) =>
      column >= 2.5 &&
      column <= 20.5 &&
      row >= 2.5 &&
      row <= (column < 11.5 ? 20.5 - ((column - 2.5) * 12) / 9 : 8.5 + ((column - 11.5) * 12) / 9);
    near(quickStatistics(uneven, shape), counted(uneven, inside));
  });

  it('keep their digits where the values are large and alike', () => {
    const dose = grid(50, 50, (column) => 1e9 + (column % 2));
    const shape: Shape = {
      kind: 'rectangle',
      points: [
        [0, 0],
        [49, 49],
      ],
    };
    expect(quickStatistics(dose, shape)?.sd).toBeCloseTo(0.5, 6);
  });

  it('are none where no pixel is inside, and none of colours', () => {
    const small: Shape = {
      kind: 'rectangle',
      points: [
        [3.2, 3.2],
        [3.4, 3.4],
      ],
    };
    expect(quickStatistics(uneven, small)).toBeNull();
    const red = grid(4, 4, () => 200, { components: 3 });
    expect(
      quickStatistics(red, {
        ...small,
        points: [
          [0, 0],
          [3, 3],
        ],
      }),
    ).toBeNull();
    expect(valueAt(red, [1, 1])).toBeNull();
  });

  it('of a whole mammogram come in steps of a few milliseconds, every pixel counted', () => {
    const side = 4000;
    const large: PixelValues = {
      ...grid(1, 1, () => 0),
      rows: side,
      columns: side,
      values: new Uint16Array(side * side).fill(7),
    };
    const steps = sweep(large, {
      kind: 'rectangle',
      points: [
        [0, 0],
        [side, side],
      ],
    });
    const longest: number[] = [];
    for (;;) {
      const before = performance.now();
      const step = steps.next();
      longest.push(performance.now() - before);
      if (!step.done) continue;
      expect(step.value).toMatchObject({ count: side * side, mean: 7, sd: 0 });
      break;
    }
    expect(longest.length).toBeGreaterThan(20);
    expect(longest.sort((a, b) => a - b)[Math.floor(longest.length / 2)]).toBeLessThan(50);
  });
});

it('what lies outside of the patient in a computed section is no value of a region', () => {
  const half = grid(10, 10, (column) => (column < 5 ? -1 : 50), { outside: -1 });
  const points = [
    [-0.5, -0.5],
    [9.5, -0.5],
    [9.5, 9.5],
    [-0.5, 9.5],
  ] as const;
  const found = quickStatistics(half, { kind: 'freehand', points });
  expect(found).toEqual({ count: 50, mean: 50, sd: 0, min: 50, max: 50 });
  expect(valueAt(half, [0, 0])).toBeNull();
});
