import { judgeStack } from '../geometry/judgeStack';
import { dot, normalOf } from '../model/vec3';
import type { Linkable, StackLink } from './linkStacks';

/** For people: how far two linked stacks are shifted against each other, along the slices' normal of the target. */
export interface LinkOffset {
  /** null without geometry. */
  readonly alongMm: number | null;
  /** The same in slices of the target, to a tenth; null where its spacing is not known. */
  readonly slices: number | null;
  /** The part that was set by hand. */
  readonly correctionMm: number | null;
  readonly correctionSlices: number | null;
}

/** Null where nothing links the two. Positive: towards the side of the target's normal. */
export function offsetOf(link: StackLink, to: Linkable): LinkOffset | null {
  if (link.by === 'none') return null;
  if (link.by === 'relative') {
    const slices = tenth(link.correction);
    return { alongMm: null, slices, correctionMm: null, correctionSlices: slices };
  }
  const first = to.geometry?.slices[0];
  if (!to.geometry || !first) return null;
  const normal = normalOf(first);
  const { spacingMm } = judgeStack(to.geometry);
  const alongMm = dot(normal, link.shiftMm);
  const correctionMm = dot(normal, link.correctionMm);
  const inSlices = (mm: number) => (spacingMm ? tenth(mm / spacingMm) : null);
  return { alongMm, slices: inSlices(alongMm), correctionMm, correctionSlices: inSlices(correctionMm) };
}

const tenth = (value: number) => Math.round(value * 10) / 10 || 0;
