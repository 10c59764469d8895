import type { SlicePainter } from './slicePainter.ts';

export type Point = readonly [number, number, number];

export interface Ellipsoid {
  readonly center: Point;
  readonly radii: Point;
  readonly hu: number;
}

export const ellipsoid = (center: Point, radii: Point, hu: number): Ellipsoid => ({ center, radii, hu });

export function paintEllipsoid(painter: SlicePainter, { center, radii, hu }: Ellipsoid, z: number): void {
  const dz = (z - center[2]) / radii[2];
  if (Math.abs(dz) >= 1) return;
  const scale = Math.sqrt(1 - dz * dz);
  painter.ellipse(center[0], center[1], radii[0] * scale, radii[1] * scale, hu);
}
