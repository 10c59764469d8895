import type { Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import { hangBestPrior, hangStudy } from '../workspace/hang';
import type { Insight } from './useInsight';

/** Opens a study as the current one, with its own best prior beside it. `visible`: there is room for both. */
export function openWithBest(app: AppContext, insight: Insight, study: Study, visible: boolean): void {
  hangStudy(app, study);
  const { knowledge, studies } = insight;
  if (knowledge) hangBestPrior(app, knowledge.bestPrior(study, studies), visible);
}

/** Fills a second pane that is empty with the best prior of the current study, if there is one. */
export function compareWithBest(app: AppContext, insight: Insight, visible: boolean): void {
  const { current, panes } = app.workspace.getState();
  const study = insight.studies.find(({ uid }) => uid === current);
  if (!study || panes[1] !== null) return;
  const best = insight.knowledge?.bestPrior(study, insight.studies);
  if (best) hangBestPrior(app, best, visible);
}
