import type { StackGeometry } from '@/domain/geometry/stackGeometry';
import { linkHere, linkStacks, reversed, type StackLink } from '@/domain/linking/linkStacks';
import { shiftOf, type PointShift } from '@/domain/linking/showPoint';
import { geometryOf, isOfOneSeries, linkableOf, modalityOf, type Stack } from './stackFacts';

/** How stacks go together, as guessed and as corrected by hand. */
export interface StackLinks {
  between(from: Stack, to: Stack): StackLink;
  /** How positions of `from` become those of `to`; null where they don't. */
  shift(from: Stack, to: Stack): PointShift;
  isCorrected(from: Stack, to: Stack): boolean;
  /** From now on these two slices are fellows, also for other series of the same two frames of reference. */
  correct(from: Stack, to: Stack, fromIndex: number, toIndex: number): void;
  /** Back to the first guess. */
  forget(from: Stack, to: Stack): void;
}

/** Stacks of slices even where the header does not place them: halfway through one is halfway through the other. */
const sectional = new Set(['CT', 'MR', 'PT', 'NM']);
const unrelated: StackLink = { by: 'none', reason: 'no-geometry' };

/** Sections of one series lie to one another as they say, also where its frame of reference is not believed. */
function withinSeries(from: Stack, to: Stack) {
  const [a, b] = [geometryOf(from), geometryOf(to)];
  const series = from[0]?.instance.series;
  if (!a || !b || series === undefined || !isOfOneSeries(from, to)) return null;
  const framed = (geometry: StackGeometry) => ({ geometry: { ...geometry, frameOfReference: series } });
  return [framed(a), framed(b)] as const;
}

function guess(from: Stack, to: Stack): StackLink {
  const within = withinSeries(from, to);
  const link = within ? linkStacks(...within) : linkStacks(linkableOf(from), linkableOf(to));
  const modality = modalityOf(from);
  const alike = modality === modalityOf(to) && sectional.has(modality ?? '');
  return link.by === 'relative' && !alike ? unrelated : link;
}

/** Two scans lie to one another as they do whichever of their series is looked at. */
function keyOf(from: Stack, to: Stack): string {
  const [a, b] = [geometryOf(from)?.frameOfReference, geometryOf(to)?.frameOfReference];
  const scans = a !== undefined && b !== undefined && a !== b;
  const series = (stack: Stack) => stack[0]?.instance.series ?? '';
  return scans ? `${a} ${b}` : `${series(from)} ${series(to)}`;
}

export function createStackLinks(): StackLinks {
  const guesses = new WeakMap<Stack, WeakMap<Stack, StackLink>>();
  const corrected = new Map<string, StackLink>();

  const guessed = (from: Stack, to: Stack): StackLink => {
    const of = guesses.get(from) ?? new WeakMap<Stack, StackLink>();
    const link = of.get(to) ?? guess(from, to);
    guesses.set(from, of.set(to, link));
    return link;
  };
  const between = (from: Stack, to: Stack): StackLink => {
    const link = guessed(from, to);
    const byHand = corrected.get(keyOf(from, to));
    return byHand && byHand.by === link.by ? byHand : link;
  };
  return {
    between,
    shift(from, to) {
      const within = withinSeries(from, to);
      const [a, b] = within?.map(({ geometry }) => geometry) ?? [geometryOf(from), geometryOf(to)];
      const shift = a && b && shiftOf(between(from, to), a, b);
      if (shift) return shift;
      // Other sections of two scans that were laid over one another by hand.
      const byHand = corrected.get(keyOf(from, to));
      return byHand?.by === 'guess' ? { shiftMm: byHand.shiftMm, guessed: true } : null;
    },
    isCorrected: (from, to) => between(from, to) !== guessed(from, to),
    correct(from, to, fromIndex, toIndex) {
      const link = linkHere(between(from, to), linkableOf(from), linkableOf(to), fromIndex, toIndex);
      if (link.by === 'none') return;
      corrected.set(keyOf(from, to), link);
      corrected.set(keyOf(to, from), reversed(link));
    },
    forget(from, to) {
      corrected.delete(keyOf(from, to));
      corrected.delete(keyOf(to, from));
    },
  };
}
