import { useSyncExternalStore } from 'react';
import { useApp } from '../AppContext';
import type { PaneLinks } from './paneLinks';

export function usePaneLinks(pane: number): PaneLinks {
  const { links } = useApp();
  return useSyncExternalStore(links.subscribe, () => links.paneLinks(pane));
}
