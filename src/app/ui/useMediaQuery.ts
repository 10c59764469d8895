import { useCallback, useSyncExternalStore } from 'react';

/** A phone, or the sidebar of a record: one pane at a time. */
export const narrowScreen = '(max-width: 719px)';

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
