import type { MeasureKind, Point } from './kinds';

/** Rows per column, in mm or pixels: what is perpendicular is so in the patient. */
type Spacing = readonly [number, number];

/** The points after one of them was moved. The short axis of a bidirectional stays perpendicular to the long one. */
export function reshape(
  kind: MeasureKind,
  points: readonly Point[],
  at: number,
  to: Point,
  spacing: Spacing,
): readonly Point[] {
  const moved = points.map((point, index) => (index === at ? to : point));
  const [a, b, c, d] = points;
  if (kind !== 'bidirectional' || !a || !b || !c || !d) return moved;
  const [oldA, oldB] = [scaled(a, spacing), scaled(b, spacing)];
  const before = [c, d].map((end) => alongAndOff(oldA, oldB, scaled(end, spacing)));
  if (at < 2) {
    const [newA, newB] = moved.slice(0, 2).map((end) => scaled(end, spacing));
    if (!newA || !newB) return moved;
    const ends = before.map(({ share, off }) => unscaled(placedAt(newA, newB, share, off), spacing));
    return [...moved.slice(0, 2), ...ends];
  }
  const now = alongAndOff(oldA, oldB, scaled(to, spacing));
  const share = Math.min(1, Math.max(0, now.share));
  const ends = before.map(({ off }, end) =>
    unscaled(placedAt(oldA, oldB, share, end === at - 2 ? now.off : off), spacing),
  );
  return [a, b, ...ends];
}

/** The short axis that comes with a long one: in its middle, half as long. */
export function withShortAxis(a: Point, b: Point, spacing: Spacing): readonly Point[] {
  const [from, to] = [scaled(a, spacing), scaled(b, spacing)];
  const quarter = Math.hypot(to[0] - from[0], to[1] - from[1]) / 4;
  return [a, b, ...[quarter, -quarter].map((off) => unscaled(placedAt(from, to, 0.5, off), spacing))];
}

export const shifted = (points: readonly Point[], [across, down]: Point): readonly Point[] =>
  points.map(([column, row]) => [column + across, row + down]);

const scaled = ([column, row]: Point, [rowStep, columnStep]: Spacing): Point => [
  column * columnStep,
  row * rowStep,
];
const unscaled = ([x, y]: Point, [rowStep, columnStep]: Spacing): Point => [x / columnStep, y / rowStep];

/** A point by its share of the way from a to b, and its distance to the left of it. */
function alongAndOff(a: Point, b: Point, point: Point): { readonly share: number; readonly off: number } {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [px, py] = [point[0] - a[0], point[1] - a[1]];
  return { share: (px * dx + py * dy) / length ** 2, off: (py * dx - px * dy) / length };
}

function placedAt(a: Point, b: Point, share: number, off: number): Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [a[0] + share * dx - (off * dy) / length, a[1] + share * dy + (off * dx) / length];
}
