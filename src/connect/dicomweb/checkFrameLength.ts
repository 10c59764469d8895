import type { Fault } from '@/lib/fault';
import type { ImageHeader } from '@/domain/model/instance';
import { isNative } from './transferSyntax';

export type PixelShape = Pick<
  ImageHeader,
  'rows' | 'columns' | 'samplesPerPixel' | 'bitsAllocated' | 'photometric'
>;

/** Do the bytes hold exactly one frame? A compressed frame can only be told from an empty one. */
export function checkFrameLength(
  header: ImageHeader,
  bytes: Uint8Array,
  transferSyntax: string,
): Fault | null {
  const found = bytes.length;
  if (!isNative(transferSyntax)) return found > 0 ? null : fault(found, 'a compressed frame');
  // A frame of odd length is padded to an even one.
  const fits = (expected: number) => found === expected || found === expected + 1;
  const expected = frameBytes(header);
  if (fits(expected)) return null;
  // Archives that decode a JPEG for us hand out full chroma under the stored photometric interpretation.
  if (isHalfChroma(header) && fits((expected / 2) * 3)) return null;
  return fault(found, String(expected));
}

/** Bytes of one uncompressed frame (PS3.5 section 8). */
export function frameBytes(header: PixelShape): number {
  const { rows, columns, samplesPerPixel, bitsAllocated } = header;
  // YBR_FULL_422 stores two samples a pixel (PS3.3 section C.7.6.3.1.2).
  const samples = isHalfChroma(header) ? 2 : samplesPerPixel;
  return Math.ceil((rows * columns * samples * bitsAllocated) / 8);
}

function isHalfChroma({ photometric, samplesPerPixel }: PixelShape): boolean {
  return photometric === 'YBR_FULL_422' && samplesPerPixel === 3;
}

function fault(found: number, expected: string): Fault {
  return { kind: 'archive', code: 'frame-length', detail: `${found} bytes instead of ${expected}` };
}
