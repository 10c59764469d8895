import { centreOf, heightMm } from '../geometry/slice';
import type { Slice } from '../geometry/stackGeometry';
import type { Vec3 } from '../model/instance';
import { along, dot, normalOf } from '../model/vec3';
import { lengthOf, type Linkable, type StackLink } from './linkStacks';

/** 0-based index in `to` that goes with one of `from`; null beyond its ends, or where nothing links them. */
export function followSlice(link: StackLink, from: Linkable, to: Linkable, index: number): number | null {
  if (link.by === 'none') return null;
  if (link.by === 'relative') {
    const last = lengthOf(to) - 1;
    const there = Math.round((index * last) / Math.max(1, lengthOf(from) - 1) + link.correction);
    return there >= 0 && there <= last ? there : null;
  }
  const slice = from.geometry?.slices[index];
  if (!slice || !to.geometry) return null;
  return nearestSlice(to.geometry.slices, along(centreOf(slice), link.shiftMm))?.index ?? null;
}

/** The end of `to` that is nearest to a slice of `from` with no fellow there; null where nothing links them. */
export function nearestEnd(link: StackLink, from: Linkable, to: Linkable, index: number): number | null {
  const last = lengthOf(to) - 1;
  if (link.by === 'none' || last < 0) return null;
  if (link.by === 'relative') {
    return (index * last) / Math.max(1, lengthOf(from) - 1) + link.correction > last / 2 ? last : 0;
  }
  const slice = from.geometry?.slices[index];
  const [first, end] = [to.geometry?.slices[0], to.geometry?.slices[last]];
  if (!slice || !first || !end) return null;
  const point = along(centreOf(slice), link.shiftMm);
  return Math.abs(heightMm(first, point)) <= Math.abs(heightMm(end, point)) ? 0 : last;
}

/**
 * The slice that a point lies in or nearest to; null when it is more than half a spacing outside of the stack.
 * Where several frames are at one place, the first.
 */
export function nearestSlice(
  slices: readonly Slice[],
  point: Vec3,
): { readonly index: number; readonly distanceMm: number } | null {
  let best: { index: number; distanceMm: number } | null = null;
  let outside = true;
  let side = 0;
  for (const [index, slice] of slices.entries()) {
    const height = heightMm(slice, point);
    const sign = Math.sign(height);
    if (sign === 0 || (side !== 0 && sign !== side)) outside = false;
    side = sign;
    if (!best || Math.abs(height) < best.distanceMm - 1e-6) best = { index, distanceMm: Math.abs(height) };
  }
  if (!best || !outside) return best;
  return best.distanceMm <= reachMm(slices, best.index) ? best : null;
}

/** A hair more than half, so that a point midway between slices of a stack is never lost to rounding. */
const half = 0.5 + 1e-6;
/** For a stack of a single place, whose spacing nobody knows. */
const loneReachMm = 2.5;

/** Half the distance to the nearest other place. */
function reachMm(slices: readonly Slice[], index: number): number {
  const own = slices[index];
  if (!own) return 0;
  const normal = normalOf(own);
  const at = dot(normal, own.position);
  let nearest = Infinity;
  for (const { position } of slices) {
    const mm = Math.abs(dot(normal, position) - at);
    if (mm > 1e-3) nearest = Math.min(nearest, mm);
  }
  return nearest === Infinity ? loneReachMm : nearest * half;
}
