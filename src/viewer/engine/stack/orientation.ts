import type { Plane, Vec3 } from '@/domain/model/instance';
import { axes, type View } from './view';

// LPS: +x to the patient's left, +y to the back, +z to the head.
const letters = [
  ['R', 'L'],
  ['A', 'P'],
  ['F', 'H'],
] as const;
/** Below sin 15° a direction counts as straight along an axis. */
const obliqueFrom = 0.26;

/** Direction in patient letters, the strongest first; two where it is oblique. */
export function directionLetters(direction: Vec3): string {
  return direction
    .map((value, axis) => ({ size: Math.abs(value), letter: letters[axis]?.[value < 0 ? 0 : 1] ?? '' }))
    .filter(({ size }) => size >= obliqueFrom)
    .sort((a, b) => b.size - a.size)
    .slice(0, 2)
    .map(({ letter }) => letter)
    .join('');
}

export interface EdgeLetters {
  readonly left: string;
  readonly right: string;
  readonly top: string;
  readonly bottom: string;
}

/** What lies at the pane's edges, with rotation and flips applied. */
export function edgeLetters(plane: Plane, view: View): EdgeLetters {
  const { x, y } = axes(view);
  const towards = (screen: 0 | 1, sign: 1 | -1): string => {
    const along = plane.row.map(
      (value, i) => sign * (value * x[screen] + (plane.column[i] ?? 0) * y[screen]),
    );
    return directionLetters([along[0] ?? 0, along[1] ?? 0, along[2] ?? 0]);
  };
  return { left: towards(0, -1), right: towards(0, 1), top: towards(1, -1), bottom: towards(1, 1) };
}
