/// <reference types="node" />
import { deflateRawSync } from 'node:zlib';

/** A DICOM Part 10 file of the least size that has pixels, explicit VR little endian but for what is asked. */
export interface Part10Fields {
  readonly transferSyntax: string;
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated?: number;
  readonly frames?: number;
  /** Uncompressed pixels of all frames. */
  readonly native?: Uint8Array;
  /** Fragments of compressed pixels, each of even length, and the basic offset table. */
  readonly fragments?: readonly Uint8Array[];
  readonly offsets?: readonly number[];
  /** What an archive files it by; without them it is no whole instance. */
  readonly uids?: { readonly study: string; readonly series: string; readonly instance: string };
}

export function aPart10(fields: Part10Fields): Uint8Array<ArrayBuffer> {
  const syntax = element(0x0002, 0x0010, 'UI', text(fields.transferSyntax, '\0'));
  const meta = Buffer.concat([element(0x0002, 0x0000, 'UL', uint32(syntax.length)), syntax]);
  const body = Buffer.concat([
    ...identity(fields),
    element(0x0028, 0x0002, 'US', uint16(1)),
    element(0x0028, 0x0004, 'CS', text('MONOCHROME2')),
    element(0x0028, 0x0008, 'IS', text(String(fields.frames ?? 1))),
    element(0x0028, 0x0010, 'US', uint16(fields.rows)),
    element(0x0028, 0x0011, 'US', uint16(fields.columns)),
    element(0x0028, 0x0100, 'US', uint16(fields.bitsAllocated ?? 8)),
    pixelData(fields),
  ]);
  const deflated = fields.transferSyntax === '1.2.840.10008.1.2.1.99';
  const file = [Buffer.alloc(128), Buffer.from('DICM'), meta, deflated ? deflateRawSync(body) : body];
  return new Uint8Array(Buffer.concat(file));
}

/** A secondary capture. */
function identity({ uids }: Part10Fields): readonly Buffer[] {
  if (!uids) return [];
  const uid = (group: number, number: number, value: string) =>
    element(group, number, 'UI', text(value, '\0'));
  return [
    uid(0x0008, 0x0016, '1.2.840.10008.5.1.4.1.1.7'),
    uid(0x0008, 0x0018, uids.instance),
    element(0x0010, 0x0020, 'LO', text('A')),
    uid(0x0020, 0x000d, uids.study),
    uid(0x0020, 0x000e, uids.series),
  ];
}

function pixelData({ native, fragments, offsets = [] }: Part10Fields): Buffer {
  if (native) return element(0x7fe0, 0x0010, 'OW', Buffer.from(native));
  if (!fragments) return Buffer.alloc(0);
  const table = item(Buffer.concat(offsets.map(uint32)));
  const end = Buffer.from([0xfe, 0xff, 0xdd, 0xe0, 0, 0, 0, 0]);
  const items = Buffer.concat([table, ...fragments.map((fragment) => item(Buffer.from(fragment))), end]);
  return Buffer.concat([element(0x7fe0, 0x0010, 'OB', items, 0xffffffff)]);
}

function element(group: number, number: number, vr: string, value: Buffer, length = value.length): Buffer {
  const long = vr === 'OB' || vr === 'OW';
  const size = long ? Buffer.concat([uint16(0), uint32(length)]) : uint16(length);
  return Buffer.concat([uint16(group), uint16(number), Buffer.from(vr), size, value]);
}

const item = (value: Buffer) =>
  Buffer.concat([Buffer.from([0xfe, 0xff, 0x00, 0xe0]), uint32(value.length), value]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const text = (value: string, pad = ' ') => Buffer.from(value.length % 2 ? value + pad : value, 'latin1');
