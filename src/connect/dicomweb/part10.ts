import type { DataSet, Element } from 'dicom-parser';
import { FaultError } from '@/lib/fault';
import type { Fault } from '@/lib/fault';
import { concatenate } from './concatenate';
import { frameBytes } from './checkFrameLength';
import { groupFragments } from './fragments';
import { deflatedFrames, deflatedLittleEndian, explicitLittleEndian, isDecodable } from './transferSyntax';

/** A stored instance (PS3.10) whose frames can be cut out. */
export interface Part10 {
  readonly transferSyntax: string;
  /** A copy, so that its buffer may be handed to a worker. `frame` is 1-based. */
  frame(frame: number): Promise<Uint8Array<ArrayBuffer>>;
}

export async function openPart10(file: Uint8Array<ArrayBuffer>): Promise<Part10> {
  const [{ default: dicomParser }, { inflate }] = await Promise.all([
    import('dicom-parser'),
    import('./inflate'),
  ]);
  const stored = attempt(() => metaOf(dicomParser.readPart10Header(file)));
  if (!isDecodable(stored.syntax) && stored.syntax !== deflatedFrames) throw fault('syntax', stored.syntax);

  let bytes = file;
  if (stored.syntax === deflatedLittleEndian) {
    bytes = concatenate([file.subarray(0, stored.end), inflate(file.subarray(stored.end))]);
  }
  const inflater = () => bytes;
  const dataset = attempt(() => dicomParser.parseDicom(file, { inflater }));
  const pixels = dataset.elements['x7fe00010'];
  if (!pixels || pixels.length === 0) throw fault('no-pixels');

  const inFragments = pixels.encapsulatedPixelData === true;
  const transferSyntax =
    stored.syntax === deflatedLittleEndian || stored.syntax === deflatedFrames
      ? explicitLittleEndian
      : stored.syntax;
  return {
    transferSyntax,
    async frame(frame) {
      if (!inFragments) return cutNative(dataset, pixels, bytes, frame);
      const found = cutEncapsulated(dataset, pixels, bytes, frame);
      return stored.syntax === deflatedFrames ? inflate(found) : found;
    },
  };
}

/** dicom-parser throws strings as well as errors. */
function attempt<T>(parse: () => T): T {
  try {
    return parse();
  } catch (thrown) {
    throw fault('failed', String(thrown instanceof Error ? thrown.message : thrown).slice(0, 200));
  }
}

/** (0002,0010), and where the file meta information ends, from its group length. */
function metaOf(meta: DataSet): { syntax: string; end: number } {
  const length = meta.uint32('x00020000') ?? 0;
  const start = (meta.elements['x00020000']?.dataOffset ?? 0) + 4;
  return { syntax: meta.string('x00020010') ?? '', end: start + length };
}

function shapeOf(dataset: DataSet) {
  return {
    rows: dataset.uint16('x00280010') ?? 0,
    columns: dataset.uint16('x00280011') ?? 0,
    samplesPerPixel: dataset.uint16('x00280002') ?? 1,
    bitsAllocated: dataset.uint16('x00280100') ?? 0,
    photometric: dataset.string('x00280004') ?? '',
  };
}

function cutNative(
  dataset: DataSet,
  pixels: Element,
  file: Uint8Array<ArrayBuffer>,
  frame: number,
): Uint8Array<ArrayBuffer> {
  const shape = shapeOf(dataset);
  const length = frameBytes(shape);
  const all = file.subarray(pixels.dataOffset, pixels.dataOffset + pixels.length);
  const bits = shape.rows * shape.columns * shape.samplesPerPixel;
  // Frames of single bits follow one another without padding (PS3.5 section 8.1.1).
  if (shape.bitsAllocated === 1 && bits % 8 !== 0) {
    const endBit = frame * bits;
    // Before any allocation: missing bits are not black pixels, and the file's own size may be a lie.
    if (all.length * 8 < endBit) throw tooShort(all.length, Math.ceil(endBit / 8));
    return shiftBits(all, endBit - bits, bits);
  }
  const start = (frame - 1) * length;
  const found = all.slice(start, start + length);
  if (found.length < length) throw tooShort(found.length, length);
  return found;
}

function tooShort(found: number, expected: number): FaultError {
  const detail = `${found} bytes instead of ${expected}`;
  return new FaultError({ kind: 'archive', code: 'frame-length', detail });
}

function shiftBits(all: Uint8Array, startBit: number, bits: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil(bits / 8));
  for (let bit = 0; bit < bits; bit++) {
    const at = startBit + bit;
    const value = ((all[at >> 3] ?? 0) >> (at & 7)) & 1;
    out[bit >> 3] = (out[bit >> 3] ?? 0) | (value << (bit & 7));
  }
  return out;
}

function cutEncapsulated(
  dataset: DataSet,
  pixels: Element,
  file: Uint8Array<ArrayBuffer>,
  frame: number,
): Uint8Array<ArrayBuffer> {
  const frames = Math.max(dataset.intString('x00280008') ?? 1, 1);
  const fragments = (pixels.fragments ?? []).map(({ offset, position, length }) => ({
    offset,
    bytes: file.subarray(position, position + length),
  }));
  const parts = groupFragments(fragments, frames, pixels.basicOffsetTable ?? [])?.[frame - 1];
  if (!parts || parts.length === 0) throw fault('incomplete', `frame ${frame} is not in the file`);
  return concatenate(parts);
}

function fault(code: Extract<Fault, { kind: 'decode' }>['code'], detail?: string): FaultError {
  return new FaultError({ kind: 'decode', code, ...(detail && { detail }) });
}
