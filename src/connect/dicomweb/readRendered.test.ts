import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { parseInstanceUid, parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { Instance } from '@/domain/model/instance';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { aPart10 } from '@/testing/part10';
import { anHttpSession } from '@/testing/httpSession';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { orthancInstalled, startOrthanc } from '../../../e2e/orthanc';
import { createHttp } from '../http/createHttp';
import { pictureSize } from './pictureSize';
import { readRendered } from './readRendered';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A grey PNG's header and the rest of it, as far as a reader of the size looks. */
function png(columns: number, rows: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(columns, 0);
  size.writeUInt32BE(rows, 4);
  return Buffer.concat([head, size, deflateSync(Buffer.alloc(rows * (columns + 1)))]);
}

/** SOI, an application segment, a start of frame. */
const jpeg = (columns: number, rows: number) =>
  Buffer.concat([
    Buffer.from('ffd8ffe00004abcdffc2001108', 'hex'),
    Buffer.from([rows >> 8, rows & 255, columns >> 8, columns & 255]),
    Buffer.from('03ffd9', 'hex'),
  ]);

function reader(base: string, fields: Partial<Instance>) {
  const site = { archives: [{ name: 'A', base, auth: 'same-token' as const }] };
  const http = createHttp({ site, session: anHttpSession() });
  const source = { archive: 'A', root: base };
  const instance = anInstance(aStudy(), aSeries(), { source, ...fields });
  const { signal } = new AbortController();
  return {
    instance,
    read: (frame: number) => readRendered(http, { instance, frame }, { signal, priority: 'high' }),
  };
}

async function ask(type: string, body: Buffer, status = 200) {
  const server = await startLocalServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  servers.push(server);
  const image = anImage({ rows: 3, columns: 5 });
  const { read, instance } = reader(`${server.origin}/dicom-web`, { image });
  return { reading: read(2), seen: server.seen, instance };
}

it.each([
  ['image/png', png(5, 3)],
  ['image/jpeg', jpeg(5, 3)],
  ['image/PNG; charset=binary', png(5, 3)],
])('%s of the frame’s own size is taken', async (type, body) => {
  const { reading, seen, instance } = await ask(type, body);
  const { bytes } = await reading;
  expect([...bytes]).toEqual([...body]);
  expect(seen.map(({ path }) => path)).toEqual([
    `/dicom-web/studies/${instance.study}/series/${instance.series}/instances/${instance.uid}/frames/2/rendered`,
  ]);
  expect(seen[0]?.accept).toBe('image/png');
});

it.each([
  { name: 'a picture of another size', type: 'image/png', body: png(6, 3), fault: 'archive/not-dicom' },
  { name: 'a picture on its side', type: 'image/jpeg', body: jpeg(3, 5), fault: 'archive/not-dicom' },
  {
    name: 'a bomb',
    type: 'image/png',
    body: png(60_000, 60_000).subarray(0, 40),
    fault: 'archive/not-dicom',
  },
  { name: 'a login page', type: 'text/html', body: Buffer.from('<html>'), fault: 'archive/not-dicom' },
  {
    name: 'a login page in disguise',
    type: 'image/png',
    body: Buffer.from('<html>'),
    fault: 'archive/not-dicom',
  },
  {
    name: 'a kind that was not asked for',
    type: 'image/gif',
    body: Buffer.from('GIF89a'),
    fault: 'archive/not-dicom',
  },
  { name: 'nothing', type: 'image/jpeg', body: Buffer.alloc(0), fault: 'archive/not-dicom' },
  {
    name: 'more bytes than any such picture has',
    type: 'image/png',
    body: Buffer.alloc(2 ** 18),
    fault: 'network/too-large',
  },
])('$name is refused', async ({ type, body, fault }) => {
  const { reading } = await ask(type, body);
  await expect(reading).rejects.toThrow(fault);
});

it('an archive that does not render is asked once for each kind, one at a time', async () => {
  const { reading, seen } = await ask('text/plain', Buffer.from('no'), 406);
  await expect(reading).rejects.toMatchObject({ fault: { kind: 'archive', code: 'http', status: 406 } });
  expect(seen.map(({ accept }) => accept)).toEqual(['image/png', 'image/jpeg']);
});

it.each([0, 1, 8, 23])('a header cut after %i bytes has no size', (length) => {
  expect(pictureSize('image/png', png(5, 3).subarray(0, length))).toBeNull();
  expect(pictureSize('image/jpeg', jpeg(5, 3).subarray(0, Math.min(length, 12)))).toBeNull();
});

it.skipIf(!orthancInstalled())(
  'Orthanc renders a frame in its own size',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chartlight-rendered-'));
    const shape = { rows: 48, columns: 64, bitsAllocated: 8 };
    const file = aPart10({
      ...shape,
      transferSyntax: '1.2.840.10008.1.2.1',
      native: Uint8Array.from({ length: 48 * 64 }, (_, at) => at),
      uids: { study: '1.2.3.1', series: '1.2.3.2', instance: '1.2.3.3' },
    });
    writeFileSync(join(folder, 'one.dcm'), file);
    const orthanc = await startOrthanc([folder]);
    try {
      const { read } = reader(orthanc.url, {
        study: parseStudyUid('1.2.3.1') ?? aStudy().uid,
        series: parseSeriesUid('1.2.3.2') ?? aSeries().uid,
        uid: parseInstanceUid('1.2.3.3') ?? anInstance(aStudy(), aSeries(), {}).uid,
        image: anImage(shape),
      });
      expect((await read(1)).mediaType).toBe('image/png');
      await expect(read(2)).rejects.toMatchObject({ fault: { kind: 'archive', code: 'http' } });
    } finally {
      await orthanc.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
