import { centreOf } from '../geometry/slice';
import type { StackGeometry } from '../geometry/stackGeometry';
import type { Vec3 } from '../model/instance';
import { along, dot, minus, normalOf } from '../model/vec3';
import { centreOfStack, extentOf, headwards } from './extent';

/** Where a guess comes from, or why there is none. */
export type LinkReason =
  | 'same-frame'
  | 'same-landmark'
  | 'extents-alike'
  | 'cranial-ends'
  | 'centres'
  | 'no-geometry'
  | 'single-image'
  | 'other-orientation';

export type StackLink =
  | {
      /** `position`: one frame of reference. `guess`: two of them, laid over one another without looking at pixels. */
      readonly by: 'position' | 'guess';
      /** Added to a position of `from` it gives that of `to`, LPS mm. */
      readonly shiftMm: Vec3;
      /** The part of `shiftMm` that was set by hand with "link here". */
      readonly correctionMm: Vec3;
      readonly reason: LinkReason;
    }
  /** No geometry to go by: the same fraction of the way through, moved by so many slices of `to`. */
  | { readonly by: 'relative'; readonly correction: number; readonly reason: LinkReason }
  | { readonly by: 'none'; readonly reason: LinkReason };

/** A stack as the link sees it: what has no geometry has its number of frames at least. */
export type Linkable =
  { readonly geometry: StackGeometry } | { readonly geometry: null; readonly length: number };

export const lengthOf = (stack: Linkable): number =>
  stack.geometry ? stack.geometry.slices.length : stack.length;

/** cos 25°: beyond it two stacks show other sections. */
const sameSection = 0.9;
const alike = 0.15;

/** How slices of `from` find their fellows in `to`. */
export function linkStacks(from: Linkable, to: Linkable): StackLink {
  if (!from.geometry || !to.geometry) {
    const single = lengthOf(from) < 2 || lengthOf(to) < 2;
    return single
      ? { by: 'none', reason: 'single-image' }
      : { by: 'relative', correction: 0, reason: 'no-geometry' };
  }
  const [a] = from.geometry.slices;
  const [b] = to.geometry.slices;
  if (!a || !b) return { by: 'none', reason: 'no-geometry' };
  if (Math.abs(dot(normalOf(a), normalOf(b))) < sameSection)
    return { by: 'none', reason: 'other-orientation' };
  const frame = from.geometry.frameOfReference;
  const none: Vec3 = [0, 0, 0];
  if (frame !== undefined && frame === to.geometry.frameOfReference) {
    return { by: 'position', shiftMm: none, correctionMm: none, reason: 'same-frame' };
  }
  return { by: 'guess', correctionMm: none, ...firstGuess(from.geometry, to.geometry) };
}

/**
 * Lays one stack over the other, body-relative. Sideways the middles of the pictures meet: both were centred on the
 * patient. Along the scan, extents that are alike show the same part, so their middles meet; of unlike ones the ends
 * towards the head do, since scans of a region begin at the same place and differ in how far down they go.
 */
function firstGuess(from: StackGeometry, to: StackGeometry): { shiftMm: Vec3; reason: LinkReason } {
  const normal = normalOf(to.slices[0] ?? noSlice);
  const middle = minus(centreOfStack(to), centreOfStack(from));
  const move = (alongMm: number): Vec3 => along(middle, normal, alongMm - dot(middle, normal));
  if (from.landmark !== undefined && from.landmark === to.landmark && !/^NA$/i.test(from.landmark)) {
    return { shiftMm: move(0), reason: 'same-landmark' };
  }
  const a = extentOf(from, normal);
  const b = extentOf(to, normal);
  const [lengthA, lengthB] = [a.highMm - a.lowMm, b.highMm - b.lowMm];
  if (Math.abs(lengthA - lengthB) <= alike * Math.max(lengthA, lengthB)) {
    return { shiftMm: move((b.lowMm + b.highMm - a.lowMm - a.highMm) / 2), reason: 'extents-alike' };
  }
  const up = headwards(normal);
  if (up === 0) return { shiftMm: middle, reason: 'centres' };
  return { shiftMm: move(up > 0 ? b.highMm - a.highMm : b.lowMm - a.lowMm), reason: 'cranial-ends' };
}

const noSlice = { row: [1, 0, 0], column: [0, 1, 0] } as const;

/** "Link here": from now on these two slices are fellows. What is linked by nothing stays so. */
export function linkHere(
  link: StackLink,
  from: Linkable,
  to: Linkable,
  fromIndex: number,
  toIndex: number,
): StackLink {
  if (link.by === 'none') return link;
  if (link.by === 'relative') {
    const there = (fromIndex * (lengthOf(to) - 1)) / Math.max(1, lengthOf(from) - 1);
    return { ...link, correction: toIndex - there };
  }
  const a = from.geometry?.slices[fromIndex];
  const b = to.geometry?.slices[toIndex];
  if (!a || !b) return link;
  const normal = normalOf(b);
  const missMm = dot(normal, minus(b.position, along(centreOf(a), link.shiftMm)));
  return {
    ...link,
    shiftMm: along(link.shiftMm, normal, missMm),
    correctionMm: along(link.correctionMm, normal, missMm),
  };
}

/** The same link seen from the other stack. */
export function reversed(link: StackLink): StackLink {
  if (link.by === 'none') return link;
  if (link.by === 'relative') return { ...link, correction: -link.correction };
  const back = ([x, y, z]: Vec3): Vec3 => [-x, -y, -z];
  return { ...link, shiftMm: back(link.shiftMm), correctionMm: back(link.correctionMm) };
}
