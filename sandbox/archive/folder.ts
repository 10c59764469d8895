import { readdir, readFile as readBytes, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchivedInstance, DicomJson, Skipped } from '../parts.ts';
import { numberValue, textValue } from './attributes.ts';
import { encodeMeta } from './encodeElement.ts';
import { toDicomJson } from './dicomJson.ts';
import { readFile } from './readFile.ts';

const uid = /^[0-9]+(\.[0-9]+)*$/;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function* filesUnder(folder: string, skipped: Skipped[]): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    skipped.push({ file: folder, reason: reasonOf(error) });
    return [];
  });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path, skipped);
    // A link to a folder is not followed: it might lead round in a circle.
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile()))
      yield path;
  }
}

function identify(dataset: DicomJson, transferSyntax: string, read: () => Promise<Buffer>): ArchivedInstance {
  const of = (tag: string, name: string) => {
    const value = textValue(dataset, tag);
    if (!uid.test(value) || value.length > 64) throw new Error(`no valid ${name}`);
    return value;
  };
  const hasPixels = ['7FE00008', '7FE00009', '7FE00010'].some((tag) => dataset[tag] !== undefined);
  const said = numberValue(dataset, '00280008') ?? 1;
  return {
    studyUid: of('0020000D', 'StudyInstanceUID'),
    seriesUid: of('0020000E', 'SeriesInstanceUID'),
    instanceUid: of('00080018', 'SOPInstanceUID'),
    transferSyntax,
    frames: hasPixels ? Math.max(1, Math.trunc(said)) : 0,
    dataset,
    read,
  };
}

/** One file's bytes as an instance. Throws an Error that says why it can't be one. */
export function toInstance(bytes: Buffer, read: () => Promise<Buffer>): ArchivedInstance {
  const file = readFile(bytes);
  return identify(toDicomJson(file), file.transferSyntax, read);
}

async function readPart10(path: string): Promise<Buffer> {
  const bytes = await readBytes(path);
  if (bytes.toString('latin1', 128, 132) === 'DICM') return bytes;
  const file = readFile(bytes);
  const dataset = toDicomJson(file);
  const meta = encodeMeta(
    file.transferSyntax,
    textValue(dataset, '00080016'),
    textValue(dataset, '00080018'),
  );
  const first = file.elements[0];
  return Buffer.concat([meta, file.bytes.subarray(first?.start ?? file.bytes.length)]);
}

/** Every DICOM file under the folders. What can't be read is listed with a reason, never thrown. */
export async function openFolder(
  dirs: string[],
): Promise<{ instances: ArchivedInstance[]; skipped: Skipped[] }> {
  const instances = new Map<string, ArchivedInstance>();
  const skipped: Skipped[] = [];
  for (const dir of dirs) {
    for await (const file of filesUnder(dir, skipped)) {
      try {
        const instance = toInstance(await readBytes(file), () => readPart10(file));
        if (instances.has(instance.instanceUid)) throw new Error('another file has the same SOPInstanceUID');
        instances.set(instance.instanceUid, instance);
      } catch (error) {
        skipped.push({ file, reason: reasonOf(error) });
      }
    }
  }
  return { instances: [...instances.values()], skipped };
}
