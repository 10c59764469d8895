import type { SeriesUid } from '../model/ids';
import type { Instance } from '../model/instance';
import type { Study } from '../model/study';
import { hangableOf, type Hangable } from './hangable';
import type { Protocol } from './plan';
import { inReadingOrder, protocolOf } from './readingOrder';

/** What of a study hangs, in the order in which it is read: the first opens. */
export function orderedOf(
  study: Pick<Study, 'uid' | 'series' | 'sources'>,
  loaded?: ReadonlyMap<SeriesUid, readonly Instance[]>,
): Hangable & { readonly protocol: Protocol } {
  const held = hangableOf(study, loaded);
  const protocol = protocolOf(held.series);
  const series = held.nothingElse ? held.series : inReadingOrder(protocol, held.series);
  return { ...held, series, protocol };
}
