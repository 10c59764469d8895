import type { Vec3 } from '../model/instance';
import { cross, dot, minus } from '../model/vec3';

export type MeasureKind = 'length' | 'angle';

/** How many points a kind takes: the ends; the ends of both arms with the apex between them. */
export const pointsOf: Readonly<Record<MeasureKind, number>> = { length: 2, angle: 3 };

export interface Figure {
  readonly value: number;
  readonly unit: 'mm' | 'deg';
}

/** Shorter than it, a line is a hand that trembled. */
const leastMm = 0.1;

export const lengthMm = (a: Vec3, b: Vec3): number => Math.hypot(...minus(a, b));

/** Null where points are missing, or lie upon one another. */
export function figureOf(kind: MeasureKind, points: readonly Vec3[]): Figure | null {
  const [a, b, c] = points;
  if (!a || !b || lengthMm(a, b) < leastMm) return null;
  if (kind === 'length') return { value: lengthMm(a, b), unit: 'mm' };
  if (!c || lengthMm(b, c) < leastMm) return null;
  const [one, two] = [minus(a, b), minus(c, b)];
  // atan2 holds where the arms are nearly parallel; acos does not.
  const radians = Math.atan2(Math.hypot(...cross(one, two)), dot(one, two));
  return { value: (radians * 180) / Math.PI, unit: 'deg' };
}
