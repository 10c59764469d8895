import type { ArchivedInstance } from '../parts.ts';
import { encodeElement, encodeHead, encodeMeta } from '../archive/encodeElement.ts';
import { toInstance } from '../archive/folder.ts';
import type { Header } from './identity.ts';

const explicitLittle = '1.2.840.10008.1.2.1';
const encoding = { explicit: true, littleEndian: true };
const pixelDataTag = '7FE00010';

function text(header: Header, tag: string): string {
  const value = header[tag]?.[1];
  return typeof value === 'string' ? value : '';
}

/** An instance whose header stands and whose pixels are computed each time they are read. */
export function computedInstance(header: Header, pixels: () => Int16Array): ArchivedInstance {
  const head = Buffer.concat([
    encodeMeta(explicitLittle, text(header, '00080016'), text(header, '00080018')),
    ...Object.entries(header)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, [vr, value]]) => encodeElement(tag, vr, value)),
  ]);
  const read = () => {
    const values = pixels();
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    return Promise.resolve(
      Buffer.concat([head, encodeHead(pixelDataTag, 'OW', bytes.length, encoding), bytes]),
    );
  };
  const instance = toInstance(head, read);
  const pixelData = { vr: 'OW', BulkDataURI: `bulkdata/${pixelDataTag}` };
  return { ...instance, frames: 1, dataset: { ...instance.dataset, [pixelDataTag]: pixelData } };
}
