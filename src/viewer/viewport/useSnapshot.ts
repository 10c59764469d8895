import { useCallback, useSyncExternalStore } from 'react';
import type { ViewportHandle, ViewportSnapshot } from '../engine/port';

export function useSnapshot(handle: ViewportHandle | null): ViewportSnapshot | null {
  const subscribe = useCallback(
    (listener: () => void) => handle?.subscribe(listener) ?? (() => undefined),
    [handle],
  );
  return useSyncExternalStore(subscribe, () => handle?.getSnapshot() ?? null);
}
