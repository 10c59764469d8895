import { centreOf } from '../geometry/slice';
import type { StackGeometry } from '../geometry/stackGeometry';
import type { Vec3 } from '../model/instance';
import { dot } from '../model/vec3';

/** mm along a direction. */
export interface Extent {
  readonly lowMm: number;
  readonly highMm: number;
}

/** From the middle of the outermost slices, so that it does not depend on thickness. */
export function extentOf({ slices }: StackGeometry, direction: Vec3): Extent {
  const heights = slices.map((slice) => dot(direction, centreOf(slice)));
  return { lowMm: Math.min(...heights), highMm: Math.max(...heights) };
}

/** Mean of the middles of the first and the last slice. */
export function centreOfStack({ slices }: StackGeometry): Vec3 {
  const ends = [slices[0], slices.at(-1)].filter((slice) => slice !== undefined).map(centreOf);
  const mean = (axis: 0 | 1 | 2) => ends.reduce((sum, end) => sum + end[axis], 0) / Math.max(1, ends.length);
  return [mean(0), mean(1), mean(2)];
}

/** 1 where the direction leads mainly to the head (LPS: +z), −1 to the feet, 0 for any other axis. */
export function headwards([x, y, z]: Vec3): 1 | -1 | 0 {
  if (Math.abs(z) < Math.max(Math.abs(x), Math.abs(y))) return 0;
  return z > 0 ? 1 : -1;
}
