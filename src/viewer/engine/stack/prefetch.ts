import { decodedBytes } from '@/domain/model/decodedBytes';
import type { StackFrame } from '@/domain/model/stack';
import { FaultError, isAborted } from '@/lib/fault';
import { stackShare } from '../memoryBudget';
import type { FrameStore } from './frameStore';

const concurrency = 6;

/**
 * Nearest first, re-aimed as the reader scrolls; gives way to frames that somebody waits for. Beyond the stack's share
 * of the memory each frame would only drop a nearer one: false where that is reached.
 */
export async function prefetchStack(
  store: FrameStore,
  stack: readonly StackFrame[],
  index: () => number,
  signal: AbortSignal,
): Promise<boolean> {
  const left = new Set(stack.keys());
  let room = store.cacheBytes * stackShare;
  const leave = (at: number) => {
    const frame = stack[at];
    left.delete(at);
    if (frame) room -= decodedBytes(frame);
  };
  const next = (): number | null => {
    let best: number | null = null;
    if (room <= 0) return null;
    for (const at of left) {
      const frame = stack[at];
      if (!frame || store.has(frame)) leave(at);
      else if (best === null || Math.abs(at - index()) < Math.abs(best - index())) best = at;
    }
    if (best !== null) leave(best);
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
  return [...left].every((at) => stack[at] && store.has(stack[at]));
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
