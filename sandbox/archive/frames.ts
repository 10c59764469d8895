import { readFrames as readEncapsulated } from './encapsulated.ts';
import type { DicomFile } from './readFile.ts';
import type { Element } from './readElements.ts';

/** How the frames of an instance leave the archive. */
export interface StoredFrames {
  /** Explicit little endian for every native form, whatever the file's byte order. */
  readonly transferSyntax: string;
  readonly mediaType: string;
  /** Bytes of frame `number`, from 1; undefined where the file holds no such frame whole. */
  readonly frame: (number: number) => Buffer | undefined;
}

const explicitLittle = '1.2.840.10008.1.2.1';
const octets = 'application/octet-stream';
const native = new Set([
  '1.2.840.10008.1.2',
  explicitLittle,
  '1.2.840.10008.1.2.1.99',
  '1.2.840.10008.1.2.2',
  '1.2.840.113619.5.2',
]);

/**
 * Explicit little endian under a maker's own name (CT-private-ELE): the archive knows what it is, and hands it out
 * under that name, which few readers know.
 */
export const privateNative: ReadonlySet<string> = new Set(['1.3.46.670589.33.1.4.1']);

/** PS3.18 table 8.7.3-5 and its later supplements. */
function mediaTypeOf(transferSyntax: string): string {
  if (native.has(transferSyntax)) return octets;
  const compression = /^1\.2\.840\.10008\.1\.2\.(4\.)?(\d+)(\.\d+)?$/.exec(transferSyntax);
  const number = Number(compression?.[2] ?? 0);
  if (compression?.[1] === undefined) return number === 5 ? 'image/dicom-rle' : octets;
  if (number < 80) return 'image/jpeg';
  if (number <= 81) return 'image/jls';
  if (number <= 91) return 'image/jp2';
  if (number <= 93) return 'image/jpx';
  if (number <= 101) return 'video/mpeg';
  if (number <= 108) return 'video/mp4';
  if (number >= 110 && number <= 112) return 'image/jxl';
  if (number >= 201 && number <= 203) return 'image/jphc';
  return octets;
}

export function isNative(transferSyntax: string): boolean {
  return native.has(transferSyntax);
}

function integer(file: DicomFile, tag: string, otherwise: number): number {
  const element = file.elements.find((each) => each.tag === tag);
  if (element === undefined || element.length < 2) return otherwise;
  const { littleEndian } = element.encoding;
  return littleEndian
    ? file.bytes.readUInt16LE(element.dataOffset)
    : file.bytes.readUInt16BE(element.dataOffset);
}

function stringOf(file: DicomFile, tag: string): string {
  const element = file.elements.find((each) => each.tag === tag);
  if (element === undefined) return '';
  return file.bytes
    .toString('latin1', element.dataOffset, element.dataOffset + element.length)
    .replace(/[\0 ]+$/, '');
}

/** Bits of one frame (PS3.5 8.1.1); YBR_FULL_422 shares its colour between two pixels (PS3.3 C.7.6.3.1.2). */
function frameBits(file: DicomFile, pixelData: Element): number {
  const wide = pixelData.tag === '7FE00009' ? 64 : pixelData.tag === '7FE00008' ? 32 : undefined;
  const shared = /^YBR_(FULL|PARTIAL)_422$/.test(stringOf(file, '00280004'));
  const samples = shared ? 2 : integer(file, '00280002', 1);
  const pixels = integer(file, '00280010', 0) * integer(file, '00280011', 0);
  return pixels * samples * (wide ?? integer(file, '00280100', 16));
}

/** Frames of one bit follow one another without padding to a byte (PS3.5 8.1.1): shift to begin at one. */
function cutBits(value: Buffer, firstBit: number, bits: number): Buffer {
  const out = Buffer.alloc(Math.ceil(bits / 8));
  const shift = firstBit % 8;
  const from = Math.floor(firstBit / 8);
  for (let at = 0; at < out.length; at += 1) {
    const low = (value[from + at] ?? 0) >> shift;
    const high = shift === 0 ? 0 : (value[from + at + 1] ?? 0) << (8 - shift);
    out[at] = (low | high) & 0xff;
  }
  const rest = bits % 8;
  if (rest !== 0) out[out.length - 1] = (out[out.length - 1] ?? 0) & ((1 << rest) - 1);
  return out;
}

function toLittleEndian(frame: Buffer, pixelData: Element, bitsAllocated: number): Buffer {
  if (pixelData.encoding.littleEndian) return frame;
  const copy = Buffer.from(frame);
  if (pixelData.tag === '7FE00009' || bitsAllocated === 64) return copy.swap64();
  if (pixelData.tag === '7FE00008' || bitsAllocated === 32) return copy.swap32();
  // OW is words of 16 bits even where a pixel is 8 (PS3.5 annex A.3).
  return pixelData.vr === 'OW' && copy.length % 2 === 0 ? copy.swap16() : copy;
}

function nativeFrame(file: DicomFile, pixelData: Element, number: number): Buffer | undefined {
  const bits = frameBits(file, pixelData);
  const firstBit = (number - 1) * bits;
  if (bits === 0 || number < 1 || Math.ceil((firstBit + bits) / 8) > pixelData.length) return undefined;
  const value = file.bytes.subarray(pixelData.dataOffset, pixelData.dataOffset + pixelData.length);
  if (bits % 8 !== 0 || firstBit % 8 !== 0) return cutBits(value, firstBit, bits);
  const frame = value.subarray(firstBit / 8, (firstBit + bits) / 8);
  return toLittleEndian(frame, pixelData, integer(file, '00280100', 16));
}

/** The frames of a file; undefined for an object without pixel data. Throws where the pixel data are broken. */
export function storedFrames(file: DicomFile, frameCount: number): StoredFrames | undefined {
  const { pixelData } = file;
  if (pixelData === undefined || pixelData.length === 0) return undefined;
  const inRange = (number: number) => Number.isInteger(number) && number >= 1 && number <= frameCount;
  if (isNative(file.transferSyntax) || privateNative.has(file.transferSyntax)) {
    return {
      transferSyntax: isNative(file.transferSyntax) ? explicitLittle : file.transferSyntax,
      mediaType: octets,
      frame: (number) => (inRange(number) ? nativeFrame(file, pixelData, number) : undefined),
    };
  }
  const frames = readEncapsulated(file, pixelData, frameCount);
  return {
    transferSyntax: file.transferSyntax,
    mediaType: mediaTypeOf(file.transferSyntax),
    frame: (number) => (inRange(number) ? frames[number - 1] : undefined),
  };
}
