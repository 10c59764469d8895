import { decodedBytes } from '@/domain/model/decodedBytes';
import type { StackFrame, Volume } from '@/domain/model/stack';
import { stackShare } from '../memoryBudget';
import { frameKey } from './frameKey';

/**
 * Bytes that a volume of these frames may take: what others on the screen are computed from is kept while they are
 * seen, whatever the cache would drop, unless it is the same frames.
 */
export function volumeRoom(
  frames: readonly StackFrame[],
  seen: Iterable<Volume>,
  cacheBytes: number,
): number {
  const counted = new Set(frames.map(frameKey));
  let taken = 0;
  for (const volume of seen) {
    for (const frame of volume.frames) {
      const key = frameKey(frame);
      if (counted.has(key)) continue;
      counted.add(key);
      taken += decodedBytes(frame);
    }
  }
  return Math.max(0, Math.min(cacheBytes * stackShare, cacheBytes - taken));
}
