import type { StackFrame } from '@/domain/model/stack';
import { FaultError, isAborted } from '@/lib/fault';
import type { FrameStore } from './frameStore';

const concurrency = 6;

/** Nearest first, re-aimed as the reader scrolls; gives way to frames that somebody waits for. */
export async function prefetchStack(
  store: FrameStore,
  stack: readonly StackFrame[],
  index: () => number,
  signal: AbortSignal,
): Promise<void> {
  const left = new Set(stack.keys());
  const next = (): number | null => {
    let best: number | null = null;
    for (const at of left) {
      const frame = stack[at];
      if (!frame || store.has(frame)) left.delete(at);
      else if (best === null || Math.abs(at - index()) < Math.abs(best - index())) best = at;
    }
    if (best !== null) left.delete(best);
    return best;
  };
  const worker = async () => {
    while (!signal.aborted) {
      await idle(store, signal);
      const at = next();
      const frame = at === null ? undefined : stack[at];
      if (!frame) return;
      // A frame that fails stays for the reader, who gets the reason and Retry.
      await store.load(frame, 'low', signal).catch((thrown: unknown) => {
        if (isAborted(thrown) && signal.aborted) throw thrown;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, stack.length) }, worker));
  if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
}

function idle(store: FrameStore, signal: AbortSignal): Promise<void> {
  if (!store.busy()) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      if (store.busy() && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', done);
      resolve();
    };
    const stop = store.onChange(done);
    signal.addEventListener('abort', done);
  });
}
