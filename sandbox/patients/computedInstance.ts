import type { ArchivedInstance, DicomJson } from '../parts.ts';
import { toDicomJson } from '../archive/dicomJson.ts';
import { encodeElement, encodeHead, encodeMeta } from '../archive/encodeElement.ts';
import { toInstance } from '../archive/folder.ts';
import { readFile } from '../archive/readFile.ts';
import type { Header } from './identity.ts';

/** Words, or the bytes of a picture of 8 bits. */
type Pixels = Int16Array | Uint8Array;

const explicitLittle = '1.2.840.10008.1.2.1';
const encoding = { explicit: true, littleEndian: true };
const pixelDataTag = '7FE00010';
const instanceTag = '00080018';

function text(header: Header, tag: string): string {
  const value = header[tag]?.[1];
  return typeof value === 'string' ? value : '';
}

function encodeHeader(header: Header): Buffer {
  return Buffer.concat([
    encodeMeta(explicitLittle, text(header, '00080016'), text(header, instanceTag)),
    ...Object.entries(header)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, [vr, value]]) => encodeElement(tag, vr, value)),
  ]);
}

function withPixels(head: Buffer, pixels: Pixels): Buffer {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const pad = Buffer.alloc(bytes.length % 2);
  const vr = pixels instanceof Uint8Array ? 'OB' : 'OW';
  return Buffer.concat([head, encodeHead(pixelDataTag, vr, bytes.length + pad.length, encoding), bytes, pad]);
}

/** An instance whose header stands and whose pixels are computed each time they are read. */
export function computedInstance(header: Header, pixels: () => Pixels): ArchivedInstance {
  const read = () => Promise.resolve(withPixels(encodeHeader(header), pixels()));
  const instance = toInstance(encodeHeader(header), read);
  const bits = header['00280100']?.[1][0];
  const pixelData = { vr: bits === 8 ? 'OB' : 'OW', BulkDataURI: `bulkdata/${pixelDataTag}` };
  const frames = Number(text(header, '00280008') || '1');
  return { ...instance, frames, dataset: { ...instance.dataset, [pixelDataTag]: pixelData } };
}

/** Instances of one series that share all but their `own` elements, also in memory. */
export function computedSeries(
  common: Header,
  members: readonly { readonly own: Header; readonly pixels: () => Pixels }[],
): ArchivedInstance[] {
  const [first] = members;
  if (first === undefined) return [];
  const model = computedInstance({ ...common, ...first.own }, first.pixels);
  return members.map(({ own, pixels }) => {
    const dataset: DicomJson = { ...model.dataset, ...toDicomJson(readFile(encodeHeader(own))) };
    return {
      ...model,
      instanceUid: text(own, instanceTag),
      dataset,
      read: () => Promise.resolve(withPixels(encodeHeader({ ...common, ...own }), pixels())),
    };
  });
}
