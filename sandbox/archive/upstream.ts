import type { DicomJson } from '../parts.ts';
import { textValue } from './attributes.ts';

const pageSize = 100;
const timeoutMs = 60_000;
const concurrentStudies = 4;

async function readJson(url: string): Promise<DicomJson[]> {
  const answer = await fetch(url, {
    headers: { Accept: 'application/dicom+json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.status === 204) return [];
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`);
  const body: unknown = await answer.json();
  if (!Array.isArray(body)) throw new Error(`no array from ${url}`);
  return body as DicomJson[];
}

/** UIDs of everything a search finds, page by page; an archive without paging repeats itself and is left. */
async function searchUids(url: string, tag: string): Promise<string[]> {
  const uids = new Set<string>();
  for (let offset = 0; ; offset += pageSize) {
    const before = uids.size;
    const page = await readJson(`${url}?limit=${pageSize}&offset=${offset}`);
    for (const match of page) uids.add(textValue(match, tag));
    if (page.length < pageSize || uids.size === before) return [...uids].filter(Boolean);
  }
}

interface Part {
  /** What a search below this part asks for, and where its answers are. */
  readonly children: string;
  readonly tag: string;
}

const parts: readonly Part[] = [
  { children: 'series', tag: '0020000E' },
  { children: 'instances', tag: '00080018' },
];

/** Metadata of all below `url`; where that fails as a whole, of its parts, so that one bad file hides no other. */
async function readMetadata(url: string, depth: number): Promise<DicomJson[]> {
  try {
    return await readJson(`${url}/metadata`);
  } catch (error) {
    const part = parts[depth];
    if (part === undefined) {
      console.warn(`Not read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
    const found: DicomJson[] = [];
    try {
      for (const uid of await searchUids(`${url}/${part.children}`, part.tag)) {
        found.push(...(await readMetadata(`${url}/${part.children}/${uid}`, depth + 1)));
      }
    } catch (cause) {
      console.warn(`Not read: ${cause instanceof Error ? cause.message : String(cause)}`);
    }
    return found;
  }
}

/** Metadata of every instance of an existing DICOMweb server. Throws when its studies can't be listed. */
export async function readUpstream(url: string): Promise<DicomJson[]> {
  const root = url.replace(/\/$/, '');
  const waiting = await searchUids(`${root}/studies`, '0020000D');
  const datasets = new Map(waiting.map((uid): [string, DicomJson[]] => [uid, []]));
  const work = async (): Promise<void> => {
    for (let uid = waiting.shift(); uid !== undefined; uid = waiting.shift()) {
      datasets.set(uid, await readMetadata(`${root}/studies/${uid}`, 0));
    }
  };
  await Promise.all(Array.from({ length: concurrentStudies }, work));
  return [...datasets.values()].flat();
}
