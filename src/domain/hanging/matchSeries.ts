import type { SeriesTraits } from '../traits/traits';
import { compareTraits, type Comparison } from './compareTraits';

export interface Match {
  readonly prior: SeriesTraits;
  readonly comparison: Comparison;
  readonly shared: boolean;
}

/**
 * For every series of the current study its counterpart in the prior, or null. Each series of the prior is given to the
 * one that it fits best; who is left then takes the best that it may stand beside, though it is taken (`shared`).
 */
export function matchSeries(
  current: readonly SeriesTraits[],
  prior: readonly SeriesTraits[],
): readonly (Match | null)[] {
  const pairs = current.flatMap((one, at) =>
    prior.flatMap((other) => {
      const comparison = compareTraits(one, other);
      return comparison ? [{ at, prior: other, comparison }] : [];
    }),
  );
  pairs.sort((a, b) => b.comparison.score - a.comparison.score || a.at - b.at);
  const found = new Map<number, Match>();
  const taken = new Set<SeriesTraits>();
  for (const { at, prior: other, comparison } of pairs) {
    if (found.has(at) || taken.has(other)) continue;
    found.set(at, { prior: other, comparison, shared: false });
    taken.add(other);
  }
  for (const { at, prior: other, comparison } of pairs) {
    if (!found.has(at)) found.set(at, { prior: other, comparison, shared: true });
  }
  return current.map((_, at) => found.get(at) ?? null);
}
