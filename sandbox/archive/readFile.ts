import { inflateRawSync, inflateSync } from 'node:zlib';
import { encodeMeta } from './encodeElement.ts';
import { pixelDataTags } from './dictionary.ts';
import { readElements, type Element, type Encoding } from './readElements.ts';

export interface DicomFile {
  readonly transferSyntax: string;
  /** The whole file, Part 10; inflated where it was deflated. Element offsets point into it. */
  readonly bytes: Buffer;
  /** Elements of the data set before the pixel data, without group 0002. */
  readonly elements: readonly Element[];
  readonly pixelData: Element | undefined;
}

const implicitLittle = '1.2.840.10008.1.2';
const explicitLittle = '1.2.840.10008.1.2.1';
const deflated = '1.2.840.10008.1.2.1.99';
const explicitBig = '1.2.840.10008.1.2.2';
const preambleLength = 128;
/** Enough for any file of a folder, and an end to a deflated file that never ends. */
const maxInflatedBytes = 1 << 30;

export function encodingOf(transferSyntax: string): Encoding {
  return { explicit: transferSyntax !== implicitLittle, littleEndian: transferSyntax !== explicitBig };
}

export function textOf(bytes: Buffer, element: Element | undefined): string {
  if (element === undefined) return '';
  const { dataOffset, length } = element;
  return bytes.toString('latin1', dataOffset, dataOffset + length).replace(/[\0 ]+$/, '');
}

/** The transfer syntax that the first element of a data set without meta header speaks of. */
function guessSyntax(bytes: Buffer, at: number): string {
  if (bytes.length < at + 8) throw new Error('the file ends before its data set');
  const group = bytes.readUInt16LE(at);
  const hasVr = /^[A-Z]{2}$/.test(bytes.toString('latin1', at + 4, at + 6));
  if (group === 0x0800 && hasVr) return explicitBig;
  if (group > 0x0010) throw new Error('not a DICOM file');
  return hasVr ? explicitLittle : implicitLittle;
}

/** Gives a file without preamble, or without preamble and meta header, what Part 10 asks for. */
function toPart10(bytes: Buffer): Buffer {
  if (bytes.length < 8) throw new Error('not a DICOM file');
  if (bytes.toString('latin1', preambleLength, preambleLength + 4) === 'DICM') return bytes;
  const isMeta = bytes.readUInt16LE(0) === 2 && /^[A-Z]{2}$/.test(bytes.toString('latin1', 4, 6));
  if (isMeta) return Buffer.concat([Buffer.alloc(preambleLength), Buffer.from('DICM'), bytes]);
  const transferSyntax = guessSyntax(bytes, 0);
  return Buffer.concat([encodeMeta(transferSyntax, '', ''), bytes]);
}

function readMeta(bytes: Buffer): { transferSyntax: string; end: number } {
  let at = preambleLength + 4;
  let transferSyntax = '';
  while (at + 8 <= bytes.length && bytes.readUInt16LE(at) === 2) {
    const long = /^(OB|OW|UN|UT|SQ|UC|UR)$/.test(bytes.toString('latin1', at + 4, at + 6));
    const dataOffset = at + (long ? 12 : 8);
    if (dataOffset > bytes.length) break;
    const length = long ? bytes.readUInt32LE(at + 8) : bytes.readUInt16LE(at + 6);
    const end = dataOffset + length;
    if (bytes.readUInt16LE(at + 2) === 0x0010) {
      transferSyntax = bytes.toString('latin1', dataOffset, end).replace(/[\0 ]+$/, '');
    }
    at = end;
  }
  return { transferSyntax: transferSyntax || guessSyntax(bytes, at), end: at };
}

function inflate(bytes: Buffer, from: number): Buffer {
  const body = bytes.subarray(from);
  const options = { maxOutputLength: maxInflatedBytes };
  const isZlib = body[0] === 0x78 && (body.length > 1 ? body.readUInt16BE(0) % 31 === 0 : false);
  const inflated = isZlib ? inflateSync(body, options) : inflateRawSync(body, options);
  return Buffer.concat([bytes.subarray(0, from), inflated]);
}

/** Reads a DICOM file, with or without meta header. Throws an Error whose message says why it can't be read. */
export function readFile(stored: Buffer): DicomFile {
  const part10 = toPart10(stored);
  const { transferSyntax, end } = readMeta(part10);
  const bytes = transferSyntax === deflated ? inflate(part10, end) : part10;
  const { elements } = readElements(bytes, end, encodingOf(transferSyntax), {
    end: bytes.length,
    depth: 0,
    signed: false,
  });
  const pixelData = elements.find((element) => pixelDataTags.has(element.tag));
  return {
    transferSyntax,
    bytes,
    elements: elements.filter((element) => element !== pixelData),
    pixelData,
  };
}
