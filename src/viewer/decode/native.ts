import type { FrameFormat } from './decodedFrame';
import type { Samples } from './normalize';

const littleEndian = new Set(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.1.99']);

/** Uncompressed little endian samples as they are; null for every other syntax. */
export function readNative(
  bytes: Uint8Array<ArrayBuffer>,
  format: FrameFormat,
  syntax: string,
): Samples | null {
  if (!littleEndian.has(syntax)) return null;
  if (format.bitsAllocated <= 8) return bytes;
  const width = format.bitsAllocated / 8;
  // Typed arrays need an aligned start, and a cut file may end in the middle of a sample.
  const { buffer } = bytes.byteOffset % width ? bytes.slice() : bytes;
  const start = bytes.byteOffset % width ? 0 : bytes.byteOffset;
  const length = Math.floor(bytes.byteLength / width);
  if (width === 8) return new Float64Array(buffer, start, length);
  if (width === 4 && format.float) return new Float32Array(buffer, start, length);
  if (width === 4)
    return format.signed ? new Int32Array(buffer, start, length) : new Uint32Array(buffer, start, length);
  return format.signed ? new Int16Array(buffer, start, length) : new Uint16Array(buffer, start, length);
}
