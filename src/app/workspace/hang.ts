import type { Series, Study } from '@/domain/model/study';
import { openingInstance } from '@/domain/model/stack';
import type { AppContext } from '../AppContext';
import { sourcesOf } from '../facts/sources';
import { openingSeries } from '../opening/opening';
import { compareStudy, offerPrior, openSeries, openStudy, resolveSeries } from './workspace';

/** The opening frame travels beside the metadata that say whether it may be shown. */
function warm({ services }: AppContext, study: Study, series: Series | null): void {
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

/** A prior with the series of it that stands beside the current study's; null: not known yet. */
export interface PriorChoice {
  readonly study: Study;
  readonly series: Series | null;
}

/** Makes a study the current one. Synchronous: the pane names it before the next frame. */
export function hangStudy(app: AppContext, study: Study): void {
  const series = openingSeries(study.series);
  app.workspace.setState((workspace) => openStudy(workspace, study.uid, series?.uid ?? null));
  warm(app, study, series);
}

/**
 * Hangs the best prior beside the current study, where the reader has not decided otherwise; null: there is none.
 * `visible`: its pane is on the screen, and not behind the switch of a narrow one.
 */
export function hangBestPrior(app: AppContext, best: PriorChoice | null, visible: boolean): void {
  const before = app.workspace.getState();
  const hung = best && { study: best.study.uid, series: best.series?.uid ?? null };
  app.workspace.setState((workspace) => offerPrior(workspace, hung));
  if (best && visible && app.workspace.getState() !== before) warm(app, best.study, best.series);
}

export function hangPrior(app: AppContext, study: Study): void {
  const series = openingSeries(study.series);
  app.workspace.setState((workspace) => compareStudy(workspace, study.uid, series?.uid ?? null));
  warm(app, study, series);
}

/** Shows a series in the focused pane. */
export function hangSeries(app: AppContext, study: Study, series: Series): void {
  app.workspace.setState((workspace) => openSeries(workspace, study.uid, series.uid));
  warm(app, study, series);
}

/** Names the opening series of a pane whose study listed none, once the archive has told them. */
export function nameSeries(
  app: AppContext,
  pane: number,
  generation: number,
  study: Study,
  listed: readonly Series[],
): void {
  const series = openingSeries(listed);
  if (!series) return;
  app.workspace.setState((workspace) => resolveSeries(workspace, pane, generation, series.uid));
  warm(app, study, series);
}
