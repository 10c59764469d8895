import { expect, it } from 'vitest';
import { createDicomWeb } from '../dicomWeb.ts';
import { instanceOf, testFile } from '../testFile.ts';

const base = 'http://localhost:4102/dicom-web';
const file = (instance: string, study = '1.2.3.1') =>
  testFile({
    transferSyntax: '1.2.840.10008.1.2.1',
    rows: 1,
    columns: 2,
    bitsAllocated: 8,
    frames: 1,
    pixelVr: 'OB',
    // Looks like a delimiter of another boundary: pixels may hold anything.
    pixels: Buffer.from('\r\n--C--'),
    more: { '00080018': ['UI', instance], '0020000D': ['UI', study] },
  });

function archive(stores = true) {
  const held = [instanceOf(file('1.2.3.3'))];
  const server = createDicomWeb({
    instances: () => held,
    base,
    stores,
    authorize: (header) => Promise.resolve(header === undefined ? null : { patientId: header.slice(7) }),
    patientOfStudy: (study) => ({ '1.2.3.1': 'A', '1.2.3.5': 'A', '1.2.3.9': 'B' })[study],
  });
  const bodyOf = (files: readonly Buffer[]) =>
    Buffer.concat([
      ...files.flatMap((bytes) => [
        Buffer.from('--B\r\nContent-Type: application/dicom\r\n\r\n'),
        bytes,
        Buffer.from('\r\n'),
      ]),
      Buffer.from('--B--\r\n'),
    ]);
  const type = 'multipart/related; type="application/dicom"; boundary=B';
  return {
    post: (
      where: string,
      files: readonly Buffer[],
      {
        token = 'A',
        contentType = type,
        cut = 0,
      }: { token?: string; contentType?: string; cut?: number } = {},
    ) => {
      const body = bodyOf(files);
      return server.request(`${base}${where}`, {
        method: 'POST',
        headers: { ...(token && { Authorization: `Bearer ${token}` }), 'Content-Type': contentType },
        body: body.subarray(0, body.length - cut),
      });
    },
    get: (where: string) =>
      server.request(`${base}${where}`, {
        headers: { Authorization: 'Bearer A', Accept: 'application/dicom' },
      }),
  };
}

interface Answer {
  '00081198'?: { Value: { '00081155'?: { Value: string[] }; '00081197': { Value: number[] } }[] };
  '00081199'?: { Value: { '00081155': { Value: string[] }; '00081190': { Value: string[] } }[] };
}

it('what is stored is found and given back, byte by byte', async () => {
  const { post, get } = archive();
  const answer = await post('/studies/1.2.3.1', [file('1.2.3.4')]);
  expect(answer.status).toBe(200);
  const { '00081198': failed, '00081199': stored } = (await answer.json()) as Answer;
  expect(failed).toBeUndefined();
  expect(stored?.Value[0]?.['00081155'].Value).toEqual(['1.2.3.4']);
  const address = stored?.Value[0]?.['00081190'].Value[0] ?? '';
  expect(await (await get('/studies/1.2.3.1/instances')).json()).toHaveLength(2);
  expect((await get('/studies/1.2.3.1/series/1.2.3.2/instances/1.2.3.4/metadata')).status).toBe(200);
  const back = await get(address.slice(base.length));
  expect(Buffer.from(await back.arrayBuffer()).equals(file('1.2.3.4'))).toBe(true);
});

it.each([
  ['an instance that is there', '/studies', [file('1.2.3.3')], 0x0111],
  ['the same twice', '/studies', [file('1.2.3.4'), file('1.2.3.4')], 0x0111],
  ['one of another study than the path', '/studies/1.2.3.1', [file('1.2.3.4', '1.2.3.5')], 0xa900],
  ["one of another patient's study", '/studies', [file('1.2.3.4', '1.2.3.9')], 0x0124],
  ['one of a study that nobody knows', '/studies', [file('1.2.3.4', '1.2.3.8')], 0x0124],
  ['what is no DICOM', '/studies', [Buffer.from('nothing of the kind')], 0xc000],
])('%s is not stored, and the answer says why', async (_, where, files, reason) => {
  const answer = await archive().post(where, files);
  expect(answer.status).toBe(files.length > 1 ? 202 : 409);
  const { '00081198': failed } = (await answer.json()) as Answer;
  expect(failed?.Value[0]?.['00081197'].Value).toEqual([reason]);
});

it.each([
  ['without a token', { token: '' }, 401],
  ['into the study of another patient', { token: 'B' }, 403],
  ['as one file', { contentType: 'application/dicom' }, 415],
  ['without a boundary', { contentType: 'multipart/related; type="application/dicom"' }, 400],
  ['cut', { cut: 6 }, 400],
])('%s nothing is stored', async (_, how, status) => {
  const { post, get } = archive();
  expect((await post('/studies/1.2.3.1', [file('1.2.3.4')], how)).status).toBe(status);
  expect(await (await get('/studies/1.2.3.1/instances')).json()).toHaveLength(1);
});

it('an archive that stores nothing says so', async () => {
  expect((await archive(false).post('/studies', [file('1.2.3.4')])).status).toBe(405);
});
