import { useEffect, useRef, useSyncExternalStore } from 'react';
import { studyInContext } from '@/domain/model/context';
import type { History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import { useApp } from '../AppContext';
import { useTurn } from '../facts/useTurn';
import { change, hangPlan, withPrior } from '../hanging/hang';
import type { Insight } from '../insight/useInsight';
import { hangStudy } from '../workspace/hang';
import { fillPlaces, reservePlaces } from '../workspace/stages';
import { openingStudy, possiblePrior } from './opening';
import { useTouched } from './useTouched';

interface Opened {
  readonly study: StudyUid;
  /** Of the workspace: another one says that the reader has hung something. */
  readonly generation: number;
  /** A place was kept for a prior. */
  readonly mayCompare: boolean;
}

/**
 * Opens the study that matters as soon as a page of the history has one, and hangs it with its best prior when the
 * first image is there. What later pages and metadata bring moves the reader only if the chart named it, or as long as
 * not all of the pictures have taken their place, and only while the reader has not chosen anything.
 */
export function useOpening(history: History, insight: Insight, narrow: boolean): void {
  const app = useApp();
  const opened = useRef<Opened | null>(null);
  const touched = useTouched();
  const turn = useTurn();
  const known = useSyncExternalStore(app.planner.subscribe, app.planner.version);

  useEffect(() => {
    const { context } = app.services.session;
    const before = opened.current;
    const study = before ? studyInContext(history.studies, context) : openingStudy(history.studies, context);
    if (!study || study.uid === before?.study) return;
    if (app.workspace.getState().generation !== (before?.generation ?? 0)) return;
    hangStudy(app, study);
    const possible = possiblePrior(study, history.studies);
    // The picture is drawn where it will stay; behind the switch of a narrow screen there is nothing to keep free.
    const plan = narrow ? null : app.planner.plan(study, possible);
    if (plan) app.workspace.setState((workspace) => reservePlaces(workspace, plan.stages));
    const { generation } = app.workspace.getState();
    opened.current = { study: study.uid, generation, mayCompare: possible !== null };
  }, [app, history.studies, narrow]);

  useEffect(() => {
    const { knowledge, studies, ranking, seeking } = insight;
    const held = opened.current;
    const current = history.studies.find(({ uid }) => uid === held?.study);
    if (!turn || !held || !current || app.workspace.getState().generation !== held.generation) return;
    // The ranking of an earlier one, or of none yet.
    if (ranking?.has(held.study) || (seeking && held.mayCompare)) return;
    const best = knowledge && ranking ? (knowledge.priors(current, studies)[0] ?? null) : null;
    const prior = shownPrior(app, studies) ?? best;
    if (!prior && held.mayCompare && (touched.current || !history.complete)) return;
    if (touched.current) fillFree(app, current, prior);
    else if (!hasAllShown(app, prior)) hangPlan(app, { current, prior, by: 'app' });
    opened.current = { ...held, generation: app.workspace.getState().generation };
  }, [app, history, insight, known, narrow, touched, turn]);
}

/** A place that was kept free is filled whatever the reader does to the picture beside it. */
function fillFree(app: AppContext, current: Study, prior: Study | null): void {
  const { layout, panes } = app.workspace.getState();
  if (!panes.includes(null)) return;
  const plan = app.planner.plan(current, prior, layout);
  if (!plan) return;
  const studies = prior ? [current, prior] : [current];
  change(app, studies, (workspace) =>
    withPrior(fillPlaces(workspace, plan.stages, prior?.uid ?? null), prior),
  );
}

/** A prior whose picture is on the screen is not exchanged for a better one of a later page. */
function shownPrior({ workspace, livePanes }: AppContext, studies: readonly Study[]): Study | undefined {
  const { panes, prior } = workspace.getState();
  const isShown = panes.some(
    (held, at) => held?.study === prior && livePanes.handle(at)?.getSnapshot().state === 'shown',
  );
  return isShown ? studies.find(({ uid }) => uid === prior) : undefined;
}

/** The plan hangs, and nothing of it is still on its way. */
function hasAllShown({ workspace, livePanes }: AppContext, prior: Study | null): boolean {
  const { panes, hanging, prior: hung } = workspace.getState();
  if (!hanging || hung !== (prior?.uid ?? null)) return false;
  return panes.every((held, at) => held && livePanes.handle(at)?.getSnapshot().state === 'shown');
}
