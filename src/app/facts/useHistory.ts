import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Gap, History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { useApp } from '../AppContext';
import type { ArchiveFaults } from './archiveHealth';
import { historyQuery } from './queries';

const unasked: History = { studies: [], gaps: [], complete: false };

/** The history as far as it is known, with the archives that turned out not to answer among its gaps. */
export function useHistory(): History {
  const app = useApp();
  const { data = unasked } = useQuery(historyQuery(app, useQueryClient()));
  const faults = useStore(app.archiveHealth.store);
  return useMemo(() => ({ ...data, gaps: withOutages(data.gaps, faults) }), [data, faults]);
}

export function withOutages(gaps: readonly Gap[], faults: ArchiveFaults): readonly Gap[] {
  const named = new Set(
    gaps.flatMap(({ kind, archive }) => (kind === 'archive' && archive ? [archive] : [])),
  );
  const found = [...faults].filter(([archive]) => !named.has(archive));
  return [
    ...gaps,
    ...found.map(([archive, fault]): Gap => ({ kind: 'archive', id: `outage:${archive}`, archive, fault })),
  ];
}

export function findStudy(history: History, uid: StudyUid | null | undefined): Study | null {
  return history.studies.find((study) => study.uid === uid) ?? null;
}
