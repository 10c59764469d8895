import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Gap, History, HistorySource } from '@/domain/model/history';
import { isSearchGap } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { useApp } from '../AppContext';
import type { ArchiveStates } from './archiveHealth';
import { historyQuery } from './queries';

const unasked: History = { studies: [], gaps: [], sources: [], imageless: [], complete: false };

/** The history as far as it is known, with the archives that turned out not to answer among its gaps. */
export function useHistory(): History {
  const app = useApp();
  const { data = unasked } = useQuery(historyQuery(app, useQueryClient()));
  const states = useStore(app.archiveHealth.store);
  return useMemo(() => withArchives(data, states), [data, states]);
}

/** What was learnt of the archives by asking them for images. */
export function withArchives(history: History, states: ArchiveStates): History {
  const named = new Set(
    history.gaps.flatMap((gap) => (isSearchGap(gap) && gap.archive ? [gap.archive] : [])),
  );
  const outages = [...states].flatMap(([archive, fault]): Gap[] =>
    fault && !named.has(archive) ? [{ kind: 'archive', id: `outage:${archive}`, archive, fault }] : [],
  );
  const sources = history.sources.map((source): HistorySource => {
    const fault = source.kind === 'archive' ? states.get(source.name) : undefined;
    if (fault === undefined) return source;
    if (fault) return { ...source, state: 'failed' };
    return source.state === 'not-asked' ? { ...source, state: 'answered' } : source;
  });
  return { ...history, gaps: [...history.gaps, ...outages], sources };
}

export function findStudy(history: History, uid: StudyUid | null | undefined): Study | null {
  return history.studies.find((study) => study.uid === uid) ?? null;
}
