import { pixelDataTags, vrOf } from './dictionary.ts';

// A reader of our own: dicom-parser takes OV, SV and UV for VRs with a 16-bit length, and so loses its place
// at an Extended Offset Table.

export interface Encoding {
  readonly explicit: boolean;
  readonly littleEndian: boolean;
}

/** One data element; offsets are into the bytes that were read. */
export interface Element {
  /** Eight hex digits, upper case. */
  readonly tag: string;
  readonly vr: string;
  readonly encoding: Encoding;
  readonly start: number;
  readonly dataOffset: number;
  /** Bytes of the value; of encapsulated pixel data everything up to the end of the file. */
  readonly length: number;
  readonly undefinedLength: boolean;
  readonly items?: readonly (readonly Element[])[];
}

const undefinedLengthMark = 0xffffffff;
const maxDepth = 512;
const longForm = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const implicit: Encoding = { explicit: false, littleEndian: true };

interface Level {
  readonly end: number;
  readonly depth: number;
  readonly signed: boolean;
}

interface Read {
  readonly elements: readonly Element[];
  readonly next: number;
}

export function elementName(tag: string): string {
  return `(${tag.slice(0, 4)},${tag.slice(4)})`;
}

function readTag(bytes: Buffer, at: number, littleEndian: boolean): string {
  const group = littleEndian ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
  const element = littleEndian ? bytes.readUInt16LE(at + 2) : bytes.readUInt16BE(at + 2);
  return (group * 0x10000 + element).toString(16).toUpperCase().padStart(8, '0');
}

function readItems(bytes: Buffer, from: number, length: number, encoding: Encoding, level: Level) {
  if (level.depth >= maxDepth) throw new Error(`sequences are nested deeper than ${maxDepth}`);
  const open = length === undefinedLengthMark;
  const end = open ? level.end : from + length;
  const items: (readonly Element[])[] = [];
  let at = from;
  while (at + 8 <= end) {
    const tag = readTag(bytes, at, encoding.littleEndian);
    const size = encoding.littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
    at += 8;
    if (tag === 'FFFEE0DD') return { items, next: open ? at : end };
    if (tag !== 'FFFEE000')
      throw new Error(`a sequence holds ${elementName(tag)} where an item should begin`);
    if (size !== undefinedLengthMark && at + size > end) throw new Error('an item runs beyond its sequence');
    const itemEnd = size === undefinedLengthMark ? end : at + size;
    const item = readElements(bytes, at, encoding, {
      end: itemEnd,
      depth: level.depth + 1,
      signed: level.signed,
    });
    items.push(item.elements);
    at = size === undefinedLengthMark ? item.next : itemEnd;
  }
  return { items, next: open ? at : end };
}

function endOfFragments(bytes: Buffer, from: number, littleEndian: boolean): number {
  let at = from;
  while (at + 8 <= bytes.length) {
    const tag = readTag(bytes, at, littleEndian);
    if (tag === 'FFFEE0DD') return at + 8;
    at += 8 + (littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4));
  }
  throw new Error('encapsulated pixel data inside a sequence has no end');
}

/** Value field of an element: where it begins and how long it says it is. */
function readHead(bytes: Buffer, at: number, encoding: Encoding, tag: string, signed: boolean) {
  const u32 = (from: number) => (encoding.littleEndian ? bytes.readUInt32LE(from) : bytes.readUInt32BE(from));
  const u16 = (from: number) => (encoding.littleEndian ? bytes.readUInt16LE(from) : bytes.readUInt16BE(from));
  if (!encoding.explicit) {
    return { vr: vrOf(tag, signed), dataOffset: at + 8, length: u32(at + 4) };
  }
  const written = bytes.toString('latin1', at + 4, at + 6);
  const vr = /^[A-Z]{2}$/.test(written) ? written : vrOf(tag, signed);
  if (longForm.has(written)) return { vr, dataOffset: at + 12, length: u32(at + 8) };
  return { vr, dataOffset: at + 8, length: u16(at + 6) };
}

/** Reads elements up to `level.end`, an item delimiter, or pixel data at the top, which ends the reading. */
export function readElements(bytes: Buffer, from: number, encoding: Encoding, level: Level): Read {
  const elements: Element[] = [];
  let signed = level.signed;
  let at = from;
  while (at + 8 <= level.end) {
    const start = at;
    const tag = readTag(bytes, at, encoding.littleEndian);
    if (tag === 'FFFEE00D') return { elements, next: at + 8 };
    const { vr, dataOffset, length } = readHead(bytes, at, encoding, tag, signed);
    const open = length === undefinedLengthMark;
    const common = { tag, vr, encoding, start, dataOffset, undefinedLength: open };
    if (level.depth === 0 && pixelDataTags.has(tag)) {
      const left = bytes.length - dataOffset;
      elements.push({ ...common, length: open ? left : Math.min(length, left) });
      return { elements, next: bytes.length };
    }
    if (!open && dataOffset + length > level.end) {
      throw new Error(`the file ends inside ${elementName(tag)}`);
    }
    if (vr === 'SQ' || (open && !pixelDataTags.has(tag))) {
      const inner = vr === 'UN' ? implicit : encoding;
      const { items, next } = readItems(bytes, dataOffset, length, inner, { ...level, signed });
      elements.push({ ...common, vr: 'SQ', length: next - dataOffset, items });
      at = next;
      continue;
    }
    if (open) {
      // An encapsulated icon: its fragments are passed over, it is no frame of the instance.
      elements.push({ ...common, length: 0 });
      at = endOfFragments(bytes, dataOffset, encoding.littleEndian);
      continue;
    }
    elements.push({ ...common, length });
    if (tag === '00280103' && length === 2) {
      signed =
        (encoding.littleEndian ? bytes.readUInt16LE(dataOffset) : bytes.readUInt16BE(dataOffset)) === 1;
    }
    at = dataOffset + length;
  }
  return { elements, next: at };
}
