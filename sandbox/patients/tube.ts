import type { Point } from './ellipsoid.ts';
import type { SlicePainter } from './slicePainter.ts';

/** A straight tube with round ends: a vessel, a bronchus. */
export interface Tube {
  readonly from: Point;
  readonly to: Point;
  readonly radiusFrom: number;
  readonly radiusTo: number;
}

export function pointOn({ from, to }: Tube, t: number): Point {
  const at = (a: number, b: number) => a + (b - a) * t;
  return [at(from[0], to[0]), at(from[1], to[1]), at(from[2], to[2])];
}

/** Paints where the tube cuts the slice at height `z`; a `wall` makes it thicker. */
export function paintTube(painter: SlicePainter, tube: Tube, z: number, hu: number, wall = 0): void {
  const { from, to, radiusFrom, radiusTo } = tube;
  const reach = Math.max(radiusFrom, radiusTo) + wall;
  if (z < Math.min(from[2], to[2]) - reach || z > Math.max(from[2], to[2]) + reach) return;
  const lengthMm = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  const steps = Math.ceil(lengthMm / 0.8);
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const dz = z - (from[2] + (to[2] - from[2]) * t);
    const radius = radiusFrom + (radiusTo - radiusFrom) * t + wall;
    const squared = radius * radius - dz * dz;
    if (squared <= 0) continue;
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t;
    painter.ellipse(x, y, Math.sqrt(squared), Math.sqrt(squared), hu);
  }
}
