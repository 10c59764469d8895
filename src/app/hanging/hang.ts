import type { Layout } from '@/domain/hanging/plan';
import { stepPrior as nextPrior } from '@/domain/hanging/stepPrior';
import type { Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import type { Insight } from '../insight/useInsight';
import { openingSeries } from '../opening/opening';
import { hangSeries, hangStudy, warm } from '../workspace/hang';
import { fillRest, hangStage, isAsPlanned, standIn, takeDown } from '../workspace/stages';
import { chooseLayout, choosePrior, focusPane, setLayout, type Workspace } from '../workspace/workspace';

interface Hung {
  readonly current: Study;
  readonly prior: Study | null;
  /** Who chose the prior; absent: as before. */
  readonly by?: Workspace['priorBy'];
  /** 0-based screen of the plan; beyond the last: the last. */
  readonly stage?: number;
}

/** What a command has newly put into panes that are in sight, the first pane first. */
export function change(
  app: AppContext,
  studies: readonly Study[],
  command: (workspace: Workspace) => Workspace,
): void {
  const before = new Set(app.workspace.getState().panes.map((held) => held?.generation));
  app.workspace.setState(command);
  const { panes, focus } = app.workspace.getState();
  for (const [at, held] of panes.entries()) {
    if (!held || before.has(held.generation) || (app.planner.isNarrow() && at !== focus)) continue;
    const study = studies.find(({ uid }) => uid === held.study);
    if (study) warm(app, study, study.series.find(({ uid }) => uid === held.series) ?? null);
  }
}

/** Hangs a screen of the plan for a study and its prior. */
export function hangPlan(app: AppContext, { current, prior, by, stage = 0 }: Hung): void {
  const plan = app.planner.plan(current, prior);
  if (!plan) return;
  const at = Math.min(stage, plan.stages.length - 1);
  const studies = prior ? [current, prior] : [current];
  change(app, studies, (workspace) => {
    const planned = hangStage(workspace, plan.stages, at, prior?.uid ?? null);
    const hung = at === 0 ? withPrior(planned, prior) : planned;
    return by ? { ...hung, priorBy: by } : hung;
  });
}

export const withPrior = (workspace: Workspace, prior: Study | null): Workspace =>
  prior ? standIn(workspace, prior.uid, openingSeries(prior)?.uid ?? null) : workspace;

/** Opens a study as the current one, with its own best prior beside it unless the reader has hung another. */
export function openWithPrior(app: AppContext, insight: Insight, study: Study): void {
  hangStudy(app, study);
  hangPlan(app, { current: study, ...priorFor(app, insight, study) });
}

/** The prior that the reader has hung, else the best one; null in a layout of one study alone. */
function priorFor(
  { workspace }: AppContext,
  { knowledge, studies }: Insight,
  current: Study,
): Pick<Hung, 'prior' | 'by'> {
  const { prior, priorBy, comparing } = workspace.getState();
  if (!comparing) return { prior: null };
  const own = priorBy === 'reader' && prior !== current.uid && studies.find(({ uid }) => uid === prior);
  if (own) return { prior: own };
  return { prior: knowledge?.priors(current, studies)[0] ?? null, by: 'app' };
}

/** Hangs a study as the prior, and focuses it. */
export function compareWith(app: AppContext, studies: readonly Study[], prior: Study): void {
  const current = currentOf(app, studies);
  if (current?.uid === prior.uid) return;
  app.workspace.setState((workspace) => choosePrior(takeDown(workspace, prior.uid), prior.uid, 'reader'));
  if (current) hangPlan(app, { current, prior });
  else {
    // Nothing to compare it with yet: it keeps the place of a prior.
    app.workspace.setState((workspace) => setLayout(workspace, '1x2'));
    hangSeries(app, prior, null, 1);
    app.workspace.setState((workspace) => choosePrior(workspace, prior.uid, 'reader'));
  }
  app.workspace.setState((workspace) =>
    focusPane(
      workspace,
      workspace.panes.findIndex((held) => held?.study === prior.uid),
    ),
  );
}

const currentOf = ({ workspace }: AppContext, studies: readonly Study[]): Study | undefined =>
  studies.find(({ uid }) => uid === workspace.getState().current);

/** The next (1) or the previous (−1) prior in every pane of the prior; false at the end. */
export function stepPrior(app: AppContext, insight: Insight, by: 1 | -1): void {
  const next = priorBeside(app, insight, by);
  const current = currentOf(app, insight.studies);
  if (!next || !current) return;
  const { hanging, focus } = app.workspace.getState();
  app.workspace.setState((workspace) => choosePrior(workspace, next.uid, 'reader'));
  hangPlan(app, { current, prior: next, stage: hanging?.at ?? 0 });
  app.workspace.setState((workspace) => focusPane(workspace, focus));
}

export function priorBeside(app: AppContext, { knowledge, studies }: Insight, by: 1 | -1): Study | undefined {
  const current = currentOf(app, studies);
  const priors = current && knowledge?.priors(current, studies);
  if (!current || !priors) return undefined;
  const focus = {
    current: current.uid,
    priors: priors.map(({ uid }) => uid),
    prior: app.workspace.getState().prior,
  };
  const stepped = nextPrior(focus, by)?.prior;
  return priors.find(({ uid }) => uid === stepped);
}

/** The next (1) or the previous (−1) screen of the plan. */
export function stepStage(app: AppContext, studies: readonly Study[], by: 1 | -1): void {
  const { hanging } = app.workspace.getState();
  const at = (hanging?.at ?? 0) + by;
  if (!hanging?.stages[at]) return;
  change(app, studies, (workspace) => hangStage(workspace, hanging.stages, at, workspace.prior));
}

/** The reader's layout; null: the one of the plan. What the reader put into panes by hand stays in them. */
export function layOut(app: AppContext, insight: Insight, layout: Layout | null): void {
  const before = app.workspace.getState();
  const current = currentOf(app, insight.studies);
  const planned = layout === null || isAsPlanned(before);
  app.workspace.setState((workspace) => chooseLayout(workspace, layout));
  if (!current) return;
  const hung = insight.studies.find(({ uid }) => uid === before.prior);
  const kept = hung && layout !== '1x1' ? { prior: hung } : priorFor(app, insight, current);
  if (planned) hangPlan(app, { current, ...kept });
  else
    app.workspace.setState((workspace) =>
      choosePrior(workspace, kept.prior?.uid ?? null, kept.by ?? before.priorBy),
    );
  const plan = app.planner.plan(current, kept.prior);
  if (plan) change(app, insight.studies, (workspace) => fillRest(workspace, plan.stages));
}
