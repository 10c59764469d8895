import { FaultError, isAborted } from '@/lib/fault';
import type { DecodedFrame } from '../../decode/decodedFrame';

/**
 * The frame's own pixels; where this browser can't decode them, the archive's picture of them. What is cut, too
 * large or not there stays a failure: a picture made of part of the bytes would hide that. When the archive has no
 * picture either, the first reason is the one that tells.
 */
export async function renderedInstead(
  native: () => Promise<DecodedFrame>,
  rendered: () => Promise<DecodedFrame>,
): Promise<DecodedFrame> {
  try {
    return await twiceIfFailed(native);
  } catch (thrown) {
    if (!isDecodeFault(thrown, undecodable)) throw thrown;
    try {
      return await rendered();
    } catch (second) {
      throw isAborted(second) ? second : thrown;
    }
  }
}

/** A decoder that failed at once may have died of another frame. One that took its time has kept the reader waiting. */
async function twiceIfFailed(native: () => Promise<DecodedFrame>): Promise<DecodedFrame> {
  const startedMs = performance.now();
  try {
    return await native();
  } catch (thrown) {
    if (isDecodeFault(thrown, ['failed']) && performance.now() - startedMs < soonMs) return native();
    throw thrown;
  }
}

const soonMs = 1_000;
const undecodable = ['syntax', 'failed', 'timeout'];

const isDecodeFault = (thrown: unknown, codes: readonly string[]): boolean =>
  thrown instanceof FaultError && thrown.fault.kind === 'decode' && codes.includes(thrown.fault.code);
