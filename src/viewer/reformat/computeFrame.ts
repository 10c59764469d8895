import { planeOf, type StackFrame } from '@/domain/model/stack';
import { FaultError } from '@/lib/fault';
import type { DecodedFrame } from '../decode/decodedFrame';
import { neededFrames } from './needed';
import { createResampler, type Source } from './resample';
import { toDecoded } from './toDecoded';

/** Less than half of what a reader feels, so that a frame of the screen fits beside it. */
const sliceMs = 12;

/**
 * The pixels of a computed frame from those of its `neededFrames`, in their order. Leaves the page answering;
 * rejects with `FaultError` when told to stop.
 */
export async function computeFrame(
  frame: StackFrame,
  sources: readonly DecodedFrame[],
  signal: AbortSignal,
): Promise<DecodedFrame> {
  const { reformat, instance } = frame;
  const plane = planeOf(frame);
  const { image } = instance;
  if (!reformat || !plane || !image?.spacingMm) throw new FaultError({ kind: 'decode', code: 'no-pixels' });
  const { volume, slab } = reformat;
  const needed = new Map(neededFrames(frame).map((one, at) => [one, sources[at]]));
  const slices = volume.frames.map((one) => toSource(needed.get(one)));
  const { rows, columns, spacingMm } = image;
  const resampler = createResampler(volume, slices, { ...plane, rows, columns, spacingMm, slab });
  const out = new Float32Array(rows * columns);
  let due = performance.now() + sliceMs;
  for (let row = 0; row < rows; row++) {
    resampler.row(out, row);
    if (performance.now() < due) continue;
    await breathe();
    if (signal.aborted) throw new FaultError({ kind: 'network', code: 'aborted' });
    due = performance.now() + sliceMs;
  }
  return toDecoded(out, { rows, columns, sources, inverted: image.photometric === 'MONOCHROME1' });
}

const toSource = (decoded: DecodedFrame | undefined): Source | undefined =>
  decoded && (decoded.precise ?? decoded);

/** A turn of the loop, without the 4 ms that timers wait. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
