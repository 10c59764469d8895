import { judgeStack } from '../geometry/judgeStack';
import { dot, normalOf } from '../model/vec3';
import type { Linkable, StackLink } from './linkStacks';

/** For people: how far two linked stacks are shifted against each other, along the slices' normal of the target. */
export interface LinkOffset {
  /** null without geometry. */
  readonly alongMm: number | null;
  /** The part that was set by hand. */
  readonly correctionMm: number | null;
  /** The same in slices of the target, to a tenth; null where its spacing is not known. */
  readonly correctionSlices: number | null;
}

/** Null where nothing links the two. Positive: towards the side of the target's normal. */
export function offsetOf(link: StackLink, to: Linkable): LinkOffset | null {
  if (link.by === 'none') return null;
  if (link.by === 'relative') {
    return { alongMm: null, correctionMm: null, correctionSlices: tenth(link.correction) };
  }
  const first = to.geometry?.slices[0];
  if (!to.geometry || !first) return null;
  const normal = normalOf(first);
  const { spacingMm } = judgeStack(to.geometry);
  const alongMm = dot(normal, link.shiftMm);
  const correctionMm = dot(normal, link.correctionMm);
  return { alongMm, correctionMm, correctionSlices: spacingMm ? tenth(correctionMm / spacingMm) : null };
}

const tenth = (value: number) => Math.round(value * 10) / 10 || 0;
