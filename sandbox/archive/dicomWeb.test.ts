import { expect, it } from 'vitest';
import { createDicomWeb } from './dicomWeb.ts';
import { fragment, instanceOf, offsetTable, testFile } from './testFile.ts';

const base = 'http://localhost:4102/dicom-web';
const path = '/studies/1.2.3.1/series/1.2.3.2/instances/1.2.3.3';
const app = 'http://127.0.0.1:4100';
const little = '1.2.840.10008.1.2.1';
const asStored = 'multipart/related; type="application/octet-stream"; transfer-syntax=*';
const asLittle = `multipart/related; type="application/octet-stream"; transfer-syntax=${little}`;

const shape = { rows: 1, columns: 2, bitsAllocated: 16, frames: 2, pixelVr: 'OW' } as const;
const native = testFile({
  ...shape,
  transferSyntax: little,
  pixels: Buffer.from([1, 0, 0x0d, 0x0a, 0x2d, 0x2d, 4, 0]),
});
const compressed = testFile({
  ...shape,
  transferSyntax: '1.2.840.10008.1.2.4.80',
  pixelVr: 'OB',
  encapsulated: true,
  pixels: Buffer.concat([offsetTable(), fragment(1, 2), fragment(3, 4)]),
});

function archiveOf(file: Buffer) {
  const instances = [instanceOf(file)];
  const server = createDicomWeb({
    instances: () => instances,
    base,
    authorize: (header) =>
      Promise.resolve(/^Bearer (.)$/.test(header ?? '') ? { patientId: (header ?? '').slice(7) } : null),
    patientOfStudy: (study) => (study === '1.2.3.1' ? 'A' : undefined),
  });
  return (where: string, headers: Record<string, string> = {}) =>
    server.request(`${base}${where}`, { headers: { Authorization: 'Bearer A', Origin: app, ...headers } });
}

/** The bodies of a multipart answer, cut by the lengths that its parts declare. */
async function partsOf(answer: Response): Promise<{ type: string; body: number[] }[]> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  const boundary = /boundary=(\S+)$/.exec(answer.headers.get('Content-Type') ?? '')?.[1] ?? '';
  const parts: { type: string; body: number[] }[] = [];
  let at = 0;
  for (;;) {
    expect(bytes.toString('latin1', at, at + 2 + boundary.length)).toBe(`--${boundary}`);
    at += 2 + boundary.length;
    if (bytes.toString('latin1', at) === '--\r\n') return parts;
    const headEnd = bytes.indexOf('\r\n\r\n', at);
    const head = bytes.toString('latin1', at, headEnd);
    const length = Number(/Content-Length: (\d+)/.exec(head)?.[1]);
    const body = [...bytes.subarray(headEnd + 4, headEnd + 4 + length)];
    parts.push({ type: /Content-Type: ([^\r]+)/.exec(head)?.[1] ?? '', body });
    at = headEnd + 4 + length;
    expect(bytes.toString('latin1', at, at + 2)).toBe('\r\n');
    at += 2;
  }
}

it.each([
  ['native, as stored', native, asStored, `application/octet-stream; transfer-syntax=${little}`],
  ['native, no Accept', native, '*/*', `application/octet-stream; transfer-syntax=${little}`],
  ['native, little endian', native, asLittle, `application/octet-stream; transfer-syntax=${little}`],
  ['compressed, as stored', compressed, asStored, 'image/jls; transfer-syntax=1.2.840.10008.1.2.4.80'],
  [
    'compressed, by its type',
    compressed,
    'multipart/related; type="image/jls"',
    'image/jls; transfer-syntax=1.2.840.10008.1.2.4.80',
  ],
])('frames are whole parts of a multipart answer: %s', async (_, file, accept, type) => {
  const answer = await archiveOf(file)(`${path}/frames/2,1`, { Accept: accept });
  expect(answer.status).toBe(200);
  const parts = await partsOf(answer);
  const frames =
    file === native
      ? [
          [0x2d, 0x2d, 4, 0],
          [1, 0, 0x0d, 0x0a],
        ]
      : [
          [3, 4],
          [1, 2],
        ];
  expect(parts).toEqual(frames.map((body) => ({ type, body })));
});

it.each([
  ['uncompressed', asLittle],
  ['octets, which means uncompressed', 'multipart/related; type="application/octet-stream"'],
  ['another compression', 'multipart/related; type="image/jp2"'],
])('a compressed frame asked for as %s is 406', async (_, accept) => {
  expect((await archiveOf(compressed)(`${path}/frames/1`, { Accept: accept })).status).toBe(406);
});

it.each([
  ['0', 404],
  ['3', 404],
  ['1,3', 404],
  ['one', 400],
])('frame list %s is %i', async (list, status) => {
  expect((await archiveOf(native)(`${path}/frames/${list}`)).status).toBe(status);
});

it.each([
  ['no token', '', 401],
  ['an unknown token', 'Basic A', 401],
  ["another patient's token", 'Bearer B', 403],
])('%s opens no study', async (_, authorization, status) => {
  const ask = archiveOf(native);
  for (const where of ['/studies/1.2.3.1', '/studies/1.2.3.1/metadata', `${path}/frames/1`]) {
    expect((await ask(where, { Authorization: authorization })).status).toBe(status);
  }
});

it('a search tells only of the studies of the patient', async () => {
  const ask = archiveOf(native);
  const own: unknown = await (await ask('/studies')).json();
  expect(own).toMatchObject([{ '0020000D': { Value: ['1.2.3.1'] }, '00201208': { Value: [1] } }]);
  expect(await (await ask('/studies', { Authorization: 'Bearer B' })).json()).toEqual([]);
});

it.each([
  ['StudyInstanceUID=1.2.3.1', 1],
  ['0020000D=1.2.3.9,1.2.3.1', 1],
  ['StudyInstanceUID=1.2.3', 0],
  ['PatientID=*', 1],
  ['PatientID=B', 0],
  ['limit=1&offset=1', 0],
])('search ?%s finds %i', async (query, count) => {
  const found: unknown = await (await archiveOf(native)(`/studies?${query}`)).json();
  expect(found).toHaveLength(count);
});

it('a browser may ask from another origin, also when the answer is no', async () => {
  const server = archiveOf(native);
  for (const authorization of ['Bearer A', '']) {
    const answer = await server('/studies', { Authorization: authorization });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(app);
    expect(answer.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  }
});

it('a preflight needs no token', async () => {
  const server = createDicomWeb({
    instances: () => [],
    base,
    authorize: () => Promise.resolve(null),
    patientOfStudy: () => undefined,
  });
  const answer = await server.request(`${base}${path}`, { method: 'OPTIONS', headers: { Origin: app } });
  expect(answer.status).toBe(204);
  expect(answer.headers.get('Access-Control-Allow-Headers')).toBe(
    'Authorization, Accept, Content-Type, Range',
  );
  expect(answer.headers.get('Access-Control-Max-Age')).toBe('7200');
});

it('an instance is the file, alone or as a part', async () => {
  const ask = archiveOf(native);
  const alone = await ask(path, { Accept: 'application/dicom' });
  expect(Buffer.from(await alone.arrayBuffer()).equals(native)).toBe(true);
  const [part] = await partsOf(await ask(path));
  expect(Buffer.from(part?.body ?? []).equals(native)).toBe(true);
});

it('pixel data are bulk data whose address stands in the metadata', async () => {
  const ask = archiveOf(native);
  const [metadata] = (await (await ask(`${path}/metadata`)).json()) as [
    Record<string, { BulkDataURI?: string }>,
  ];
  const address = metadata['7FE00010']?.BulkDataURI ?? '';
  expect(address.startsWith(`${base}${path}/`)).toBe(true);
  const answer = await ask(address.slice(base.length), { Accept: 'application/octet-stream' });
  expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([...native.subarray(-8)]);
});
