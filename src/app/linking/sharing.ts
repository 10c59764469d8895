import { compareTraits } from '@/domain/hanging/compareTraits';
import type { StackLink } from '@/domain/linking/linkStacks';
import type { SeriesTraits } from '@/domain/traits/traits';
import { depicted, isViewed } from './depicted';
import { isOfOneSeries, modalityOf, sharesUnit, type Stack } from './stackFacts';

/** A pane's picture, as far as it matters for what goes with it. */
export interface Shown {
  readonly pane: number;
  readonly stack: Stack;
  /** 0-based; of pictures that have views, the one that is shown. */
  readonly index: number;
  /** Its place in the plan, which counterparts have in common; null where the reader put it. */
  readonly slot: number | null;
}

/** What two panes do together, where the reader wants it. */
export interface Shared {
  /** Zoom, pan, rotation and flips. */
  readonly view: boolean;
  /**
   * `values`: one window shows the same thing in both. `change`: values mean nothing outside of their own picture, so
   * each is changed from its own window by as much.
   */
  readonly window: 'values' | 'change' | null;
  /** A clip that plays takes the other along: to the slice that goes with its own, or to the same part of the loop. */
  readonly cine: 'slice' | 'phase' | null;
}

const traits = ({ stack, index }: Shown): SeriesTraits | null => depicted(stack, index);

/** Both show one view, as far as they say: never one breast with the other, nor a lateral with a frontal film. */
export function sameView(a: Shown, b: Shown, paired: boolean): boolean {
  const [one, other] = [traits(a), traits(b)];
  if (!one || !other || !compareTraits(one, other)) return false;
  // What is not said differs from nothing, but only a plan may lay it beside another.
  const said = one.view !== undefined && other.view !== undefined;
  const sided = one.modality !== 'MG' || (one.side !== undefined && other.side !== undefined);
  return paired || (said && sided);
}

export interface Standing {
  /** One is the other's counterpart. */
  readonly paired: boolean;
  /** They are read for the same: soft tissue beside soft tissue, not beside lung. */
  readonly sameReading: boolean;
}

/** `link`: how slices of the two go together. */
export function shared(a: Shown, b: Shown, link: StackLink, { paired, sameReading }: Standing): Shared {
  const viewed = isViewed(a.stack) || isViewed(b.stack);
  const alike = modalityOf(a.stack) === modalityOf(b.stack);
  if (viewed) {
    const view = sameView(a, b, paired);
    return { view, window: view ? 'change' : null, cine: null };
  }
  const placeless = paired && alike && isPlaceless(link);
  return {
    view: link.by !== 'none' || placeless,
    window: paired || sameReading ? windowOf(a, b, paired && alike) : null,
    cine: link.by !== 'none' ? 'slice' : placeless && areClips(a, b) ? 'phase' : null,
  };
}

const isPlaceless = ({ reason }: StackLink): boolean => reason === 'no-geometry' || reason === 'single-image';
const areClips = (a: Shown, b: Shown): boolean => a.stack.length > 1 && b.stack.length > 1;

function windowOf(a: Shown, b: Shown, paired: boolean): Shared['window'] {
  if (sharesUnit(a.stack, b.stack) || isOfOneSeries(a.stack, b.stack)) return 'values';
  const [one, other] = [traits(a)?.weighting, traits(b)?.weighting];
  if (modalityOf(a.stack) !== 'MR' || modalityOf(b.stack) !== 'MR') return paired ? 'change' : null;
  if (one === undefined || other === undefined) return paired ? 'change' : null;
  return one === other ? 'change' : null;
}
