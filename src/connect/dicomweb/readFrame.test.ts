import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Instance } from '@/domain/model/instance';
import { addressOf, anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { anHttpSession } from '@/testing/httpSession';
import { startLocalServer, type LocalServer, type Seen } from '@/testing/localServer';
import { aPart10 } from '@/testing/part10';
import { createHttp } from '../http/createHttp';
import { createDicomWeb } from './createDicomWeb';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Route = 'stored' | 'plain' | 'instance';

function routeOf({ path, accept = '' }: Seen): Route {
  if (!path.includes('/frames/')) return 'instance';
  return accept.includes('transfer-syntax=*') ? 'stored' : 'plain';
}

/** An archive that answers by route, and a client of it. */
async function archive(answers: Partial<Record<Route, (response: ServerResponse, seen: Seen) => void>>) {
  const server = await startLocalServer((seen, response) => {
    const answer = answers[routeOf(seen)];
    if (answer) answer(response, seen);
    else response.writeHead(400).end();
  });
  servers.push(server);
  const base = `${server.origin}/dicom-web`;
  const site = { archives: [{ name: 'A', base, auth: 'none' as const }] };
  const dicomWeb = createDicomWeb(createHttp({ site, session: anHttpSession() }));
  const series = aSeries();
  const study = aStudy();
  const instance = (fields: Partial<Instance> = {}) =>
    anInstance(study, series, { source: { archive: 'A', root: base }, image, ...fields });
  return { dicomWeb, instance, routes: () => server.seen.map(routeOf), seen: server.seen };
}

const explicit = '1.2.840.10008.1.2.1';
const image = anImage({ rows: 2, columns: 2, bitsAllocated: 8, bitsStored: 8 });
const pixels = Uint8Array.of(1, 2, 3, 4);

function send(type: string, bytes: Uint8Array, cut = 0) {
  return (response: ServerResponse) => {
    const body = Buffer.concat([
      Buffer.from(`--B\r\nContent-Type: ${type}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n--B--'),
    ]);
    response.writeHead(200, {
      'content-type': 'multipart/related; type="application/octet-stream"; boundary=B',
    });
    response.end(body.subarray(0, body.length - cut));
  };
}
const sendNative = send(`application/octet-stream; transfer-syntax=${explicit}`, pixels);
const file = (fields: Partial<Parameters<typeof aPart10>[0]> = {}) =>
  send(
    'application/dicom',
    aPart10({ rows: 2, columns: 2, transferSyntax: explicit, native: pixels, ...fields }),
  );

describe('A frame', () => {
  it('comes as stored, with the syntax of its part', async () => {
    const a = await archive({ stored: send('image/jls; transfer-syntax=1.2.840.10008.1.2.4.81', pixels) });
    const found = await a.dicomWeb.frame(addressOf(a.instance()), { header: image });
    expect(found).toEqual({
      bytes: pixels,
      transferSyntax: '1.2.840.10008.1.2.4.81',
      mediaType: 'image/jls',
    });
    expect(found.bytes.buffer.byteLength).toBe(4);
    expect(a.routes()).toEqual(['stored']);
  });

  it.each([
    ['image/jls', '1.2.840.10008.1.2.4.80'],
    ['application/octet-stream', explicit],
    ['image/dicom-rle', '1.2.840.10008.1.2.5'],
  ])('of type %s without a syntax has that of its type', async (type, transferSyntax) => {
    const a = await archive({ stored: send(type, pixels) });
    expect(await a.dicomWeb.frame(addressOf(a.instance()), {})).toMatchObject({ transferSyntax });
  });

  it.each([
    ['baseline', 0xc0, '1.2.840.10008.1.2.4.50'],
    ['lossless', 0xc3, '1.2.840.10008.1.2.4.70'],
  ])(
    'that is a %s JPEG without a syntax is told by its first marker',
    async (_what, marker, transferSyntax) => {
      const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, marker, 0, 8);
      const a = await archive({ stored: send('image/jpeg', jpeg) });
      expect(await a.dicomWeb.frame(addressOf(a.instance()), {})).toMatchObject({ transferSyntax });
    },
  );

  it('is asked for without a syntax where the archive refuses the stored one, from then on at once', async () => {
    const a = await archive({ plain: sendNative });
    await a.dicomWeb.frame(addressOf(a.instance()), { header: image });
    await a.dicomWeb.frame(addressOf(a.instance()), { header: image });
    expect(a.routes()).toEqual(['stored', 'plain', 'plain']);
  });

  it('is cut out of the instance after a server error, so that no URL is asked more than four times', async () => {
    const a = await archive({ stored: (response) => response.writeHead(500).end(), instance: file() });
    expect(await a.dicomWeb.frame(addressOf(a.instance()), { header: image })).toMatchObject({
      bytes: pixels,
    });
    expect(a.routes()).toEqual(['stored', 'stored', 'stored', 'stored', 'instance']);
  });

  it('never names a syntax, which brings down old archives', async () => {
    const a = await archive({ instance: file() });
    await a.dicomWeb.frame(addressOf(a.instance()), { header: image });
    expect(a.seen.map(({ accept = '' }) => /transfer-syntax=1/.test(accept))).toEqual([false, false, false]);
  });

  it('is cut out of the instance where its bytes are not what they are called', async () => {
    const jpeg = Uint8Array.of(0xff, 0x4f, 0xff, 0x51, 0, 0, 0xff, 0xd9);
    const mislabelled = send(`application/octet-stream; transfer-syntax=${explicit}`, jpeg);
    const htj2k = '1.2.840.10008.1.2.4.201';
    const stored = send(
      'application/dicom',
      aPart10({ rows: 2, columns: 2, transferSyntax: htj2k, fragments: [jpeg] }),
    );
    const a = await archive({ plain: mislabelled, instance: stored });
    const found = await a.dicomWeb.frame(addressOf(a.instance()), { header: image });
    expect(found).toMatchObject({ bytes: jpeg, transferSyntax: htj2k });
    expect(a.routes()).toEqual(['stored', 'plain', 'instance']);
  });

  it('of a clip costs one instance for all frames', async () => {
    const native = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const a = await archive({ instance: file({ frames: 2, native }) });
    const clip = a.instance({ image: { ...image, frames: 2 } });
    const header = { ...image, frames: 2 };
    await a.dicomWeb.frame(addressOf(clip, 1), { header });
    const both = await Promise.all(
      [1, 2].map((frame) => a.dicomWeb.frame(addressOf(clip, frame), { header })),
    );
    expect(both.map(({ bytes }) => [...bytes])).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    expect(a.routes().filter((route) => route === 'instance')).toHaveLength(1);
  });

  it('that is short everywhere fails by its length', async () => {
    const short = send(`application/octet-stream; transfer-syntax=${explicit}`, pixels.subarray(0, 2));
    const a = await archive({
      stored: short,
      plain: short,
      instance: file({ native: pixels.subarray(0, 2) }),
    });
    await expect(a.dicomWeb.frame(addressOf(a.instance()), { header: image })).rejects.toMatchObject({
      fault: { kind: 'archive', code: 'frame-length', host: expect.stringContaining('127.0.0.1') },
    });
  });

  it('in a syntax without a decoder fails by its syntax', async () => {
    const video = send('video/mp4; transfer-syntax=1.2.840.10008.1.2.4.102', pixels);
    const other = send('application/octet-stream; transfer-syntax=1.2.840.10008.1.2.4.102', pixels);
    const a = await archive({ stored: other, instance: file({ transferSyntax: '1.2.840.10008.1.2.4.102' }) });
    const rejected = expect(a.dicomWeb.frame(addressOf(a.instance()), { header: image })).rejects;
    await rejected.toMatchObject({ fault: { kind: 'decode', code: 'syntax' } });
    const b = await archive({ stored: video });
    await expect(b.dicomWeb.frame(addressOf(b.instance()), {})).rejects.toMatchObject({
      fault: { code: 'not-dicom' },
    });
  });

  it("under a maker's own name is not taken for uncompressed, and its fellows are not asked for thrice", async () => {
    const own = '1.3.46.670589.33.1.4.1';
    const a = await archive({
      stored: send(`application/octet-stream; transfer-syntax=${own}`, pixels),
      plain: (response) => response.writeHead(406).end(),
      instance: file({ transferSyntax: own }),
    });
    const ask = () =>
      a.dicomWeb.frame(addressOf(a.instance()), { header: { ...image, transferSyntax: own } });
    for (let times = 0; times < 3; times++)
      await expect(ask()).rejects.toMatchObject({ fault: { kind: 'decode', code: 'syntax', detail: own } });
    expect(a.routes()).toEqual(['stored', 'plain', 'instance']);
  });

  it('that is cut is asked for once more', async () => {
    let asked = 0;
    const a = await archive({
      stored: (response) =>
        (asked++ === 0 ? send('application/octet-stream', pixels, 3) : sendNative)(response),
    });
    expect(await a.dicomWeb.frame(addressOf(a.instance()), { header: image })).toMatchObject({
      bytes: pixels,
    });
    expect(a.routes()).toEqual(['stored', 'stored']);
  });

  it.each([
    [
      'a login page',
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'not-dicom',
    ],
    ['404', (response: ServerResponse) => response.writeHead(404).end(), 'http'],
    ['403', (response: ServerResponse) => response.writeHead(403).end(), 'forbidden'],
    [
      'more bytes than it can have',
      send('application/octet-stream', new Uint8Array(3 * 2 ** 20)),
      'too-large',
    ],
  ])('answered by %s is not tried otherwise', async (_what, stored, code) => {
    const a = await archive({ stored });
    await expect(a.dicomWeb.frame(addressOf(a.instance()), { header: image })).rejects.toMatchObject({
      fault: { code },
    });
    expect(a.routes()).toEqual(['stored']);
  });

  it('that nobody waits for any more is aborted, and another reader keeps the shared instance', async () => {
    const leave = new AbortController();
    const a = await archive({
      instance: (response) => {
        leave.abort();
        setImmediate(() => file({ frames: 2, native: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) })(response));
      },
    });
    const header = { ...image, frames: 2 };
    const clip = a.instance({ image: header });
    const left = a.dicomWeb.frame(addressOf(clip, 1), { header, signal: leave.signal });
    const stayed = a.dicomWeb.frame(addressOf(clip, 2), { header });
    await expect(left).rejects.toMatchObject({ fault: { code: 'aborted' } });
    expect([...(await stayed).bytes]).toEqual([5, 6, 7, 8]);
  });

  it('keeps a whole object for its next frame until it is told to forget', async () => {
    const a = await archive({ instance: file({ frames: 2, native: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8) }) });
    const header = { ...image, frames: 2 };
    const clip = a.instance({ image: header });
    const fetched = () => a.routes().filter((route) => route === 'instance').length;
    for (const frame of [1, 2]) await a.dicomWeb.frame(addressOf(clip, frame), { header });
    expect(fetched()).toBe(1);
    a.dicomWeb.forget();
    await a.dicomWeb.frame(addressOf(clip, 2), { header });
    expect(fetched()).toBe(2);
  });
});
