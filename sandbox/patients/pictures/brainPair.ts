import type { ArchivedInstance } from '../../parts.ts';
import { axial, brainMr, t1, t2, type Head, type Stack } from './brainMr.ts';
import type { Taken } from './pictureHeader.ts';

/** Where each examination found the head on its table (LPS of its own frame of reference). */
export const heads = {
  current: { middleMm: [0, 0, 0], lesionRadiusMm: 9 },
  prior: { middleMm: [11, -7, -38], lesionRadiusMm: 5 },
} as const satisfies Record<string, Head>;

/** Another scanner, another order: what belongs together has no number in common. */
const stacks: Record<keyof typeof heads, readonly Stack[]> = {
  current: [
    { number: 3, orientation: axial, weighting: t1, slices: 30, distanceMm: 5 },
    { number: 4, orientation: axial, weighting: t2, slices: 30, distanceMm: 5 },
  ],
  prior: [
    { number: 2, orientation: axial, weighting: t2, slices: 24, distanceMm: 6 },
    { number: 5, orientation: axial, weighting: t1, slices: 24, distanceMm: 6 },
  ],
};

/** One of two examinations of the same head: the same weightings, each in a frame of reference of its own. */
export function brainOfPair(taken: Taken, which: keyof typeof heads): ArchivedInstance[] {
  return brainMr(taken, stacks[which], heads[which]);
}
