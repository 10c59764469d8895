import type { Encoding } from './readElements.ts';

const longForm = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const preamble = Buffer.alloc(128);
/** Made from a UUID (PS3.5 B.2): names this sandbox as the writer. */
const implementationUid = '2.25.219870321745905842396127486204319250731';
const explicitLittle: Encoding = { explicit: true, littleEndian: true };

/** Head of a data element: tag, VR (explicit) and length of a value of `length` bytes. */
export function encodeHead(tag: string, vr: string, length: number, encoding: Encoding): Buffer {
  const long = encoding.explicit && longForm.has(vr);
  // From Node's pool: headers are made of thousands of these.
  const head = Buffer.allocUnsafe(long ? 12 : 8).fill(0);
  const u16 = (value: number, at: number) =>
    encoding.littleEndian ? head.writeUInt16LE(value, at) : head.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    encoding.littleEndian ? head.writeUInt32LE(value, at) : head.writeUInt32BE(value, at);
  u16(Number.parseInt(tag.slice(0, 4), 16), 0);
  u16(Number.parseInt(tag.slice(4), 16), 2);
  if (!encoding.explicit) {
    u32(length, 4);
    return head;
  }
  head.write(vr, 4, 'latin1');
  if (long) u32(length, 8);
  else u16(length, 6);
  return head;
}

/**
 * A data element of text (UTF-8), of 16-bit integers, or of bytes that are encoded already, padded to even length
 * (PS3.5 7.1.1).
 */
export function encodeElement(
  tag: string,
  vr: string,
  value: string | readonly number[] | Uint8Array,
  encoding: Encoding = explicitLittle,
): Buffer {
  if (typeof value === 'string' || value instanceof Uint8Array) {
    const bytes = Buffer.from(value);
    const pad = Buffer.from(bytes.length % 2 === 0 ? '' : vr === 'UI' ? '\0' : ' ');
    return Buffer.concat([encodeHead(tag, vr, bytes.length + pad.length, encoding), bytes, pad]);
  }
  const words = Buffer.allocUnsafe(value.length * 2);
  value.forEach((word, index) => {
    const unsigned = word & 0xffff;
    if (encoding.littleEndian) words.writeUInt16LE(unsigned, index * 2);
    else words.writeUInt16BE(unsigned, index * 2);
  });
  return Buffer.concat([encodeHead(tag, vr, words.length, encoding), words]);
}

/** Preamble and file meta information (PS3.10 7.1). */
export function encodeMeta(transferSyntax: string, sopClass: string, sopInstance: string): Buffer {
  const version = Buffer.from([0, 1]);
  const body = Buffer.concat([
    encodeHead('00020001', 'OB', version.length, explicitLittle),
    version,
    encodeElement('00020002', 'UI', sopClass),
    encodeElement('00020003', 'UI', sopInstance),
    encodeElement('00020010', 'UI', transferSyntax),
    encodeElement('00020012', 'UI', implementationUid),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  const head = encodeHead('00020000', 'UL', 4, explicitLittle);
  return Buffer.concat([preamble, Buffer.from('DICM'), head, length, body]);
}
