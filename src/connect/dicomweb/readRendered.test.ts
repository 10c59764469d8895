import { deflateSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
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

async function ask(type: string, body: Buffer, status = 200) {
  const server = await startLocalServer((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  servers.push(server);
  const base = `${server.origin}/dicom-web`;
  const token = {
    current: () => 'token',
    refresh: () => Promise.resolve(false),
    end: () => undefined,
    expiresAt: () => null,
    canRefresh: () => false,
    onEnd: () => () => undefined,
  };
  const issuer = {
    iss: 'https://ehr.example/fhir',
    clientId: 'x',
    authOrigins: [],
    mrn: [],
    singleIssuer: true,
    discovery: [],
  };
  const site = { archives: [{ name: 'A', base, auth: 'same-token' as const }] };
  const http = createHttp({ site, session: { issuer, token } });
  const instance = anInstance(aStudy(), aSeries(), {
    source: { archive: 'A', root: base },
    image: anImage({ rows: 3, columns: 5 }),
  });
  const { signal } = new AbortController();
  const reading = readRendered(http, { instance, frame: 2 }, { signal, priority: 'high' });
  return { reading, seen: server.seen, instance };
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
  expect(seen[0]?.accept).toBe('image/png, image/jpeg');
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

it('an archive that does not render is asked once', async () => {
  const { reading, seen } = await ask('text/plain', Buffer.from('no'), 406);
  await expect(reading).rejects.toMatchObject({ fault: { kind: 'archive', code: 'http', status: 406 } });
  expect(seen).toHaveLength(1);
});

it.each([0, 1, 8, 23])('a header cut after %i bytes has no size', (length) => {
  expect(pictureSize('image/png', png(5, 3).subarray(0, length))).toBeNull();
  expect(pictureSize('image/jpeg', jpeg(5, 3).subarray(0, Math.min(length, 12)))).toBeNull();
});
