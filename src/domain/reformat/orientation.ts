import type { Vec3 } from '../model/instance';
import { along, cross, dot } from '../model/vec3';

/** How a section lies on the screen: its row runs to the right, its column down. Unit vectors, LPS. */
export interface Orientation {
  readonly row: Vec3;
  readonly column: Vec3;
  /** Which way the stack runs along row × column. */
  readonly runs: 1 | -1;
}

export type StandardPlane = 'axial' | 'coronal' | 'sagittal';

/** As radiologists look: from the feet, from the front, from the left. Head, front and left first. */
export const orientations: Readonly<Record<StandardPlane, Orientation>> = {
  axial: { row: [1, 0, 0], column: [0, 1, 0], runs: -1 },
  coronal: { row: [1, 0, 0], column: [0, 0, -1], runs: 1 },
  sagittal: { row: [0, 1, 0], column: [0, 0, -1], runs: 1 },
};

export type TurnAxis = 'row' | 'column';

/** Turned about an axis of its own, degrees; positive sends the far side of the other axis away from the reader. */
export function turned({ row, column, runs }: Orientation, about: TurnAxis, degrees: number): Orientation {
  const angle = (degrees * Math.PI) / 180;
  const normal = cross(row, column);
  const swing = (axis: Vec3): Vec3 =>
    unit(along(along([0, 0, 0], axis, Math.cos(angle)), normal, Math.sin(angle)));
  return about === 'row' ? { row, column: swing(column), runs } : { row: swing(row), column, runs };
}

/** The standard plane that a section is nearest to. */
export function nearestPlane({ row, column }: Pick<Orientation, 'row' | 'column'>): StandardPlane {
  const [x, y, z] = cross(row, column).map(Math.abs);
  if ((z ?? 0) >= Math.max(x ?? 0, y ?? 0)) return 'axial';
  return (y ?? 0) >= (x ?? 0) ? 'coronal' : 'sagittal';
}

const unit = (v: Vec3): Vec3 => along([0, 0, 0], v, 1 / Math.sqrt(dot(v, v)));
