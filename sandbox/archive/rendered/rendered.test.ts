import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ArchivedInstance } from '../../parts.ts';
import { createShelf } from '../shelf.ts';
import { fragment, instanceOf, offsetTable, testFile } from '../testFile.ts';
import { renderedResponse } from './rendered.ts';

const little = '1.2.840.10008.1.2.1';
const open = createShelf();

async function ask(instance: ArchivedInstance, accept: string | undefined, frame = 1): Promise<Response> {
  return renderedResponse(instance, await open(instance), frame, accept);
}

/** Pixels of a PNG whose lines are unfiltered. */
async function pixelsOf(answer: Response) {
  expect(answer.headers.get('Content-Type')).toBe('image/png');
  const png = Buffer.from(await answer.arrayBuffer());
  const [columns, rows] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 0 ? 1 : 3;
  const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const stride = columns * channels + 1;
  const pixels = Array.from({ length: rows }, (_, row) => [
    ...lines.subarray(row * stride + 1, (row + 1) * stride),
  ]).flat();
  return { rows, columns, channels, pixels };
}

const word = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeInt16LE(value, at * 2));
  return bytes;
};
const grey = { rows: 1, columns: 3, bitsAllocated: 16, frames: 1, pixelVr: 'OW' } as const;
const header = {
  '00280004': ['CS', 'MONOCHROME2'],
  '00280101': ['US', [16]],
  '00280103': ['US', [1]],
  '00281050': ['DS', '40'],
  '00281051': ['DS', '401'],
  '00281052': ['DS', '-1000'],
  '00281053': ['DS', '1'],
} as const;

it.each([
  { name: 'through the window of the header', more: header, pixels: [0, 128, 255] },
  {
    name: 'MONOCHROME1, the other way round',
    more: { ...header, '00280004': ['CS', 'MONOCHROME1'] },
    pixels: [255, 127, 0],
  },
  {
    name: 'through all of the range where no window is named',
    more: { '00280004': ['CS', 'MONOCHROME2'], '00280103': ['US', [1]] },
    pixels: [0, 180, 255],
  },
] as const)('grey $name', async ({ more, pixels }) => {
  const file = testFile({ ...grey, transferSyntax: little, pixels: word(-200, 1040, 1560), more });
  expect((await pixelsOf(await ask(instanceOf(file), 'image/jpeg, image/png'))).pixels).toEqual(pixels);
});

const rgb = { rows: 1, columns: 2, bitsAllocated: 8, frames: 1, pixelVr: 'OB' } as const;
const colour = (photometric: string, planar = 0) =>
  ({
    '00280002': ['US', [3]],
    '00280004': ['CS', photometric],
    '00280006': ['US', [planar]],
    '00280101': ['US', [8]],
  }) as const;
const runs = (...segments: number[][]) => {
  const head = Buffer.alloc(64);
  head.writeUInt32LE(segments.length, 0);
  let at = 64;
  segments.forEach((segment, index) => {
    head.writeUInt32LE(at, 4 + index * 4);
    at += segment.length;
  });
  return Buffer.concat([offsetTable(), fragment(...head, ...segments.flat())]);
};

it.each([
  { name: 'by pixel', pixels: Buffer.from([1, 2, 3, 4, 5, 6]), more: colour('RGB') },
  { name: 'by plane', pixels: Buffer.from([1, 4, 2, 5, 3, 6]), more: colour('RGB', 1) },
  {
    name: 'run-length',
    transferSyntax: '1.2.840.10008.1.2.5',
    encapsulated: true,
    pixels: runs([1, 1, 4], [1, 2, 5], [1, 3, 6]),
    more: colour('RGB'),
  },
])('colour $name', async ({ transferSyntax = little, ...file }) => {
  const answer = await ask(instanceOf(testFile({ ...rgb, ...file, transferSyntax })), 'image/*');
  expect(await pixelsOf(answer)).toEqual({ rows: 1, columns: 2, channels: 3, pixels: [1, 2, 3, 4, 5, 6] });
});

it('YBR is turned into RGB', async () => {
  const file = testFile({
    ...rgb,
    transferSyntax: little,
    pixels: Buffer.from([255, 128, 128, 76, 85, 255]),
    more: colour('YBR_FULL'),
  });
  expect((await pixelsOf(await ask(instanceOf(file), undefined))).pixels).toEqual([255, 255, 255, 254, 0, 0]);
});

it("a maker's own name for explicit little endian is known here", async () => {
  const transferSyntax = '1.3.46.670589.33.1.4.1';
  const instance = instanceOf(
    testFile({ ...grey, transferSyntax, pixels: word(-200, 1040, 1560), more: header }),
  );
  expect((await open(instance)).frames?.transferSyntax).toBe(transferSyntax);
  expect((await pixelsOf(await ask(instance, 'image/png'))).pixels).toEqual([0, 128, 255]);
});

const encapsulated = (transferSyntax: string) =>
  instanceOf(
    testFile({
      ...rgb,
      transferSyntax,
      encapsulated: true,
      pixels: Buffer.concat([offsetTable(), fragment(0xff, 0xd8)]),
    }),
  );

it('a baseline JPEG goes out as it is', async () => {
  const answer = await ask(encapsulated('1.2.840.10008.1.2.4.50'), 'image/png;q=0.5, image/jpeg');
  expect(answer.headers.get('Content-Type')).toBe('image/jpeg');
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0xff, 0xd8]);
});

it.each([
  ['what is not decoded here', encapsulated('1.2.840.10008.1.2.4.90'), 'image/png', 1, 406],
  ['a media type that is not made here', encapsulated('1.2.840.10008.1.2.4.90'), 'image/gif', 1, 406],
  ['a frame that is not there', encapsulated('1.2.840.10008.1.2.4.50'), 'image/jpeg', 2, 404],
  [
    'a cut frame',
    instanceOf(testFile({ ...grey, transferSyntax: little, pixels: word(1, 2) })),
    'image/png',
    1,
    404,
  ],
  [
    'a cut run',
    instanceOf(
      testFile({
        ...rgb,
        transferSyntax: '1.2.840.10008.1.2.5',
        encapsulated: true,
        pixels: runs([1, 1]),
      }),
    ),
    'image/png',
    1,
    406,
  ],
])('%s is refused with a reason', async (_, instance, accept, frame, status) => {
  const answer = await ask(instance, accept, frame);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toBe('');
});

const folder = fileURLToPath(new URL('../../../../shared/data/dicom/', import.meta.url));
const dcmtk = spawnSync('which', ['dcm2pnm'], { stdio: 'ignore' }).status === 0;

it.skipIf(!existsSync(folder) || !dcmtk)('real images agree with a rendering by dcmtk', async () => {
  interface Row {
    path: string;
    transfer_syntax: string | null;
    photometric: string | null;
    bits: string;
  }
  const rows = JSON.parse(readFileSync(`${folder}open/manifest.json`, 'utf8')) as Row[];
  const kinds = new Map<string, Row>();
  for (const row of rows) {
    if (row.photometric === null) continue;
    if (!/^1\.2\.840\.10008\.1\.2(\.[12]|\.1\.99|\.5)?$/.test(row.transfer_syntax ?? '')) continue;
    kinds.set([row.transfer_syntax, row.photometric, row.bits].join(' '), row);
  }
  const home = mkdtempSync(join(tmpdir(), 'chartlight-rendered-'));
  const agreed: string[] = [];
  let compared = 0;
  try {
    for (const [kind, row] of kinds) {
      const path = `${folder}${row.path}`;
      const out = join(home, 'picture.pnm');
      // Where dcmtk finds no window it chooses its own: nothing to compare.
      const window = row.photometric?.startsWith('MONOCHROME') ? ['+Wi', '1'] : [];
      const done = spawnSync('dcm2pnm', ['--write-raw-pnm', ...window, path, out]);
      const answer = await ask(instanceOf(readFileSync(path)), 'image/png');
      if (done.status !== 0 || answer.status !== 200) continue;
      compared += 1;
      const { pixels } = await pixelsOf(answer);
      const truth = readFileSync(out).subarray(-pixels.length);
      const off = pixels.reduce((sum, value, at) => sum + Math.abs(value - (truth[at] ?? 0)), 0);
      if (off / pixels.length < 1.5) agreed.push(kind);
      else console.log(`differs by ${(off / pixels.length).toFixed(1)} of 255: ${kind} ${row.path}`);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  console.log(`rendered: ${agreed.length} of ${compared} kinds agree with dcmtk`);
  expect(compared).toBeGreaterThanOrEqual(10);
  expect(agreed.length).toBe(compared);
});
