import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { aPart10 } from '@/testing/part10';
import { anHttpSession } from '@/testing/httpSession';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { orthancInstalled, startOrthanc } from '../../../e2e/orthanc';
import { createHttp } from '../http/createHttp';
import { storeInstance } from './storeInstance';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const object = { study: '1.2.3', uid: '1.2.3.4', bytes: Uint8Array.of(68, 73, 67, 77) };
const item = (uid: string, more: object = {}) => ({
  '00081155': { vr: 'UI', Value: [uid] },
  ...more,
});
const sequence = (tag: string, ...value: object[]) => ({ [tag]: { vr: 'SQ', Value: value } });

function clientOf(root: string, site: { store?: boolean }) {
  let current = 'old';
  const archive = { name: 'A', base: root, auth: 'same-token' as const, ...site };
  const http = createHttp({
    site: { archives: [archive] },
    session: anHttpSession({
      token: {
        current: () => current,
        refresh: () => Promise.resolve((current = 'new') === 'new'),
        canRefresh: () => true,
      },
    }),
  });
  const { signal } = new AbortController();
  return (sent: typeof object) => storeInstance(http, { archive: 'A', root }, sent, signal);
}

async function send(answer: (response: ServerResponse) => void, site: { store?: boolean } = { store: true }) {
  const server = await startLocalServer((_, response) => answer(response));
  servers.push(server);
  const root = `${server.origin}/dicom-web`;
  const outcome = await clientOf(root, site)(object);
  return { outcome, seen: server.seen };
}

const json = (status: number, body: object) => (response: ServerResponse) => {
  response.writeHead(status, { 'content-type': 'application/dicom+json' }).end(JSON.stringify(body));
};

describe('storing', () => {
  it.each([
    ['as the answer lists it', json(200, sequence('00081199', item('1.2.3.4'))), { is: 'stored' }],
    ['as the answer says without a list', json(200, {}), { is: 'stored' }],
    [
      'with a warning',
      json(202, sequence('00081199', item('1.2.3.4', { '00081196': { vr: 'US', Value: [0xb000] } }))),
      { is: 'stored', warning: 0xb000 },
    ],
    [
      'not, and says why',
      json(409, sequence('00081198', item('1.2.3.4', { '00081197': { vr: 'US', Value: [0x0111] } }))),
      { is: 'refused', reason: 0x0111 },
    ],
    [
      'not, and does not say why',
      (response: ServerResponse) => response.writeHead(409).end(),
      { is: 'refused' },
    ],
    [
      'not, though the status is one of success',
      json(200, sequence('00081198', item('1.2.3.4', { '00081197': { vr: 'US', Value: [0xc000] } }))),
      { is: 'refused', reason: 0xc000 },
    ],
    [
      'not, since it takes nothing of the kind',
      (response: ServerResponse) => response.writeHead(415).end(),
      { is: 'refused', fault: { kind: 'archive', status: 415 } },
    ],
  ])('ends %s', async (_, answer, outcome) => {
    const { outcome: found, seen } = await send(answer);
    expect(found).toMatchObject(outcome);
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /dicom-web/studies/1.2.3']);
  });

  it.each([
    ['a server error', (response: ServerResponse) => response.writeHead(503, { 'retry-after': '0' }).end()],
    ['a lost connection', (response: ServerResponse) => response.destroy()],
    ['an answer of no meaning', (response: ServerResponse) => response.writeHead(202).end('?')],
  ])('after %s nobody knows, and it is not sent again', async (_, answer) => {
    const { outcome, seen } = await send(answer);
    expect(outcome.is).toBe('unknown');
    expect(seen).toHaveLength(1);
  });

  it('is done again with a new token, since with the old one nothing was done', async () => {
    let asked = 0;
    const { outcome, seen } = await send((response) =>
      (asked += 1) === 1 ? response.writeHead(401).end() : response.writeHead(200).end(),
    );
    expect(outcome).toEqual({ is: 'stored' });
    expect(seen.map(({ authorization }) => authorization)).toEqual(['Bearer old', 'Bearer new']);
  });

  it.each([{ store: false }, {}])(
    'asks nothing of an archive of which the site does not say so: %o',
    async (site) => {
      const { outcome, seen } = await send((response) => response.writeHead(200).end(), site);
      expect(outcome).toMatchObject({ is: 'refused', fault: { code: 'host-not-listed' } });
      expect(seen).toEqual([]);
    },
  );

  it.skipIf(!orthancInstalled())(
    'ends the same way at Orthanc',
    async () => {
      const orthanc = await startOrthanc([]);
      try {
        const store = clientOf(orthanc.url, { store: true });
        const uids = { study: '1.2.3', series: '1.2.3.2', instance: '1.2.3.4' };
        const native = new Uint8Array(4);
        const bytes = aPart10({ rows: 2, columns: 2, transferSyntax: '1.2.840.10008.1.2.1', native, uids });
        expect(await store({ ...object, bytes })).toEqual({ is: 'stored' });
        expect((await store(object)).is).toBe('refused');
      } finally {
        await orthanc.close();
      }
    },
    60_000,
  );
});
