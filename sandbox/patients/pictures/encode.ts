import { encodeElement } from '../../archive/encodeElement.ts';
import type { Header, HeaderValue } from '../identity.ts';

const itemHead = Buffer.from('feff00e0', 'hex');

/** Value of a sequence: items of explicit length, explicit little endian (PS3.5 7.5). */
export function sequenceOf(...items: readonly Header[]): HeaderValue {
  const encoded = items.flatMap((item) => {
    const elements = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
    const body = Buffer.concat(elements.map(([tag, [vr, value]]) => encodeElement(tag, vr, value)));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    return [itemHead, length, body];
  });
  return ['SQ', Buffer.concat(encoded)];
}

export function code(scheme: string, value: string, meaning: string): Header {
  return { '00080100': ['SH', value], '00080102': ['SH', scheme], '00080104': ['LO', meaning] };
}

export function doubles(...values: readonly number[]): HeaderValue {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => bytes.writeDoubleLE(value, index * 8));
  return ['FD', bytes];
}

export function unsignedLong(value: number): HeaderValue {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return ['UL', bytes];
}
