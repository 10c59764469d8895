import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Records } from '@/domain/model/records';
import type { Files } from '@/domain/records/file';
import { useApp } from '../AppContext';
import type { Hint } from './hints';
import type { Insight } from './useInsight';

const none: readonly Hint[] = [];

/** Open orders that something may answer already, without those that the reader has put away. */
export function useHints(
  { knowledge, studies }: Insight,
  { orders }: Records,
  files: Files,
): readonly Hint[] {
  const { services, workspace } = useApp();
  const dismissed = useStore(workspace, (state) => state.dismissed);
  const all = useMemo(
    () => knowledge?.duplicates(orders, studies, files, services.now()) ?? none,
    [knowledge, studies, orders, files, services],
  );
  return useMemo(() => all.filter(({ key }) => !dismissed.has(key)), [all, dismissed]);
}
