import type { LinkReason, StackLink } from '@/domain/linking/linkStacks';
import { offsetOf, type LinkOffset } from '@/domain/linking/offset';
import { showPoint } from '@/domain/linking/showPoint';
import type { Vec3 } from '@/domain/model/instance';
import { along, normalOf } from '@/domain/model/vec3';
import { directionLetters } from '@/viewer/engine/stack/orientation';
import { geometryOf, linkableOf, type Stack } from './stackFacts';
import type { StackLinks } from './stackLinks';

/** How a pane goes with its fellow. */
export interface PaneLink {
  readonly by: StackLink['by'];
  readonly reason: LinkReason;
  /** Set with "link here"; null where the link is as it was found. */
  readonly byHand: {
    /** null without geometry. */
    readonly mm: number | null;
    readonly slices: number | null;
    /** Patient letters of the way that this pane was moved; empty without geometry. */
    readonly towards: string;
  } | null;
  /** Between positions of the two, along this pane's normal, mm; null without geometry. */
  readonly offsetMm: number | null;
  /** It waits at an end, for its fellow is beyond it. */
  readonly beyond: boolean;
}

/** The shown point in a pane. `index` is its slice, `place` where it is in this pane's own frame of reference. */
export type PanePoint =
  | { readonly index: number; readonly place: Vec3; readonly guessed: boolean }
  | { readonly index: null; readonly why: 'no-geometry' | 'no-link' | 'outside-stack' | 'outside-image' };

export interface PaneLinks {
  /** null where there is nothing to go with. */
  readonly link: PaneLink | null;
  readonly point: PanePoint | null;
}

const offsets = new WeakMap<Stack, WeakMap<StackLink, LinkOffset | null>>();

/** The judgement of a long stack takes a millisecond, and this is asked at every slice. */
function offset(link: StackLink, to: Stack): LinkOffset | null {
  const of = offsets.get(to) ?? new WeakMap<StackLink, LinkOffset | null>();
  const found = of.get(link) ?? offsetOf(link, linkableOf(to));
  offsets.set(to, of.set(link, found));
  return found;
}

export function linkOf(links: StackLinks, other: Stack, own: Stack, beyond: boolean): PaneLink {
  const link = links.between(other, own);
  const found = offset(link, own);
  const mm = found?.correctionMm ?? null;
  const slices = found?.correctionSlices ?? null;
  return {
    by: link.by,
    reason: link.reason,
    byHand: links.isCorrected(other, own)
      ? {
          mm: mm === null ? null : Math.abs(mm),
          slices: slices === null ? null : Math.abs(slices),
          towards: letters(own, mm),
        }
      : null,
    offsetMm: found?.alongMm ?? null,
    beyond,
  };
}

function letters(stack: Stack, mm: number | null): string {
  const slice = geometryOf(stack)?.slices[0];
  if (!slice || mm === null || Math.abs(mm) < 0.05) return '';
  return directionLetters(along([0, 0, 0], normalOf(slice), Math.sign(mm)));
}

/** A point of one stack in another one. */
export function pointIn(links: StackLinks, from: Stack, point: Vec3, to: Stack): PanePoint {
  const shift = links.shift(from, to);
  const shown = showPoint(point, geometryOf(to), shift);
  if (shown.index === null || !shift) return shown.index === null ? shown : { index: null, why: 'no-link' };
  return { index: shown.index, place: along(point, shift.shiftMm), guessed: shown.guessed };
}
