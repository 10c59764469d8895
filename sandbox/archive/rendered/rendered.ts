import type { ArchivedInstance, DicomJson } from '../../parts.ts';
import { parseAccept, takes } from '../accept.ts';
import { textValue } from '../attributes.ts';
import { bulkDataAt } from '../bulkData.ts';
import type { DicomFile } from '../readFile.ts';
import { plain } from '../retrieve.ts';
import type { OpenedInstance } from '../shelf.ts';
import { layoutOf, toPicture, type Palette } from './picture.ts';
import { encodePng } from './png.ts';
import { readSamples } from './samples.ts';

const baselineJpeg = '1.2.840.10008.1.2.4.50';
const mostPixels = 2 ** 26;

/** Palette Color Lookup Tables (PS3.3 C.7.6.3.1.5), the upper byte of 16-bit entries. */
function paletteOf(file: DicomFile, dataset: DicomJson): Palette | undefined {
  const channel = (descriptor: string, data: string) => {
    const [count = 0, first = 0, bits = 16] = (dataset[descriptor]?.Value ?? []).map(Number);
    const bytes = bulkDataAt(file, data);
    if (bytes === undefined) throw new Error('a palette without its table');
    const entries = count === 0 ? 65536 : count;
    const words = bits > 8 || bytes.length >= entries * 2;
    return (index: number) => {
      const at = Math.min(entries - 1, Math.max(0, index - first));
      if (!words) return bytes[at] ?? 0;
      return bits > 8 ? (bytes[at * 2 + 1] ?? 0) : (bytes[at * 2] ?? 0);
    };
  };
  // Beside grey it is a supplement (C.7.6.19), not what the picture is.
  if (textValue(dataset, '00280004') !== 'PALETTE COLOR') return undefined;
  return [channel('00281101', '00281201'), channel('00281102', '00281202'), channel('00281103', '00281203')];
}

/** Frame `number`, from 1, as a picture that a browser shows; 406 where this archive can't make one. */
export function renderedResponse(
  { dataset, transferSyntax }: ArchivedInstance,
  { file, frames, reason }: OpenedInstance,
  number: number,
  accept: string | undefined,
): Response {
  const bytes = frames?.frame(number);
  if (frames === undefined || bytes === undefined)
    return plain(404, reason ?? `The instance holds no whole frame ${number}.`);
  const answer = (type: string, body: Buffer) =>
    new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
  const wanted = (type: string) => parseAccept(accept).some((range) => takes(range, type));
  if (transferSyntax === baselineJpeg && wanted('image/jpeg')) return answer('image/jpeg', bytes);
  if (!wanted('image/png')) return plain(406, 'This archive renders as image/png.');
  const layout = layoutOf(dataset);
  const pixels = layout.rows * layout.columns;
  if (pixels === 0 || pixels > mostPixels) return plain(406, `${pixels} pixels can't be rendered.`);
  try {
    const values = readSamples(bytes, frames.transferSyntax, layout);
    return answer('image/png', encodePng(toPicture(values, dataset, number, paletteOf(file, dataset))));
  } catch (error) {
    return plain(406, `Not rendered: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
