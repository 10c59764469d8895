import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import type { MeasuresStore } from './measuresStore';
import { count, countNow } from './countPixels';
import { isAt, isMoving, settle } from './measures';

/** Counts the pixels of what waits for it, while its frame is shown. */
export function useCounting(
  store: MeasuresStore,
  frame: StackFrame,
  handle: ViewportHandle,
  { state }: ViewportSnapshot,
): void {
  const measures = useStore(store);
  useEffect(() => {
    if (state !== 'shown') return undefined;
    const all = measures.draft ? [...measures.done, measures.draft] : measures.done;
    const waiting = all.filter((one) => one.pending && isAt(one, frame));
    if (waiting.length === 0) return undefined;
    const abort = new AbortController();
    for (const measure of waiting) {
      const figures = countNow(handle, measure);
      if (figures) store.setState((now) => settle(now, measure, figures));
      else if (!isMoving(measures))
        void count(handle, measure, abort.signal).then((counted) => {
          if (counted && !abort.signal.aborted) store.setState((now) => settle(now, measure, counted));
        });
    }
    return () => abort.abort();
  }, [store, measures, frame, handle, state]);
}
