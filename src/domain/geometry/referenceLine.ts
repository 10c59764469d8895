import type { Vec3 } from '../model/instance';
import { along, cross, dot, normalOf } from '../model/vec3';
import { centreOf, toPixel, type Pixel } from './slice';
import type { Slice } from './stackGeometry';

export type ReferenceLine =
  | { readonly line: readonly [Pixel, Pixel]; readonly lineMm: readonly [Vec3, Vec3] }
  | { readonly line: null; readonly why: 'parallel' | 'elsewhere' | 'no-spacing' };

/** sin of about 3°: planes nearer than that meet too far away and too flat to be drawn. */
const leastAngle = 0.05;

/**
 * Where the picture `of` cuts the picture `on`: the part that lies within both rectangles, as pixels of `on` and in
 * patient mm of `on`. `shiftMm` is added to positions of `of` where the two are in different frames of reference.
 */
export function referenceLine(of: Slice, on: Slice, shiftMm: Vec3 = [0, 0, 0]): ReferenceLine {
  const source: Slice = { ...of, position: along(of.position, shiftMm) };
  const normals = [normalOf(source), normalOf(on)] as const;
  const crossing = cross(normals[0], normals[1]);
  const sine = Math.sqrt(dot(crossing, crossing));
  if (sine < leastAngle) return { line: null, why: 'parallel' };
  const direction = along([0, 0, 0], crossing, 1 / sine);
  const start = pointOnBoth(source, on, normals, dot(crossing, crossing));
  const within = clip(on, start, direction, clip(source, start, direction, [-Infinity, Infinity]));
  if (within === 'no-spacing') return { line: null, why: 'no-spacing' };
  if (!within || within[0] >= within[1]) return { line: null, why: 'elsewhere' };
  const lineMm = [along(start, direction, within[0]), along(start, direction, within[1])] as const;
  const [from, to] = [toPixel(on, lineMm[0]), toPixel(on, lineMm[1])];
  return from && to ? { line: [from, to], lineMm } : { line: null, why: 'no-spacing' };
}

/** The point of the line of intersection that is nearest to the middle of `on`. */
function pointOnBoth(source: Slice, on: Slice, [a, b]: readonly [Vec3, Vec3], crossing2: number): Vec3 {
  const middle = centreOf(on);
  const missMm = dot(a, source.position) - dot(a, middle);
  const cosine = dot(a, b);
  // Within `on`, perpendicular to the line: a without its part along b.
  const towards = along(a, b, -cosine);
  return along(middle, towards, missMm / crossing2);
}

type Span = readonly [number, number];

/** The part of a line, in mm from `start`, that lies over the slice's rectangle; null where none does. */
function clip(
  slice: Slice,
  start: Vec3,
  direction: Vec3,
  span: Span | null | 'no-spacing',
): Span | null | 'no-spacing' {
  if (!span || span === 'no-spacing') return span;
  const at = toPixel(slice, start);
  const then = toPixel(slice, along(start, direction));
  if (!at || !then) return 'no-spacing';
  let [low, high] = span;
  for (const [axis, size] of [slice.columns, slice.rows].entries()) {
    const from = at[axis] ?? 0;
    const step = (then[axis] ?? 0) - from;
    if (Math.abs(step) < 1e-9) {
      if (from < -0.5 || from > size - 0.5) return null;
      continue;
    }
    const edges = [(-0.5 - from) / step, (size - 0.5 - from) / step];
    low = Math.max(low, Math.min(...edges));
    high = Math.min(high, Math.max(...edges));
  }
  return low <= high ? [low, high] : null;
}
