import { gunzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compressAndKeep, gzipped } from './gzip.ts';
import { listen, type Listening } from './listen.ts';

const long = 'chest '.repeat(500);
let asset = long;
let compressions: string[] = [];
const keep = compressAndKeep();
const counted: typeof keep = (bytes, name) => {
  const compressed = keep(bytes, name);
  compressions.push(name);
  return compressed;
};
const pages = new Hono()
  .use('/kept/*', gzipped(counted))
  .get('/kept/:name', (c) => c.body(asset, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }))
  .use(gzipped())
  .get('/json', (c) => c.json({ long }, 201, { Vary: 'Origin' }))
  .get('/fhir', (c) => c.body(long, 200, { 'Content-Type': 'application/fhir+json; charset=utf-8' }))
  .get('/short', (c) => c.json({ short: true }))
  .get('/pixels', (c) => c.body(long, 200, { 'Content-Type': 'application/octet-stream' }))
  .get('/frame', (c) =>
    c.body(long, 200, { 'Content-Type': 'multipart/related; type="application/octet-stream"' }),
  );

let server: Listening;
let port: number;
beforeAll(async () => {
  server = await listen(0, getRequestListener(pages.fetch));
  const address = server.server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => server.close());
beforeEach(() => {
  compressions = [];
});

/** fetch would undo the compression. */
function ask(path: string, acceptEncoding?: string, method = 'GET') {
  const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      get({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks),
          }),
        );
      }).on('error', reject);
    },
  );
}

describe('compression', () => {
  it.each([
    ['/json', 'gzip', JSON.stringify({ long })],
    ['/fhir', 'gzip, deflate, br', long],
    ['/fhir', 'br;q=1, *;q=0.1', long],
    ['/kept/a.js', 'deflate, GZIP;q=0.5', long],
  ])('of %s for %s', async (path, accept, text) => {
    const { headers, body } = await ask(path, accept);
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers['content-length']).toBe(String(body.length));
    expect(body.length).toBeLessThan(300);
    expect(gunzipSync(body).toString()).toBe(text);
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it.each([
    ['/json', undefined],
    ['/json', 'br'],
    ['/json', 'gzip;q=0'],
    ['/short', 'gzip'],
    ['/pixels', 'gzip'],
    ['/frame', 'gzip'],
  ])('is not for %s for %s', async (path, accept) => {
    const { headers, body } = await ask(path, accept);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toMatch(/chest|short/);
    expect(headers.vary?.includes('Accept-Encoding') ?? false).toBe(/json|short/.test(path));
  });

  it('keeps status and other headers', async () => {
    const { status, headers } = await ask('/json', 'gzip');
    expect([status, headers.vary, headers['content-type']]).toEqual([
      201,
      'Origin, Accept-Encoding',
      'application/json',
    ]);
  });

  it('is not done to HEAD', async () => {
    const { headers, body } = await ask('/fhir', 'gzip', 'HEAD');
    expect([headers['content-encoding'], headers.vary, body.length]).toEqual([
      undefined,
      'Accept-Encoding',
      0,
    ]);
  });
});

it('a kept file is compressed once until its bytes change', async () => {
  const first = await keep(new Uint8Array(Buffer.from(long)), 'one');
  expect(await keep(new Uint8Array(Buffer.from(long)), 'one')).toBe(first);
  expect(await keep(new Uint8Array(Buffer.from(`${long}!`)), 'one')).not.toBe(first);
  asset = `${long}changed`;
  expect(gunzipSync((await ask('/kept/a.js', 'gzip')).body).toString()).toBe(asset);
  expect(compressions).toEqual(['/kept/a.js']);
});
