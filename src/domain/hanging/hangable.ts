import type { SeriesUid } from '../model/ids';
import type { Instance } from '../model/instance';
import type { Study } from '../model/study';
import { describeSeries } from '../traits/describeSeries';
import type { SeriesTraits } from '../traits/traits';
import { hasViews } from '../traits/views';
import type { LeftOut, Reason } from './plan';

export interface Hangable {
  readonly series: readonly SeriesTraits[];
  readonly leftOut: readonly LeftOut[];
  /** Set where nothing but scouts, captures or overlays is there: better than an empty pane. */
  readonly nothingElse: boolean;
}

/** What of a study can hang, in its own order, and what can't with the reason. */
export function hangableOf(
  study: Pick<Study, 'uid' | 'series' | 'sources'>,
  loaded: ReadonlyMap<SeriesUid, readonly Instance[]> | undefined,
): Hangable {
  const all: SeriesTraits[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (series: SeriesUid, reason: Reason) => leftOut.push({ study: study.uid, series, reason });
  for (const one of study.series) {
    if (one.instanceCount === 0) leave(one.uid, { code: 'empty' });
    else if (one.sources.length === 0 && study.sources.length === 0) leave(one.uid, { code: 'unreachable' });
    else {
      const instances = loaded?.get(one.uid) ?? [];
      const traits = describeSeries(one, instances);
      const pictures = instances.filter(({ image }) => image);
      const several = pictures.length > 1 && hasViews(traits.modality);
      if (traits.kind === 'none') leave(one.uid, { code: 'kind', kind: 'none' });
      else if (!several) all.push(traits);
      // Views within one series are panes of their own.
      else all.push(...pictures.map((image) => ({ ...describeSeries(one, [image]), image: image.uid })));
    }
  }
  const images = all.filter(({ kind }) => kind === 'image');
  if (images.length === 0) return { series: all, leftOut, nothingElse: all.length > 0 };
  for (const { kind, series } of all) if (kind !== 'image') leave(series, { code: 'kind', kind });
  return { series: images, leftOut, nothingElse: false };
}
