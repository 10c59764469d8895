import type { LinkReason, StackLink } from '@/domain/linking/linkStacks';
import { offsetOf, type LinkOffset } from '@/domain/linking/offset';
import type { ShownPoint } from '@/domain/linking/showPoint';
import { along, normalOf } from '@/domain/model/vec3';
import { directionLetters } from '@/viewer/engine/stack/orientation';
import type { Relation } from './arrangement';
import { isViewed } from './depicted';
import { geometryOf, linkableOf, studyOf, type Stack } from './stackFacts';

/** How a pane goes with its fellow. */
export interface PaneLink {
  /** `view`: pictures of one view, which are not scrolled. `phase`: clips, which go together while they play. */
  readonly by: StackLink['by'] | 'view' | 'phase';
  readonly reason: LinkReason | 'same-view' | 'other-view' | 'clips';
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

/** The shown point in a pane. */
export type PanePoint = ShownPoint;

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

/** How a pane goes with its counterpart; null where there is nothing to be said. */
export function linkOf(
  relation: Relation | null,
  other: Stack | null,
  own: Stack,
  beyond: boolean,
): PaneLink | null {
  if (!relation || !other) return null;
  const { link, byHand } = relation;
  const nothing = { byHand: null, offsetMm: null, beyond: false };
  if (isViewed(own) || isViewed(other)) {
    if (relation.view) return { by: 'view', reason: 'same-view', ...nothing };
    // Two views of one study are no pair.
    return studyOf(own) === studyOf(other) ? null : { by: 'none', reason: 'other-view', ...nothing };
  }
  if (relation.cine === 'phase') return { by: 'phase', reason: 'clips', ...nothing };
  if (link.reason === 'single-image') return null;
  const found = offset(link, own);
  const mm = found?.correctionMm ?? null;
  const slices = found?.correctionSlices ?? null;
  return {
    by: link.by,
    reason: link.reason,
    byHand: byHand
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
