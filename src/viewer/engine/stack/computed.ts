import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { neededFrames } from '../../reformat/needed';
import type { Load } from '../../reformat/gather';

const needs = new WeakMap<StackFrame, readonly StackFrame[]>();

/** What a computed frame waits for; null for one that is downloaded. */
export function awaitedFrames(frame: StackFrame): readonly StackFrame[] | null {
  if (!frame.reformat) return null;
  const found = needs.get(frame) ?? neededFrames(frame);
  needs.set(frame, found);
  return found;
}

/** A frame computed from others, which come through `load`: one download and one decode of each. */
export async function computed(
  load: Load,
  frame: StackFrame,
  priority: 'high' | 'low',
  signal: AbortSignal,
): Promise<DecodedFrame> {
  // On demand: most readers never ask for another section.
  const { computeFrame, gather } = await import('../../reformat/kernel');
  return computeFrame(frame, await gather(load, frame, priority, signal), signal);
}
