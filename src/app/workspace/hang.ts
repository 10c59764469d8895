import { openingInstance } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import { sourcesOf } from '../facts/sources';
import { openingSeries } from '../opening/opening';
import { openSeries, openStudy, resolveSeries } from './workspace';

/** The opening frame travels beside the metadata that say whether it may be shown. */
export function warm({ services }: AppContext, study: Study, series: Series | null): void {
  const source = series ? sourcesOf(study, series)[0] : undefined;
  const opening = series ? openingInstance(series) : null;
  if (!series || !source || !opening) return;
  services.warmFrame({
    source,
    study: study.uid,
    series: series.uid,
    instance: opening.uid,
    frame: opening.frame,
  });
}

/** Makes a study the current one. Synchronous: the pane names it before the next frame. */
export function hangStudy(app: AppContext, study: Study): void {
  const series = openingSeries(study);
  app.workspace.setState((workspace) => openStudy(workspace, study.uid, series?.uid ?? null));
  warm(app, study, series);
}

/** Shows a series in a pane, by default the focused one; null: the one that the study opens with. */
export function hangSeries(app: AppContext, study: Study, series: Series | null, pane?: number): void {
  const shown = series ?? openingSeries(study);
  app.workspace.setState((workspace) => openSeries(workspace, study.uid, shown?.uid ?? null, pane));
  warm(app, study, shown);
}

/** Names the opening series of a pane whose study listed none, once the archive has told them. */
export function nameSeries(
  app: AppContext,
  pane: number,
  generation: number,
  study: Study,
  listed: readonly Series[],
): void {
  const series = openingSeries({ ...study, series: listed });
  if (!series) return;
  app.workspace.setState((workspace) => resolveSeries(workspace, pane, generation, series.uid));
  warm(app, study, series);
}
