import { element, type Dataset, type Element } from './element';

const explicitLittleEndian = '1.2.840.10008.1.2.1';
/** Made from a UUID (PS3.5 B.2): names this writer. */
const implementation = '2.25.108467432209862147313987034725180269713';
const longForm = new Set(['OB', 'SQ', 'UT']);
const item = 0xfffee000;

/** A Part 10 file (PS3.10 section 7), explicit VR little endian. */
export function encodePart10(
  dataset: Dataset,
  sopClass: string,
  sopInstance: string,
): Uint8Array<ArrayBuffer> {
  const meta = encodeDataset([
    element(0x00020001, 'OB', [0, 1]),
    element(0x00020002, 'UI', sopClass),
    element(0x00020003, 'UI', sopInstance),
    element(0x00020010, 'UI', explicitLittleEndian),
    element(0x00020012, 'UI', implementation),
    element(0x00020013, 'SH', 'CHARTLIGHT'),
  ]);
  const preamble = new Uint8Array(132);
  preamble.set([0x44, 0x49, 0x43, 0x4d], 128);
  const length = encodeElement(element(0x00020000, 'UL', [meta.length]));
  return join([preamble, length, meta, encodeDataset(dataset)]);
}

/** In the order of the tags (PS3.5 section 7.1). */
export function encodeDataset(dataset: Dataset): Uint8Array<ArrayBuffer> {
  return join([...dataset].sort((a, b) => a.tag - b.tag).map(encodeElement));
}

function encodeElement({ tag, vr, value }: Element): Uint8Array<ArrayBuffer> {
  const body = bytesOf(vr, value);
  const long = longForm.has(vr);
  if (!long && body.length > 0xffff) throw new RangeError(`${tag.toString(16)} is too long for ${vr}`);
  const head = new DataView(new ArrayBuffer(long ? 12 : 8));
  writeTag(head, tag);
  head.setUint8(4, vr.charCodeAt(0));
  head.setUint8(5, vr.charCodeAt(1));
  if (long) head.setUint32(8, body.length, true);
  else head.setUint16(6, body.length, true);
  return join([new Uint8Array(head.buffer), body]);
}

function writeTag(view: DataView, tag: number): void {
  view.setUint16(0, tag >>> 16, true);
  view.setUint16(2, tag & 0xffff, true);
}

function bytesOf(vr: Element['vr'], value: Element['value']): Uint8Array<ArrayBuffer> {
  if (typeof value === 'string') return padded(new TextEncoder().encode(value), vr === 'UI' ? 0 : 0x20);
  if (isNumbers(value)) return numbersOf(vr, value);
  return join(
    value.map((dataset) => {
      const body = encodeDataset(dataset);
      const head = new DataView(new ArrayBuffer(8));
      writeTag(head, item);
      head.setUint32(4, body.length, true);
      return join([new Uint8Array(head.buffer), body]);
    }),
  );
}

const isNumbers = (value: readonly number[] | readonly Dataset[]): value is readonly number[] =>
  value.every((one) => typeof one === 'number') && value.length > 0;

function numbersOf(vr: Element['vr'], values: readonly number[]): Uint8Array<ArrayBuffer> {
  const width = vr === 'OB' ? 1 : vr === 'US' ? 2 : 4;
  const view = new DataView(new ArrayBuffer(values.length * width));
  values.forEach((value, at) => {
    if (vr === 'FL') view.setFloat32(at * 4, value, true);
    else if (vr === 'UL') view.setUint32(at * 4, value, true);
    else if (vr === 'US') view.setUint16(at * 2, value, true);
    else view.setUint8(at, value);
  });
  return padded(new Uint8Array(view.buffer), 0);
}

const padded = (bytes: Uint8Array<ArrayBuffer>, pad: number): Uint8Array<ArrayBuffer> =>
  bytes.length % 2 === 0 ? bytes : join([bytes, Uint8Array.of(pad)]);

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
