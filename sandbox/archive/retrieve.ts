import type { ArchivedInstance } from '../parts.ts';
import { parseAccept, takes } from './accept.ts';
import { bulkDataAt } from './bulkData.ts';
import { isNative, type StoredFrames } from './frames.ts';
import { multipartResponse, multipartStream, type Part } from './multipart.ts';
import type { OpenedInstance } from './shelf.ts';

/** WADO-RS answers with bytes (PS3.18 10.4): frames, instances, bulk data. */

const octets = 'application/octet-stream';
const dicom = 'application/dicom';

export function plain(status: number, reason: string): Response {
  return new Response(reason, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** Which media range of the Accept header the stored frames satisfy: nothing is transcoded here. */
function accepted(accept: string | undefined, frames: StoredFrames) {
  return parseAccept(accept).find((range) => {
    const { transferSyntax, type } = range;
    if (transferSyntax === '*') return takes(range, frames.mediaType) || type === octets;
    if (transferSyntax !== undefined) {
      return transferSyntax === frames.transferSyntax && (takes(range, frames.mediaType) || type === octets);
    }
    // Without a transfer syntax, octets are explicit little endian (PS3.18 table 8.7.3-5).
    return type === octets ? isNative(frames.transferSyntax) : takes(range, frames.mediaType);
  });
}

export function framesResponse(opened: OpenedInstance, list: string, accept: string | undefined): Response {
  const { frames, reason } = opened;
  if (frames === undefined) return plain(404, reason ?? 'This object has no frames.');
  const numbers = list.split(',').map((each) => (/^\d+$/.test(each.trim()) ? Number(each) : Number.NaN));
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return plain(400, 'Not a list of frame numbers.');
  const range = accepted(accept, frames);
  if (range === undefined) {
    return plain(406, `Stored as ${frames.transferSyntax}; this archive does not transcode.`);
  }
  const contentType = `${frames.mediaType}; transfer-syntax=${frames.transferSyntax}`;
  const parts: Part[] = [];
  for (const number of numbers) {
    const bytes = frames.frame(number);
    if (bytes === undefined) return plain(404, `The instance holds no whole frame ${number}.`);
    parts.push({ contentType, bytes });
  }
  const [single] = parts;
  if (!range.multipart && parts.length === 1 && single !== undefined) {
    return new Response(new Uint8Array(single.bytes), { headers: { 'Content-Type': contentType } });
  }
  return multipartResponse(frames.mediaType, parts);
}

export async function instancesResponse(
  instances: readonly ArchivedInstance[],
  accept: string | undefined,
): Promise<Response> {
  const range = parseAccept(accept).find((each) => takes(each, dicom));
  if (range === undefined) return plain(406, 'Instances are served as application/dicom.');
  const [only] = instances;
  if (!range.multipart && instances.length === 1 && only !== undefined) {
    return new Response(new Uint8Array(await only.read()), { headers: { 'Content-Type': dicom } });
  }
  async function* parts(): AsyncGenerator<Part> {
    for (const { transferSyntax, read } of instances) {
      yield { contentType: `${dicom}; transfer-syntax=${transferSyntax}`, bytes: await read() };
    }
  }
  return multipartStream(dicom, parts());
}

export function bulkDataResponse(
  { file, frames }: OpenedInstance,
  frameCount: number,
  path: string,
  accept: string | undefined,
): Response {
  const isPixelData = path === file.pixelData?.tag;
  if (isPixelData && frames !== undefined && !isNative(frames.transferSyntax)) {
    // Encapsulated pixel data have no other form than their frames.
    const all = Array.from({ length: frameCount }, (_, index) => index + 1).join(',');
    return framesResponse({ file, frames }, all, 'multipart/related; type="*/*"');
  }
  const bytes = isPixelData ? wholeNative(frames, frameCount) : bulkDataAt(file, path);
  if (bytes === undefined) return plain(404, 'No such bulk data.');
  const range = parseAccept(accept).find((each) => takes(each, octets));
  if (range === undefined) return plain(406, 'Bulk data are served as application/octet-stream.');
  if (!range.multipart) return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': octets } });
  return multipartResponse(octets, [{ contentType: octets, bytes }]);
}

function wholeNative(frames: StoredFrames | undefined, frameCount: number): Buffer | undefined {
  const all: Buffer[] = [];
  for (let number = 1; number <= frameCount; number += 1) {
    const frame = frames?.frame(number);
    if (frame === undefined) return undefined;
    all.push(frame);
  }
  return Buffer.concat(all);
}
