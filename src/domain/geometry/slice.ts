import type { Vec3 } from '../model/instance';
import { along, dot, minus, normalOf } from '../model/vec3';
import type { Slice } from './stackGeometry';

/** `[column, row]`, fractions allowed; 0 is the centre of the first pixel. */
export type Pixel = readonly [number, number];

/** Patient position of a pixel; null where the picture has no spacing (PS3.3 equation C.7.6.2.1-1). */
export function toPatient({ position, row, column, spacingMm }: Slice, [x, y]: Pixel): Vec3 | null {
  if (!spacingMm) return null;
  return along(along(position, row, x * spacingMm[1]), column, y * spacingMm[0]);
}

/** Foot of the perpendicular from a point, as a pixel that may lie outside of the picture. */
export function toPixel({ position, row, column, spacingMm }: Slice, point: Vec3): Pixel | null {
  if (!spacingMm) return null;
  const from = minus(point, position);
  return [dot(from, row) / spacingMm[1], dot(from, column) / spacingMm[0]];
}

/** mm from the plane, positive on the side of its normal. */
export const heightMm = (slice: Slice, point: Vec3): number =>
  dot(minus(point, slice.position), normalOf(slice));

export function isInside({ rows, columns }: Slice, [x, y]: Pixel): boolean {
  return x >= -0.5 && y >= -0.5 && x <= columns - 0.5 && y <= rows - 0.5;
}

/** Its middle; the place of its first pixel where there is no spacing. */
export const centreOf = (slice: Slice): Vec3 =>
  toPatient(slice, [(slice.columns - 1) / 2, (slice.rows - 1) / 2]) ?? slice.position;
