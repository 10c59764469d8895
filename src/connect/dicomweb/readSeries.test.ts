import { afterEach, describe, expect, it } from 'vitest';
import { aSource, seriesUid, studyUid } from '@/testing/builders';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import type { Http } from '../http/http';
import { createDicomWeb } from './createDicomWeb';

const source = { ...aSource(), query: 'tenant=7' };
const study = studyUid(1);
const series = seriesUid(1);
const v = (vr: string, ...Value: unknown[]) => ({ vr, Value });

const asked: string[] = [];
afterEach(() => asked.splice(0));

/** A network of one answer. */
function answering(body: string, contentType = 'application/dicom+json', status = 200) {
  const http: Http = {
    get: ({ url }) => {
      asked.push(url);
      return Promise.resolve({ status, contentType, bytes: new TextEncoder().encode(body) });
    },
  };
  return createDicomWeb(http);
}
const instance = (n: number) => ({
  '00080018': v('UI', `1.2.3.${n}`),
  '00280010': v('US', 4),
  '00280011': v('US', 4),
  '00280100': v('US', 8),
});

describe('Metadata of a series', () => {
  it('keeps good instances and counts bad ones; the query of the address stays', async () => {
    const rows = [instance(1), null, { '00080018': null }, instance(2), 'x'];
    const found = await answering(JSON.stringify(rows)).seriesMetadata(source, study, series);
    expect(found.instances.map(({ uid }) => uid)).toEqual(['1.2.3.1', '1.2.3.2']);
    expect(found.dropped).toBe(3);
    expect(asked).toEqual([`${source.root}/studies/${study}/series/${series}/metadata?tenant=7`]);
  });

  it.each([
    ['nothing', '', 'application/dicom+json', 200, 'empty'],
    ['204', '', '', 204, 'empty'],
    ['an empty list', '[]', 'application/dicom+json', 200, 'empty'],
    ['a login page', '<html>', 'text/html', 200, 'not-dicom'],
    ['a login page that says it is JSON', '<html>', 'application/json', 200, 'not-dicom'],
    ['an object', '{"error":"x"}', 'application/json', 200, 'not-dicom'],
    ['nothing readable', '[null,{}]', 'application/json', 200, 'not-dicom'],
  ])('that is %s is refused', async (_what, body, type, status, code) => {
    const read = answering(body, type, status).seriesMetadata(source, study, series);
    await expect(read).rejects.toMatchObject({ fault: { kind: 'archive', code, host: 'pacs.example' } });
  });

  it.skipIf(!hasSharedData)('of the hostile documents is refused, never thrown at', async () => {
    for (const body of readSharedJson('hostile/seeds/dicom-json-docs.json') as string[]) {
      const read = answering(body).seriesMetadata(source, study, series);
      await expect(read).rejects.toHaveProperty('fault.kind', 'archive');
    }
  });
});

describe('Series of a study', () => {
  it('come in the order of their numbers', async () => {
    const row = (n: number, number?: number) => ({
      '0020000E': v('UI', `1.9.${n}`),
      '00080060': v('CS', 'MR'),
      '00180015': v('CS', 'HEAD'),
      '00201209': v('IS', 20),
      ...(number !== undefined && { '00200011': v('IS', number) }),
    });
    const rows = [row(1), row(2, 5), null, row(3, 2)];
    const found = await answering(JSON.stringify(rows)).studySeries(source, study);
    expect(found.map(({ uid }) => uid)).toEqual(['1.9.3', '1.9.2', '1.9.1']);
    expect(found[0]).toMatchObject({
      modality: 'MR',
      bodySite: { text: 'HEAD' },
      instanceCount: 20,
      sources: [source],
    });
  });
});
