import { isNative, privateNative } from '../frames.ts';

/** How one frame lies in its bytes: PS3.3 C.7.6.3. */
export interface Layout {
  readonly rows: number;
  readonly columns: number;
  readonly samples: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly signed: boolean;
  readonly planar: boolean;
  /** Two pixels in four samples (YBR_FULL_422). */
  readonly halfChroma: boolean;
}

export const runLength = '1.2.840.10008.1.2.5';

/** PS3.5 annex G: a segment for every byte of every sample, the most significant first. */
function unpackRuns(bytes: Buffer, layout: Layout): Buffer {
  const width = layout.bitsAllocated / 8;
  const pixels = layout.rows * layout.columns;
  const out = Buffer.alloc(pixels * layout.samples * width);
  const segments = bytes.readUInt32LE(0);
  if (segments !== layout.samples * width) throw new Error(`${segments} segments of run-length data`);
  for (let segment = 0; segment < segments; segment += 1) {
    const sample = Math.floor(segment / width);
    const place = width - 1 - (segment % width);
    let at = bytes.readUInt32LE(4 + segment * 4);
    const put = (pixel: number, value: number) => {
      out[(sample * pixels + pixel) * width + place] = value;
    };
    for (let pixel = 0; pixel < pixels;) {
      const run = bytes[at];
      if (run === undefined) throw new Error('the run-length data are cut');
      at += 1;
      if (run === 128) continue;
      const count = run < 128 ? run + 1 : 257 - run;
      for (let i = 0; i < count && pixel < pixels; i += 1, pixel += 1) {
        const value = bytes[run < 128 ? at + i : at];
        if (value === undefined) throw new Error('the run-length data are cut');
        put(pixel, value);
      }
      at += run < 128 ? count : 1;
    }
  }
  return out;
}

/** Stored values of a frame by pixel, its samples side by side. Throws an Error with the reason. */
export function readSamples(bytes: Buffer, transferSyntax: string, layout: Layout): Float64Array {
  const { bitsAllocated, bitsStored, signed, samples } = layout;
  const pixels = layout.rows * layout.columns;
  const packed = transferSyntax === runLength;
  if (!packed && !isNative(transferSyntax) && !privateNative.has(transferSyntax)) {
    throw new Error(`stored as ${transferSyntax}, which this archive can't decode`);
  }
  if (![8, 16, 32].includes(bitsAllocated)) throw new Error(`${bitsAllocated} bits allocated`);
  const raw = packed ? unpackRuns(bytes, layout) : bytes;
  const width = bitsAllocated / 8;
  const shift = 32 - bitsStored;
  const valueAt = (index: number) => {
    const value = raw.readUIntLE(index * width, width);
    return signed ? (value << shift) >> shift : (value << shift) >>> shift;
  };
  const out = new Float64Array(pixels * samples);
  const byPlane = packed || layout.planar;
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let sample = 0; sample < samples; sample += 1) {
      const pair = (pixel >> 1) * 4;
      const inPair = sample === 0 ? pair + (pixel & 1) : pair + 1 + sample;
      const index = byPlane ? sample * pixels + pixel : pixel * samples + sample;
      out[pixel * samples + sample] = valueAt(layout.halfChroma && !packed ? inPair : index);
    }
  }
  return out;
}
