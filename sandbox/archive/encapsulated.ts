import type { DicomFile } from './readFile.ts';
import type { Element } from './readElements.ts';

/** PS3.5 annex A.4: a Basic Offset Table item, then the fragments. */

interface Fragment {
  /** Distance of the item's tag from the first fragment's tag: what offset tables count. */
  readonly offset: number;
  readonly bytes: Buffer;
}

const itemTag = 0xe000fffe;
const endTag = 0xe0ddfffe;

function readFragments(value: Buffer): { table: Buffer; fragments: Fragment[] } {
  let table: Buffer | undefined;
  const fragments: Fragment[] = [];
  let at = 0;
  let first = 0;
  while (at + 8 <= value.length) {
    const tag = value.readUInt32LE(at);
    const length = value.readUInt32LE(at + 4);
    if (tag === endTag) break;
    if (tag !== itemTag) throw new Error('the pixel data hold something else than fragments');
    const bytes = value.subarray(at + 8, at + 8 + length);
    if (bytes.length < length) throw new Error('the file ends inside a fragment');
    if (table === undefined) {
      table = bytes;
      first = at + 8 + length;
    } else {
      fragments.push({ offset: at - first, bytes });
    }
    at += 8 + length;
  }
  return { table: table ?? Buffer.alloc(0), fragments };
}

/** Extended Offset Table (7FE0,0001): 64-bit offsets, one a frame. */
function extendedTable(file: DicomFile): number[] {
  const element = file.elements.find(({ tag }) => tag === '7FE00001');
  if (element === undefined) return [];
  return Array.from({ length: Math.floor(element.length / 8) }, (_, index) =>
    Number(file.bytes.readBigUInt64LE(element.dataOffset + index * 8)),
  );
}

function basicTable(table: Buffer): number[] {
  return Array.from({ length: Math.floor(table.length / 4) }, (_, index) => table.readUInt32LE(index * 4));
}

/** JPEG, JPEG-LS and JPEG 2000 streams begin with a marker of their own (SOI, SOC): a frame begins there. */
function beginsStream(bytes: Buffer): boolean {
  const marker = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  return marker >>> 8 === 0xffd8ff || marker === 0xff4fff51 || marker === 0x0000000c;
}

function byOffsets(fragments: readonly Fragment[], offsets: readonly number[]): Buffer[] | undefined {
  const starts = new Set(fragments.map(({ offset }) => offset));
  if (!offsets.every((offset, index) => starts.has(offset) && offset > (offsets[index - 1] ?? -1))) {
    return undefined;
  }
  return offsets.map((from, index) => {
    const to = offsets[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = fragments.filter(({ offset }) => offset >= from && offset < to);
    return Buffer.concat(own.map(({ bytes }) => bytes));
  });
}

/** The frames of encapsulated pixel data, the fragments of each joined. */
export function readFrames(file: DicomFile, pixelData: Element, frameCount: number): Buffer[] {
  const { dataOffset, length } = pixelData;
  const { table, fragments } = readFragments(file.bytes.subarray(dataOffset, dataOffset + length));
  if (frameCount === 1) return [Buffer.concat(fragments.map(({ bytes }) => bytes))];
  for (const offsets of [extendedTable(file), basicTable(table)]) {
    const frames = offsets.length === frameCount ? byOffsets(fragments, offsets) : undefined;
    if (frames !== undefined) return frames;
  }
  if (fragments.length === frameCount) return fragments.map(({ bytes }) => bytes);
  const starts = fragments.filter(({ bytes }) => beginsStream(bytes)).map(({ offset }) => offset);
  const frames = starts.length === frameCount ? byOffsets(fragments, starts) : undefined;
  if (frames !== undefined) return frames;
  throw new Error(`${fragments.length} fragments can't be told apart into ${frameCount} frames`);
}
