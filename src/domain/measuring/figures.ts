import type { Calibration } from './calibration';
import type { MeasureKind, Point } from './kinds';
import { boxOf } from './spans';
import type { Statistics } from './statistics';
import { units, type Unit } from './units';

export type FigureName =
  'length' | 'long' | 'short' | 'angle' | 'cobb' | 'area' | 'mean' | 'sd' | 'min' | 'max' | 'value';

export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  readonly unit: Unit;
}

/** In the calibration's unit, x along columns, y along rows. */
const placed = ([column, row]: Point, { spacing }: Calibration): Point => [
  column * spacing[1],
  row * spacing[0],
];

/** In the calibration's unit. */
export function distance(a: Point, b: Point, calibration: Calibration): number {
  const [p, q] = [placed(a, calibration), placed(b, calibration)];
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

type Way = readonly [from: Point, to: Point];

/** Degrees between two directions, 0 to 180; null where one has no length. */
function between(one: Way, other: Way, calibration: Calibration): number | null {
  const [[ax, ay], [bx, by]] = [direction(one, calibration), direction(other, calibration)];
  if ((ax === 0 && ay === 0) || (bx === 0 && by === 0)) return null;
  // atan2 holds where they are nearly parallel; acos does not.
  return (Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by) * 180) / Math.PI;
}

function direction([from, to]: Way, calibration: Calibration): Point {
  const [a, b] = [placed(from, calibration), placed(to, calibration)];
  return [b[0] - a[0], b[1] - a[1]];
}

/** In the calibration's unit, squared. */
function areaOf(kind: MeasureKind, points: readonly Point[], { spacing }: Calibration): number {
  const perPixel = spacing[0] * spacing[1];
  const { left, top, right, bottom } = boxOf(points);
  if (kind === 'rectangle') return (right - left) * (bottom - top) * perPixel;
  if (kind === 'ellipse') return (Math.PI / 4) * (right - left) * (bottom - top) * perPixel;
  let [twice, before] = [0, points.at(-1)];
  for (const point of points) {
    if (before) twice += before[0] * point[1] - point[0] * before[1];
    before = point;
  }
  return (Math.abs(twice) / 2) * perPixel;
}

const degrees = (name: 'angle' | 'cobb', value: number | null): readonly Figure[] =>
  value === null ? [] : [{ name, value, unit: units.deg }];

/** What the points alone say; empty where too few are set. */
export function figuresOf(
  kind: MeasureKind,
  points: readonly Point[],
  calibration: Calibration,
): readonly Figure[] {
  const [a, b, c, d] = points;
  const [line, square] = calibration.unit === 'mm' ? [units.mm, units.mm2] : [units.px, units.px2];
  switch (kind) {
    case 'length':
      return a && b ? [{ name: 'length', value: distance(a, b, calibration), unit: line }] : [];
    case 'bidirectional': {
      if (!a || !b || !c || !d) return [];
      const [long, short] = [distance(a, b, calibration), distance(c, d, calibration)];
      return [
        { name: 'long', value: Math.max(long, short), unit: line },
        { name: 'short', value: Math.min(long, short), unit: line },
      ];
    }
    case 'angle':
      return a && b && c ? degrees('angle', between([b, a], [b, c], calibration)) : [];
    case 'cobb': {
      const angle = a && b && c && d ? between([a, b], [c, d], calibration) : null;
      // Which end of a line was set first says nothing: it is the lesser angle.
      return degrees('cobb', angle === null ? null : Math.min(angle, 180 - angle));
    }
    case 'ellipse':
    case 'rectangle':
    case 'freehand':
      return points.length > 1
        ? [{ name: 'area', value: areaOf(kind, points, calibration), unit: square }]
        : [];
    case 'probe':
    case 'arrow':
    case 'text':
      return [];
  }
}

/** Those of the pixels; none where no pixel centre is within. */
export function statisticFigures(found: Statistics | null, unit: Unit): readonly Figure[] {
  if (!found) return [];
  return (['mean', 'sd', 'min', 'max'] as const).map((name) => ({ name, value: found[name], unit }));
}
