import { encodeElement, encodeHead, encodeMeta } from './encodeElement.ts';
import type { ArchivedInstance } from '../parts.ts';
import { toInstance } from './folder.ts';
import { encodingOf } from './readFile.ts';

/** A small DICOM file for tests: the elements that frames depend on, and a pixel data element as given. */
interface TestFile {
  readonly transferSyntax: string;
  readonly rows: number;
  readonly columns: number;
  readonly bitsAllocated: number;
  readonly frames: number;
  readonly pixelVr: 'OB' | 'OW';
  /** Value of the pixel data; with `encapsulated` the items, table first. */
  readonly pixels: Buffer;
  readonly encapsulated?: boolean;
  /** 64-bit offsets (7FE0,0001). */
  readonly extendedOffsets?: readonly number[];
  /** Over the elements that every such file has. */
  readonly more?: Readonly<Record<string, readonly [vr: string, value: string | readonly number[]]>>;
}

const undefinedLength = 0xffffffff;

export function fragment(...bytes: readonly number[]): Buffer {
  const head = Buffer.from('feff00e000000000', 'hex');
  head.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, Buffer.from(bytes)]);
}

export function offsetTable(...offsets: readonly number[]): Buffer {
  const bytes = Buffer.alloc(offsets.length * 4);
  offsets.forEach((offset, index) => bytes.writeUInt32LE(offset, index * 4));
  return fragment(...bytes);
}

export function testFile(file: TestFile): Buffer {
  const encoding = encodingOf(file.transferSyntax);
  const element = (tag: string, vr: string, value: string | readonly number[]) =>
    encodeElement(tag, vr, value, encoding);
  const table = Buffer.alloc((file.extendedOffsets?.length ?? 0) * 8);
  file.extendedOffsets?.forEach((offset, index) => table.writeBigUInt64LE(BigInt(offset), index * 8));
  const length = file.encapsulated === true ? undefinedLength : file.pixels.length;
  const elements: NonNullable<TestFile['more']> = {
    '00080016': ['UI', '1.2.840.10008.5.1.4.1.1.7'],
    '00080018': ['UI', '1.2.3.3'],
    '00100020': ['LO', 'A'],
    '0020000D': ['UI', '1.2.3.1'],
    '0020000E': ['UI', '1.2.3.2'],
    '00280002': ['US', [1]],
    '00280008': ['IS', String(file.frames)],
    '00280010': ['US', [file.rows]],
    '00280011': ['US', [file.columns]],
    '00280100': ['US', [file.bitsAllocated]],
    ...file.more,
  };
  return Buffer.concat([
    encodeMeta(file.transferSyntax, '1.2.840.10008.5.1.4.1.1.7', '1.2.3.3'),
    ...Object.entries(elements)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([tag, [vr, value]]) => element(tag, vr, value)),
    ...(table.length === 0 ? [] : [encodeHead('7FE00001', 'OV', table.length, encoding), table]),
    encodeHead('7FE00010', file.pixelVr, length, encoding),
    file.pixels,
  ]);
}

export function instanceOf(bytes: Buffer): ArchivedInstance {
  return toInstance(bytes, () => Promise.resolve(bytes));
}
