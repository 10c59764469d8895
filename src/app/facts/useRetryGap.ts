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
      const ofArchive = kind === 'archive' && archive !== undefined;
      await Promise.all([
        ofArchive && askArchiveAgain(app, queryClient, archive),
        // One gap stands for all that an archive owes: its answer to a search, and its images.
        (!ofArchive || isSearchGap(gap)) && queryClient.refetchQueries({ queryKey: historyKey }),
      ]);
    },
    [app, queryClient],
  );
}
