import type { DicomJson } from '../parts.ts';
import { decodeText } from './charset.ts';
import { vrOf } from './dictionary.ts';
import type { DicomFile } from './readFile.ts';
import type { Element } from './readElements.ts';

/** Binary values longer than this are fetched on their own, by BulkDataURI. */
const maxInlineBytes = 1024;
const utf8 = 'ISO_IR 192';
const charsetTag = '00080005';
const availableTransferSyntaxTag = '00083002';

const text = new Set('AE AS CS DA DT LO LT PN SH ST TM UC UI UR UT DS IS'.split(' '));
/** Value representations that never hold more than one value: a backslash is text. */
const singleValued = new Set(['LT', 'ST', 'UT', 'UR']);
/** Affected by SpecificCharacterSet (PS3.5 6.1.2.2). */
const international = new Set('LO LT PN SH ST UC UT'.split(' '));
const widths: Readonly<Record<string, number>> = {
  US: 2,
  SS: 2,
  UL: 4,
  SL: 4,
  FL: 4,
  FD: 8,
  SV: 8,
  UV: 8,
  AT: 4,
};

type Attribute = DicomJson[string];

function toNumber(value: string): number | string | null {
  if (value === '') return null;
  const number = Number(value);
  // PS3.18 F.2.3 allows the text where it is no number; to drop it would hide the fault of the file.
  return Number.isFinite(number) ? number : value;
}

function toPersonName(value: string): Record<string, string> | null {
  const names: Record<string, string> = {};
  const groups = value.split('=');
  (['Alphabetic', 'Ideographic', 'Phonetic'] as const).forEach((group, index) => {
    const name = groups[index]?.trim();
    if (name !== undefined && name !== '') names[group] = name;
  });
  return Object.keys(names).length === 0 ? null : names;
}

function textValues(element: Element, bytes: Buffer, charset: readonly string[]): unknown[] {
  const raw = bytes.subarray(element.dataOffset, element.dataOffset + element.length);
  const all = international.has(element.vr) ? decodeText(raw, charset) : raw.toString('latin1');
  const trimmed = all.replace(/[\0 ]+$/, '');
  if (trimmed === '') return [];
  const values = singleValued.has(element.vr) ? [trimmed] : trimmed.split('\\').map((value) => value.trim());
  if (element.vr === 'PN') return values.map(toPersonName);
  if (element.vr === 'IS' || element.vr === 'DS') return values.map(toNumber);
  return values.map((value) => (value === '' ? null : value));
}

function binaryNumber(element: Element, bytes: Buffer, at: number): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const little = element.encoding.littleEndian;
  const real = (value: number) => (Number.isFinite(value) ? value : String(value).replace('Infinity', 'inf'));
  switch (element.vr) {
    case 'US':
      return view.getUint16(0, little);
    case 'SS':
      return view.getInt16(0, little);
    case 'UL':
      return view.getUint32(0, little);
    case 'SL':
      return view.getInt32(0, little);
    case 'FL':
      return real(view.getFloat32(0, little));
    case 'FD':
      return real(view.getFloat64(0, little));
    case 'SV':
      return view.getBigInt64(0, little).toString();
    case 'UV':
      return view.getBigUint64(0, little).toString();
    default:
      return [view.getUint16(0, little), view.getUint16(2, little)]
        .map((half) => half.toString(16).toUpperCase().padStart(4, '0'))
        .join('');
  }
}

/** Bytes of a binary value in little endian, as InlineBinary and bulk data have them (PS3.18 F.2.7, 8.7.3). */
export function littleEndianBytes(element: Element, bytes: Buffer): Buffer {
  const value = bytes.subarray(element.dataOffset, element.dataOffset + element.length);
  if (element.encoding.littleEndian) return value;
  const copy = Buffer.from(value);
  if (element.vr === 'OW' && copy.length % 2 === 0) return copy.swap16();
  if (/^O[FL]$/.test(element.vr) && copy.length % 4 === 0) return copy.swap32();
  if (/^O[DV]$/.test(element.vr) && copy.length % 8 === 0) return copy.swap64();
  return copy;
}

interface Place {
  readonly bytes: Buffer;
  readonly charset: readonly string[];
  readonly signed: boolean;
  /** Path of the item within the instance, e.g. "52009229/0/". */
  readonly path: string;
}

function toAttribute(element: Element, place: Place): Attribute {
  // A file that was rewritten by software without a dictionary says UN; the dictionary knows better.
  const vr = element.vr === 'UN' ? vrOf(element.tag, place.signed) : element.vr;
  const known: Element = vr === 'SQ' ? element : { ...element, vr };
  const { bytes } = place;
  if (element.items !== undefined) {
    const items = element.items.map((item, index) =>
      toJson(item, { ...place, path: `${place.path}${element.tag}/${index}/` }),
    );
    return items.length === 0 ? { vr: 'SQ' } : { vr: 'SQ', Value: items };
  }
  if (text.has(vr)) {
    const values = textValues(known, bytes, place.charset);
    return values.length === 0 ? { vr } : { vr, Value: values };
  }
  const width = widths[vr];
  if (width !== undefined) {
    const count = Math.floor(element.length / width);
    if (count === 0) return { vr };
    const at = (index: number) => binaryNumber(known, bytes, element.dataOffset + index * width);
    return { vr, Value: Array.from({ length: count }, (_, index) => at(index)) };
  }
  const binaryVr = vr === 'SQ' || !/^(O[BDFLVW]|UN)$/.test(vr) ? 'UN' : vr;
  if (element.length === 0) return { vr: binaryVr };
  if (element.length > maxInlineBytes) {
    return { vr: binaryVr, BulkDataURI: `bulkdata/${place.path}${element.tag}` };
  }
  return { vr: binaryVr, InlineBinary: littleEndianBytes(known, bytes).toString('base64') };
}

function charsetOf(elements: readonly Element[], bytes: Buffer): readonly string[] | undefined {
  const element = elements.find(({ tag }) => tag === charsetTag);
  if (element === undefined || element.length === 0) return undefined;
  return bytes
    .toString('latin1', element.dataOffset, element.dataOffset + element.length)
    .trim()
    .split('\\');
}

function signedOf(elements: readonly Element[], bytes: Buffer): boolean | undefined {
  const element = elements.find(({ tag }) => tag === '00280103');
  if (element === undefined || element.length < 2) return undefined;
  return bytes.readUInt16LE(element.dataOffset) !== 0;
}

function toJson(elements: readonly Element[], outer: Place): DicomJson {
  const place = {
    ...outer,
    charset: charsetOf(elements, outer.bytes) ?? outer.charset,
    signed: signedOf(elements, outer.bytes) ?? outer.signed,
  };
  const json: DicomJson = {};
  for (const element of elements) {
    if (element.tag.endsWith('0000') || element.tag === charsetTag) continue;
    json[element.tag] = toAttribute(element, place);
  }
  return json;
}

/**
 * The data set as DICOM JSON (PS3.18 F), in UTF-8. A BulkDataURI is relative to the instance; the archive that
 * serves it puts its address before it.
 */
export function toDicomJson(file: DicomFile): DicomJson {
  const body = toJson(file.elements, { bytes: file.bytes, charset: [], signed: false, path: '' });
  const json: DicomJson = {
    ...body,
    [charsetTag]: { vr: 'CS', Value: [utf8] },
    [availableTransferSyntaxTag]: { vr: 'UI', Value: [file.transferSyntax] },
  };
  const { pixelData } = file;
  if (pixelData !== undefined && pixelData.length > 0) {
    json[pixelData.tag] = { vr: pixelData.vr, BulkDataURI: `bulkdata/${pixelData.tag}` };
  }
  return Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1)));
}
