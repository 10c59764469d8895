import type { FrameFormat } from './decodedFrame';
import { isJpegDct, isWavelet, rle } from './syntax';

// These decoders fill what is missing with grey instead of failing (seen: JPEG, JPEG lossless, HTJ2K cut to 2 %).
const silent = /\.4\.(57|70|201|202|203)$/;

/** False where the encoded bytes were cut off and the codec would not say so. */
export function isComplete(bytes: Uint8Array, format: FrameFormat, syntax: string): boolean {
  if (syntax === rle) return hasAllRuns(bytes, format);
  if (isWavelet(syntax) && hasHole(bytes)) return false;
  return !(isJpegDct(syntax) || silent.test(syntax)) || hasEndMarker(bytes);
}

/** So many empty packets in a row no encoder writes; zeros at the end are padding. */
const leastHole = 4096;

/** Blank bytes in the middle, which the wavelet codecs decode to a blurred or broken picture without a word. */
function hasHole(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  let zeros = 0;
  for (let at = 0; at < end; at++) {
    zeros = bytes[at] === 0 ? zeros + 1 : 0;
    if (zeros >= leastHole) return true;
  }
  return false;
}

/** FF D9 at the end, before padding to even length (PS3.5 A.4; more than one byte of it exists). */
function hasEndMarker(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-64);
  for (let i = tail.length - 1; i > 0; i--) if (tail[i] === 0xd9 && tail[i - 1] === 0xff) return true;
  return false;
}

/** Every segment unpacks to one byte a pixel, PS3.5 annex G. */
function hasAllRuns(bytes: Uint8Array, { rows, columns, bitsAllocated }: FrameFormat): boolean {
  if (bytes.length < 64) return false;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 64);
  const segments = header.getUint32(0, true);
  if (segments < 1 || segments > 15) return false;
  const wanted = bitsAllocated === 1 ? Math.ceil((rows * columns) / 8) : rows * columns;
  for (let segment = 1; segment <= segments; segment++) {
    const next = segment < segments ? header.getUint32((segment + 1) * 4, true) : 0;
    const end = Math.min(bytes.length, next || bytes.length);
    let unpacked = 0;
    for (let at = header.getUint32(segment * 4, true); at < end && unpacked < wanted;) {
      const run = bytes[at] ?? 128;
      // 128 is no operation; below, literals follow; above, one byte is repeated.
      const literal = run < 128 ? Math.min(run + 1, end - at - 1) : 0;
      unpacked += run < 128 ? literal : run > 128 && at + 1 < end ? 257 - run : 0;
      at += run < 128 ? run + 2 : run > 128 ? 2 : 1;
    }
    if (unpacked < wanted) return false;
  }
  return true;
}
