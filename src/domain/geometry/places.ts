import type { Vec3 } from '../model/instance';
import { dot } from '../model/vec3';
import type { Slice } from './stackGeometry';

/** One place along the normal, and the frames that are there, in the order of the stack. */
export interface Place {
  readonly alongMm: number;
  readonly position: Vec3;
  readonly indices: readonly number[];
}

/** Upwards along the normal; what is nearer than `sameMm` to the one before is at the same place. */
export function orderedPlaces(slices: readonly Slice[], normal: Vec3, sameMm: number): readonly Place[] {
  const heights = slices.map((slice, index) => ({ alongMm: dot(normal, slice.position), slice, index }));
  heights.sort((a, b) => a.alongMm - b.alongMm || a.index - b.index);
  const places: { alongMm: number; position: Vec3; indices: number[] }[] = [];
  for (const { alongMm, slice, index } of heights) {
    const last = places.at(-1);
    if (last && alongMm - last.alongMm < sameMm) last.indices.push(index);
    else places.push({ alongMm, position: slice.position, indices: [index] });
  }
  return places;
}
