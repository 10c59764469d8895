import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DicomJson } from '../parts.ts';
import { openFolder } from './folder.ts';
import { storedFrames } from './frames.ts';
import { readFile } from './readFile.ts';
import { testFile } from './testFile.ts';

const open = '../shared/data/dicom/open';
const bad = '../shared/data/dicom/bad';

const file = testFile({
  rows: 1,
  columns: 2,
  bitsAllocated: 16,
  frames: 1,
  pixelVr: 'OW',
  transferSyntax: '1.2.840.10008.1.2.1',
  pixels: Buffer.from([1, 0, 2, 0]),
});

async function opened(files: Record<string, Buffer>) {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  const { instances, skipped } = await openFolder([folder]);
  const reasons = skipped.map(({ file: path, reason }) => [path.slice(folder.length + 1), reason]);
  const first = await instances[0]?.read();
  await rm(folder, { recursive: true });
  return { instances, reasons, first };
}

it('what is no image is skipped with a plain reason', async () => {
  const { instances, reasons } = await opened({
    '1.dcm': file,
    '2.dcm': file,
    '3.dcm': file.subarray(0, 132),
    '4.dcm': file.subarray(0, 300),
    'README.md': Buffer.from('# Images of a friend'),
    empty: Buffer.alloc(0),
  });
  expect(instances).toHaveLength(1);
  expect(reasons).toEqual([
    ['2.dcm', 'another file has the same SOPInstanceUID'],
    ['3.dcm', 'the file ends before its data set'],
    ['4.dcm', expect.stringMatching(/^the file ends inside|^no valid/)],
    ['README.md', 'not a DICOM file'],
    ['empty', 'not a DICOM file'],
  ]);
});

it.each([
  ['without preamble', 132],
  ['without meta header', file.indexOf(Buffer.from('08001600', 'hex'))],
])('a file %s is read, and served as Part 10', async (_, cut) => {
  const { instances, first } = await opened({ '1.dcm': file.subarray(cut) });
  expect(instances[0]?.instanceUid).toBe('1.2.3.3');
  expect(first === undefined ? [] : [...(storedFrames(readFile(first), 1)?.frame(1) ?? [])]).toEqual([
    1, 0, 2, 0,
  ]);
});

function valueOf(dataset: DicomJson | undefined, ...path: (string | number)[]): unknown {
  let at: unknown = dataset;
  for (const step of path) {
    const attribute: unknown = typeof at === 'object' && at !== null ? Reflect.get(at, step) : undefined;
    at = typeof step === 'string' && /^[0-9A-F]{8}$/.test(step) ? Object(attribute).Value : attribute;
  }
  return at;
}

it.skipIf(!existsSync(open))('real files of many kinds are read whole', { timeout: 60_000 }, async () => {
  const { instances, skipped } = await openFolder([open]);
  expect(instances.length).toBeGreaterThan(840);
  expect(skipped.filter(({ reason }) => /ends|runs beyond|nested/.test(reason))).toEqual([]);
  const of = (part: string) =>
    instances.find(({ dataset }) => JSON.stringify(dataset).includes(part))?.dataset;
  expect(valueOf(of('Люкceмбypг'), '00080005')).toEqual(['ISO_IR 192']);
  expect(valueOf(of('洪^吉洞'), '00100010', 0)).toEqual({
    Alphabetic: 'Hong^Gildong',
    Ideographic: '洪^吉洞',
    Phonetic: '홍^길동',
  });
  const palette = instances.find(({ dataset }) => dataset['00281201']?.BulkDataURI !== undefined);
  expect(valueOf(palette?.dataset, '00281101')).toHaveLength(3);
  const enhanced = instances.find(({ dataset }) => (dataset['52009230']?.Value?.length ?? 0) > 1);
  expect(valueOf(enhanced?.dataset, '52009230', 1, '00209113', 0, '00200032')).toHaveLength(3);
});

it.skipIf(!existsSync(bad))('broken files neither crash nor hang the archive', async () => {
  const { instances, skipped } = await openFolder([bad]);
  expect(skipped.map(({ reason }) => reason)).toContain('not a DICOM file');
  for (const instance of instances) {
    const stored = readFile(await instance.read());
    const last = storedFrames(stored, instance.frames)?.frame(instance.frames);
    expect(last === undefined || last.length > 0).toBe(true);
  }
});
