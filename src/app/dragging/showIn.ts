import type { Series, Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import { openingSeries } from '../opening/opening';
import { warm } from '../workspace/hang';
import { choosePrior, fill, focusPane, type Workspace } from '../workspace/workspace';

/**
 * Shows a series in a pane of the reader's choice. null: of the study the series that belongs beside what hangs there,
 * else the one that it opens with. False: there is no such pane, or the study is none of this patient.
 */
export function showIn(
  app: AppContext,
  studies: readonly Study[],
  study: Study,
  series: Series | null,
  pane: number,
): boolean {
  const before = app.workspace.getState();
  if (pane >= before.panes.length || !studies.some(({ uid }) => uid === study.uid)) return false;
  const fitting = series ? null : counterpart(app, studies, study, pane);
  const shown = series ?? study.series.find(({ uid }) => uid === fitting?.series) ?? openingSeries(study);
  const image = fitting?.series === shown?.uid ? fitting?.image : undefined;
  app.workspace.setState((workspace) => {
    const filled = fill(workspace, pane, study.uid, shown?.uid ?? null, image && { image });
    return asPrior(focusPane(filled, pane), study);
  });
  warm(app, study, shown);
  return true;
}

/** What the plan for this study, as current or as prior, has beside what the pane is for. */
function counterpart(
  { planner, workspace }: AppContext,
  studies: readonly Study[],
  study: Study,
  pane: number,
) {
  const { current: uid, panes, hanging } = workspace.getState();
  const current = studies.find((one) => one.uid === uid);
  const slot = (panes[pane]?.planned ?? hanging?.stages[hanging.at]?.panes[pane])?.slot;
  const plan = current && planner.plan(current, current.uid === study.uid ? null : study);
  const places = plan?.stages.flatMap((stage) => stage.panes) ?? [];
  const place = places.find((one) => one?.study === study.uid && one.slot === slot);
  return place?.series ? { series: place.series, image: place.image } : null;
}

/** Where no other prior is left on the screen, what the reader hangs beside the current study is the prior. */
function asPrior(workspace: Workspace, { uid }: Study): Workspace {
  const { panes, prior, current } = workspace;
  const kept = prior !== null && panes.some((held) => held?.study === prior);
  return kept || uid === current ? workspace : choosePrior(workspace, uid, 'reader');
}
