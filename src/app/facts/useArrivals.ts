import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Study } from '@/domain/model/study';
import type { Arrived } from './arrivals';
import { arrivedOf } from './arrivals';

/** Which studies are not all there, kept true as archives answer. A new function whenever one has. */
export function useArrivals(): (study: Study) => Arrived | undefined {
  const queryClient = useQueryClient();
  const [answers, setAnswers] = useState(0);
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe((event) => {
        const [wing, what] = event.query.queryKey;
        if (event.type !== 'updated' || event.action.type !== 'success') return;
        if (wing === 'archive' && what === 'series') setAnswers((count) => count + 1);
      }),
    [queryClient],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps -- every answer makes it another function
  return useCallback((study) => arrivedOf(queryClient, study), [queryClient, answers]);
}
