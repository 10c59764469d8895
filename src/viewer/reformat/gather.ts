import type { StackFrame } from '@/domain/model/stack';
import { FaultError, isAborted, toFault } from '@/lib/fault';
import type { DecodedFrame } from '../decode/decodedFrame';
import { neededFrames } from './needed';

/** As the frame store does. */
export type Load = (
  frame: StackFrame,
  priority: 'high' | 'low',
  signal: AbortSignal,
) => Promise<DecodedFrame>;

const concurrency = 6;
/** What is on its way for a plane that the reader has left is what the next plane needs: it comes to its end. */
const unstopped = new AbortController().signal;

/**
 * The `neededFrames` of a computed frame, in their order. Rejects with the fault of the first that fails, whose
 * `detail` names the slice: a section with a hole that nobody sees would be a wrong picture.
 */
export async function gather(
  load: Load,
  frame: StackFrame,
  priority: 'high' | 'low',
  signal: AbortSignal,
): Promise<readonly DecodedFrame[]> {
  const needed = neededFrames(frame);
  const all = frame.reformat?.volume.frames ?? [];
  const found: DecodedFrame[] = [];
  // From the middle outwards: what most sections go through.
  const middle = (needed.length - 1) / 2;
  const order = [...needed.keys()].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const failed: FaultError[] = [];
  const worker = async () => {
    while (order.length > 0 && failed.length === 0 && !signal.aborted) {
      const at = order.shift() ?? 0;
      const one = needed[at];
      if (!one) continue;
      try {
        const decoded = await load(one, priority, unstopped);
        // A picture that the archive made has no values to compute with.
        if (decoded.rendered) throw new FaultError({ kind: 'decode', code: 'syntax' });
        found[at] = decoded;
      } catch (thrown) {
        failed.push(named(thrown, all.indexOf(one) + 1, all.length));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, order.length) }, worker));
  if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
  if (failed[0]) throw failed[0];
  return found;
}

function named(thrown: unknown, number: number, count: number): FaultError {
  if (isAborted(thrown)) return new FaultError({ kind: 'network', code: 'aborted' });
  const fault = toFault(thrown, { kind: 'decode', code: 'failed' });
  const detail = [`slice ${number} of ${count}`, fault.detail].filter(Boolean).join(': ');
  return new FaultError({ ...fault, detail });
}
