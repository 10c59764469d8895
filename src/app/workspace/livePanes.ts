import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';

/** The viewports that are on the screen now, by pane: for keys, tools and the probe, which act on a pane. */
export interface LivePanes {
  /** Returns its own undoing. */
  register(pane: number, handle: ViewportHandle): () => void;
  handle(pane: number): ViewportHandle | null;
  all(): readonly ViewportHandle[];
  panes(): ReadonlyMap<number, ViewportHandle>;
  /** Fires when viewports come and go, not when their pictures change. */
  subscribe(listener: () => void): () => void;
}

export function createLivePanes(): LivePanes {
  const handles = new Map<number, ViewportHandle>();
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    register(pane, handle) {
      handles.set(pane, handle);
      tell();
      return () => {
        if (handles.get(pane) !== handle) return;
        handles.delete(pane);
        tell();
      };
    },
    handle: (pane) => handles.get(pane) ?? null,
    all: () => [...handles.values()],
    panes: () => handles,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Resolves when the pane's picture has settled (shown, failed, or nothing to draw). */
export function settled(handle: ViewportHandle, stack?: readonly StackFrame[]): Promise<ViewportSnapshot> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const snapshot = handle.getSnapshot();
      if (snapshot.state === 'loading' || (stack && snapshot.stack !== stack)) return false;
      stop();
      resolve(snapshot);
      return true;
    };
    let stop = () => {};
    if (look()) return;
    stop = handle.subscribe(() => void look());
  });
}
