import type { Fault } from '@/lib/fault';
import type { DecodedFrame, FrameFormat } from './decodedFrame';

/** Between the pool and a worker, over a port of their own; one task at a time. */
export interface DecodeTask {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly syntax: string;
  readonly format: FrameFormat;
}
export type DecodeReply = { readonly frame: DecodedFrame } | { readonly fault: Fault };
