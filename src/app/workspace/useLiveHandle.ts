import { useSyncExternalStore } from 'react';
import type { ViewportHandle } from '@/viewer/engine/port';
import { useApp } from '../AppContext';

/** The viewport of a pane, while there is one. */
export function useLiveHandle(pane: number): ViewportHandle | null {
  const { livePanes } = useApp();
  return useSyncExternalStore(livePanes.subscribe, () => livePanes.handle(pane));
}
