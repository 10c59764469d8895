import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import type { Study } from '@/domain/model/study';
import { useApp } from '../AppContext';
import { findStudy } from '../facts/useHistory';
import { useTurn } from '../facts/useTurn';
import type { Knowledge } from './knowledge';
import type { Ranking } from './ranking';

export interface Insight {
  /** null: not there yet; or its file could not be fetched, and everything else works without. */
  readonly knowledge: Knowledge | null;
  /** The history as far as every study of it is read. */
  readonly studies: readonly Study[];
  /** Beside the current study; null until it is made. */
  readonly ranking: Ranking | null;
  /** The ranking is still to come. */
  readonly seeking: boolean;
}

/** A frame of the screen has 16 ms: what is read in one go leaves room in it. */
const sliceMs = 8;
const none: readonly Study[] = [];

function useKnowledge() {
  const { services } = useApp();
  const { data = null, isError } = useQuery({
    queryKey: ['knowledge'],
    queryFn: async () => (await import('./knowledge')).createKnowledge(services.site.semantics),
    enabled: useTurn(),
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
    networkMode: 'always',
  });
  return { knowledge: data, failed: isError };
}

/** The studies that have been read, slice by slice; the list of before until the new one is through. */
function useRead(knowledge: Knowledge | null, studies: readonly Study[]): readonly Study[] {
  const [read, setRead] = useState(none);
  useEffect(() => {
    if (!knowledge) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = () => {
      if (knowledge.read(studies, sliceMs)) setRead(studies);
      else timer = setTimeout(goOn);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [knowledge, studies]);
  return read;
}

export function useInsight(history: History): Insight {
  const app = useApp();
  const { knowledge, failed } = useKnowledge();
  const studies = useRead(knowledge, history.studies);
  const uid = useStore(app.workspace, (workspace) => workspace.current);
  const current = findStudy(history, uid);
  const ranking = useMemo(
    () => (knowledge && current && studies.length > 0 ? knowledge.rank(current, studies) : null),
    [knowledge, current, studies],
  );
  const seeking = ranking === null && !failed;
  return useMemo(() => ({ knowledge, studies, ranking, seeking }), [knowledge, studies, ranking, seeking]);
}
