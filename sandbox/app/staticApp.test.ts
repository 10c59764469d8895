import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const get = (path: string) => fetch(new URL(path, sandbox.ready.app));

it.each([
  ['', 'text/html; charset=utf-8', 'no-store'],
  ['index.html?code=x', 'text/html; charset=utf-8', 'no-store'],
  ['launch.html', 'text/html; charset=utf-8', 'no-store'],
  ['site.json', 'application/json', 'no-store'],
  ['assets/codec-abc.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
])('serves /%s as %s, %s, under the production policy', async (path, type, cache) => {
  const answer = await get(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe(cache);
  expect(answer.headers.get('content-security-policy')).toContain(
    `frame-ancestors ${new URL(sandbox.ready.iss).origin};`,
  );
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('x-frame-options')).toBeNull();
});

it('compresses what is worth it', async () => {
  const script = await get('assets/app-abc.js');
  expect(script.headers.get('content-encoding')).toBe('gzip');
  expect(script.headers.get('vary')).toBe('Accept-Encoding');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(await script.text()).toHaveLength(2200);
});

it('answers site.json with where everything is', async () => {
  const { iss, dicomweb } = sandbox.ready;
  expect(await (await get('site.json')).json()).toEqual({
    issuers: [
      {
        iss,
        clientId: 'chartlight',
        mrn: [{ system: 'urn:oid:2.16.840.1.113883.19.5', issuer: 'SANDBOX' }],
        singleIssuer: true,
      },
    ],
    archives: [
      { name: 'Main PACS', base: dicomweb[0], auth: 'same-token' },
      { name: 'Second PACS', base: expect.stringMatching(/\/dicom-web$/) as string, auth: 'same-token' },
    ],
    frameAncestors: [new URL(iss).origin],
    probe: true,
  });
});

/** fetch would tidy the path up before sending it. */
function rawStatus(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(sandbox.ready.app).port), '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
    );
    socket.once('data', (data) => {
      resolve(data.toString().split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

it.each(['/../outside.txt', '/%2e%2e/outside.txt', '/..%2foutside.txt', '/assets', '/none.js', '/%ff'])(
  'gives nothing outside the build: %s',
  async (path) => {
    expect(await rawStatus(path)).toBe('404');
  },
);
