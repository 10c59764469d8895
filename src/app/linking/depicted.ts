import { describeSeries } from '@/domain/traits/describeSeries';
import type { SeriesTraits } from '@/domain/traits/traits';
import { hasViews } from '@/domain/traits/views';
import type { Instance } from '@/domain/model/instance';
import { modalityOf, type Stack } from './stackFacts';

const known = new WeakMap<Instance, SeriesTraits>();

/** Told apart by the view that they were taken in: there is nothing to scroll along. */
export const isViewed = (stack: Stack): boolean => hasViews(modalityOf(stack) ?? '');

/**
 * What the picture on the screen is, as its own header says it; null without one. Pictures of one series may show
 * several views; of sections the first speaks for all, and what is computed is what it was computed from.
 */
export function depicted(stack: Stack, index: number): SeriesTraits | null {
  const source = stack[0]?.reformat?.volume.frames ?? stack;
  const instance = source[isViewed(stack) ? index : 0]?.instance;
  if (!instance) return null;
  const traits =
    known.get(instance) ?? describeSeries({ uid: instance.series, instances: [], sources: [] }, [instance]);
  known.set(instance, traits);
  return traits;
}
