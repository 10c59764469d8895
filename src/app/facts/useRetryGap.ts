import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { isSearchGap, type Gap } from '@/domain/model/history';
import { useApp } from '../AppContext';
import { askArchiveAgain, historyKey } from './queries';

/** Asks the source of a gap again. */
export function useRetryGap(): (gap: Gap) => Promise<void> {
  const app = useApp();
  const queryClient = useQueryClient();
  return useCallback(
    async (gap) => {
      const { kind, archive } = gap;
      if (kind === 'archive' && archive !== undefined && !isSearchGap(gap))
        await askArchiveAgain(app, queryClient, archive);
      else await queryClient.refetchQueries({ queryKey: historyKey });
    },
    [app, queryClient],
  );
}
