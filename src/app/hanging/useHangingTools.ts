import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import type { Insight } from '../insight/useInsight';

/** Where the reader stands; 1-based. */
export interface Step {
  readonly at: number;
  readonly of: number;
}

export interface HangingTools {
  /** Screens of the plan; null: one holds everything. */
  readonly stage: Step | null;
  /** Priors; `at` is 0 beside one that is not ranked. null: there is nothing to step to. */
  readonly prior: Step | null;
}

export function useHangingTools({ knowledge, ranking, studies }: Insight): HangingTools {
  const { workspace } = useApp();
  const hanging = useStore(workspace, (state) => state.hanging);
  const uid = useStore(workspace, (state) => state.current);
  const prior = useStore(workspace, (state) => state.prior);
  const current = studies.find((study) => study.uid === uid);
  const priors = useMemo(
    () => (knowledge && ranking && current ? knowledge.priors(current, studies) : []),
    [knowledge, ranking, current, studies],
  );
  const at = priors.findIndex((study) => study.uid === prior) + 1;
  return {
    stage: hanging && hanging.stages.length > 1 ? { at: hanging.at + 1, of: hanging.stages.length } : null,
    prior: priors.length > (at > 0 ? 1 : 0) ? { at, of: priors.length } : null,
  };
}
