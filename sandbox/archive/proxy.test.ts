import { serve, type ServerType } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDicomWebProxy, readUpstream } from './proxy.ts';

const base = 'http://localhost:4102/dicom-web';
const asked: { path: string; authorization: string | undefined; accept: string | undefined }[] = [];
let server: ServerType;
let upstream: string;

const uid = (value: string) => ({ '0020000D': { vr: 'UI', Value: [value] } });

/** An archive as it stands in a hospital: no tokens, no CORS, its own address in what it says. */
function oldArchive(): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    asked.push({
      path: pathname + search,
      authorization: context.req.header('Authorization'),
      accept: context.req.header('Accept'),
    });
    await next();
  });
  app.get('/dw/studies', (context) =>
    context.json(context.req.query('offset') === '100' ? [] : [uid('1.1'), uid('1.2'), uid('1.3')]),
  );
  app.get('/dw/studies/1.1/metadata', (context) =>
    context.json([
      {
        ...uid('1.1'),
        '7FE00010': { vr: 'OW', BulkDataURI: 'http://other-name:8042/dw/studies/1.1/bulk/7FE00010' },
        '00081190': { vr: 'UR', Value: ['https://example.org/elsewhere'] },
      },
    ]),
  );
  app.get('/dw/studies/1.2/series', (context) =>
    context.json([
      { '0020000E': { vr: 'UI', Value: ['2.1'] } },
      { '0020000E': { vr: 'UI', Value: ['2.2'] } },
    ]),
  );
  app.get('/dw/studies/1.2/series/2.1/metadata', (context) => context.json([uid('1.2')]));
  app.get('/dw/studies/1.1/series/2/instances/3/frames/1', (context) =>
    context.body('--b\r\n\r\nframe', 200, { 'Content-Type': 'multipart/related; boundary=b' }),
  );
  return app;
}

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server = serve({ fetch: oldArchive().fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      upstream = `http://127.0.0.1:${port}/dw`;
      resolve();
    });
  });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

function ask(path: string, headers: Record<string, string> = {}) {
  const proxy = createDicomWebProxy({
    upstream,
    base,
    authorize: (header) => Promise.resolve(header === 'Bearer secret' ? { patientId: 'A' } : null),
    patientOfStudy: (study) => ({ '1.1': 'A', '1.2': 'B' })[study],
  });
  const own = { Authorization: 'Bearer secret', Origin: 'http://127.0.0.1:4100' };
  return proxy.request(`${base}${path}`, { headers: { ...own, ...headers } });
}

it('the archive behind never sees the token, and sees what is accepted', async () => {
  asked.length = 0;
  const answer = await ask('/studies/1.1/series/2/instances/3/frames/1', { Accept: 'image/jls' });
  expect(await answer.text()).toBe('--b\r\n\r\nframe');
  expect(answer.headers.get('Content-Type')).toBe('multipart/related; boundary=b');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('http://127.0.0.1:4100');
  expect(asked).toEqual([
    {
      path: '/dw/studies/1.1/series/2/instances/3/frames/1',
      authorization: undefined,
      accept: 'image/jls',
    },
  ]);
});

it('addresses of the archive become addresses of the proxy', async () => {
  expect(await (await ask('/studies/1.1/metadata')).json()).toEqual([
    {
      ...uid('1.1'),
      '7FE00010': { vr: 'OW', BulkDataURI: `${base}/studies/1.1/bulk/7FE00010` },
      '00081190': { vr: 'UR', Value: ['https://example.org/elsewhere'] },
    },
  ]);
});

it.each([
  ['/studies/1.1/metadata', { Authorization: '' }, 401],
  ['/studies/1.2/metadata', {}, 403],
  ['/studies/1.3/metadata', {}, 404],
  ['/studies/1.1%2F..%2F1.2/metadata', {}, 404],
  ['/studies/1.1/../1.2/metadata', {}, 403],
  ['/system', {}, 404],
])('%s is refused without a question to the archive', async (path, headers, status) => {
  asked.length = 0;
  expect((await ask(path, headers)).status).toBe(status);
  expect(asked).toEqual([]);
});

it("a search shows only the patient's own studies", async () => {
  expect(await (await ask('/studies')).json()).toEqual([uid('1.1')]);
});

it('metadata are read study by study, and in parts where a study fails', async () => {
  const datasets = await readUpstream(upstream);
  expect(datasets.map((dataset) => dataset['0020000D']?.Value)).toEqual([['1.1'], ['1.2']]);
});

it('an archive that is away is an error that names it', async () => {
  const gone = createDicomWebProxy({
    upstream: 'http://127.0.0.1:9/dw',
    base,
    authorize: () => Promise.resolve({ patientId: 'A' }),
    patientOfStudy: () => 'A',
  });
  expect((await gone.request(`${base}/studies/1.1/metadata`)).status).toBe(502);
});
