import type { PixelValues } from '../model/pixelValues';
import { boxOf, spansOf, type Shape } from './spans';

/** Of the pixels whose centres lie within a shape, in modality units. */
export interface Statistics {
  readonly count: number;
  readonly mean: number;
  /** Of these pixels themselves (divided by their number), not an estimate for others. */
  readonly sd: number;
  readonly min: number;
  readonly max: number;
}

/** Pixels and vertices that one step looks at: a few milliseconds. */
const perStep = 500_000;

/**
 * Every pixel, in steps between which the caller may rest; returns null where no pixel is within, and for colour,
 * whose samples are no measurement.
 */
export function* sweep(pixels: PixelValues, shape: Shape): Generator<void, Statistics | null> {
  const { values, columns, rows, slope, intercept, outside } = pixels;
  if (pixels.components > 1) return null;
  const box = boxOf(shape.points);
  const spans = spansOf(shape);
  const last = Math.min(rows - 1, Math.floor(box.bottom));
  let [count, sum, squares, least, most, looked] = [0, 0, 0, Infinity, -Infinity, 0];
  // Sums of differences from a value of the region: those of the values themselves would lose their last digits.
  let base: number | null = null;
  for (let row = Math.max(0, Math.ceil(box.top)); row <= last; row++) {
    const ends = spans(row);
    for (let at = 0; at + 1 < ends.length; at += 2) {
      const from = row * columns + Math.max(0, Math.ceil(ends[at] ?? 0));
      const to = row * columns + Math.min(columns - 1, Math.floor(ends[at + 1] ?? -1));
      if (to < from) continue;
      for (let index = from; index <= to; index++) {
        const value = values[index] ?? 0;
        if (value === outside) continue;
        base ??= value;
        count += 1;
        const off = value - base;
        sum += off;
        squares += off * off;
        if (value < least) least = value;
        if (value > most) most = value;
      }
      looked += to - from + 1;
    }
    looked += shape.kind === 'freehand' ? shape.points.length : 0;
    if (looked >= perStep) {
      looked = 0;
      yield;
    }
  }
  if (base === null) return null;
  const off = sum / count;
  const ends = [least * slope + intercept, most * slope + intercept];
  return {
    count,
    mean: (base + off) * slope + intercept,
    sd: Math.sqrt(Math.max(0, squares / count - off * off)) * Math.abs(slope),
    min: Math.min(...ends),
    max: Math.max(...ends),
  };
}

/** At once; null also where it would take longer than a hand that moves may wait. */
export function quickStatistics(pixels: PixelValues, shape: Shape): Statistics | null {
  const step = sweep(pixels, shape).next();
  return step.done ? step.value : null;
}

/** Value of the pixel that a point lies in, modality units; null outside and for colour. */
export function valueAt(pixels: PixelValues, [column, row]: readonly [number, number]): number | null {
  const [x, y] = [Math.round(column), Math.round(row)];
  const { outside } = pixels;
  if (pixels.components > 1 || x < 0 || y < 0 || x >= pixels.columns || y >= pixels.rows) return null;
  const value = pixels.values[y * pixels.columns + x];
  return value === undefined || value === outside ? null : value * pixels.slope + pixels.intercept;
}
