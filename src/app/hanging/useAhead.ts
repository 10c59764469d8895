import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { openingIndex } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { AppContext } from '../AppContext';
import { useApp } from '../AppContext';
import { judgeMetadata } from '../facts/judgedSeries';
import { patientQuery, seriesQuery } from '../facts/queries';
import type { Insight } from '../insight/useInsight';
import { settled } from '../workspace/livePanes';
import { priorBeside } from './hang';

/** First images that are held for a reader who may never ask for them. */
const most = 4;
/** So long nothing is hung: what the reader does has the network to itself. */
const quietMs = 1_500;

/** Once the screen is at rest: the first image of what the plan has next, in its order. */
export function useAhead(insight: Insight): void {
  const app = useApp();
  const queryClient = useQueryClient();
  const generation = useStore(app.workspace, (workspace) => workspace.generation);
  const { studies, ranking } = insight;
  useEffect(() => {
    if (!ranking) return undefined;
    const stop = new AbortController();
    const timer = setTimeout(() => void loadAhead(app, queryClient, insight, stop.signal), quietMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another `insight` for every page that says the same
  }, [app, queryClient, generation, studies, ranking]);
}

async function loadAhead(app: AppContext, queryClient: QueryClient, insight: Insight, signal: AbortSignal) {
  await Promise.all(app.livePanes.all().map((handle) => settled(handle)));
  const { current: uid, prior, comparing } = app.workspace.getState();
  const find = (wanted: Study['uid'] | null) => insight.studies.find((study) => study.uid === wanted);
  const current = find(uid);
  if (!current) return;
  const next = comparing ? priorBeside(app, insight, 1) : undefined;
  const plan = app.planner.plan(current, find(prior) ?? null, undefined, next);
  const wanted = plan?.prefetch.filter(({ why }, at) => why === 'next-prior' || at < most - 1) ?? [];
  for (const ahead of wanted) {
    if (signal.aborted) return;
    const study = find(ahead.study);
    const series = study?.series.find((one) => one.uid === ahead.series);
    // What fails here says why when the reader comes to it.
    if (study && series) await loadFirst(app, queryClient, study, series, signal).catch(() => undefined);
  }
}

async function loadFirst(
  app: AppContext,
  queryClient: QueryClient,
  study: Study,
  series: Series,
  signal: AbortSignal,
) {
  const patient = await queryClient.fetchQuery(patientQuery(app));
  const metadata = await queryClient.fetchQuery(seriesQuery(app, study, series));
  const { session, site, engine } = app.services;
  const judged = judgeMetadata({ patient, session, site }, study, series, metadata);
  if (judged.verdict !== 'picture') return;
  const first = judged.frames[openingIndex(judged.frames)];
  if (first) await engine.prefetch([first], () => 0, signal);
}
