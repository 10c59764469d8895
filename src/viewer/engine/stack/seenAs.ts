import type { ImageHeader } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame } from '../../decode/decodedFrame';

const asRendered = new WeakMap<StackFrame, StackFrame>();

/**
 * A frame with the header that its decoded pixels are to be drawn by: its own, or, where they are a picture that the
 * archive made, one that applies nothing twice (window, inversion, lookup tables, shutters).
 */
export function seenAs(frame: StackFrame, decoded: DecodedFrame | undefined): StackFrame {
  if (!decoded?.rendered) return frame;
  const known = asRendered.get(frame);
  if (known) return known;
  const { instance } = frame;
  const image = instance.image && displayHeader(instance.image, decoded.components > 1);
  const seen = { ...frame, instance: { ...instance, image, dataset: {} } };
  asRendered.set(frame, seen);
  return seen;
}

function displayHeader(image: ImageHeader, colour: boolean): ImageHeader {
  const { rows, columns, frames, lossy, lossyRatio, frameTimeMs } = image;
  const { spacingMm, spacingKind, frameOfReference, planes } = image;
  return {
    rows,
    columns,
    frames,
    lossy,
    samplesPerPixel: colour ? 3 : 1,
    bitsAllocated: 8,
    bitsStored: 8,
    pixelRepresentation: 0,
    photometric: colour ? 'RGB' : 'MONOCHROME2',
    // All of 0 to 255, by PS3.3 C.11.2.1.2.
    ...(!colour && { window: { center: 128, width: 256 } }),
    ...(lossyRatio !== undefined && { lossyRatio }),
    ...(frameTimeMs !== undefined && { frameTimeMs }),
    ...(spacingMm && { spacingMm }),
    ...(spacingKind && { spacingKind }),
    ...(frameOfReference && { frameOfReference }),
    ...(planes && { planes }),
  };
}
