import { useEffect, useRef } from 'react';
import { studyInContext } from '@/domain/model/context';
import type { History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import { useApp } from '../AppContext';
import type { Insight } from '../insight/useInsight';
import { hangBestPrior, hangStudy } from '../workspace/hang';
import { keepPlace } from '../workspace/workspace';
import { mayHavePrior, openingStudy } from './opening';
import { useTouched } from './useTouched';

/**
 * Opens the study that matters as soon as a page of the history has one, and the best prior beside it when the ranking
 * is there. What later pages bring moves the reader only if the chart named it or it is a better prior of which no
 * picture has taken the place yet, and only while the reader has not chosen anything.
 */
export function useOpening(history: History, insight: Insight, narrow: boolean): void {
  const app = useApp();
  const opened = useRef<{ study: StudyUid; generation: number } | null>(null);
  const touched = useTouched();

  useEffect(() => {
    const { context } = app.services.session;
    const before = opened.current;
    const study = before ? studyInContext(history.studies, context) : openingStudy(history.studies, context);
    if (!study || study.uid === before?.study) return;
    if (app.workspace.getState().generation !== (before?.generation ?? 0)) return;
    hangStudy(app, study);
    // The picture is drawn where it will stay; behind the switch of a narrow screen there is nothing to keep free.
    if (!narrow && mayHavePrior(study, history.studies)) app.workspace.setState(keepPlace);
    opened.current = { study: study.uid, generation: app.workspace.getState().generation };
  }, [app, history.studies, narrow]);

  useEffect(() => {
    const { knowledge, studies, ranking } = insight;
    const held = opened.current;
    const { generation, prior, panes } = app.workspace.getState();
    const current = studies.find(({ uid }) => uid === held?.study);
    if (!knowledge || !ranking || !held || !current) return;
    if (ranking.has(held.study) || generation !== held.generation) return;
    const best = knowledge.bestPrior(current, studies);
    if (best?.study.uid === prior) return;
    const placeIsFree = panes.length > 1 && panes[1] === null;
    const taken = app.livePanes.handle(1)?.getSnapshot().state === 'shown';
    // A place that was kept free is filled whatever the reader does to the picture beside it.
    if (best ? !placeIsFree && (touched.current || taken) : touched.current || !history.complete) return;
    hangBestPrior(app, best, !narrow);
    opened.current = { ...held, generation: app.workspace.getState().generation };
  }, [app, history.complete, insight, narrow, touched]);
}
