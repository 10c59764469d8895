import { expect, it } from 'vitest';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import { readBulkData } from './readBulkData';

it.each([
  ['../bulk/7', '/bulk/7'],
  ['bulk/7', '/{instance}/bulk/7'],
  ['https://elsewhere.example/7', 'https://elsewhere.example/7'],
])('reads %s beside the metadata that name it', async (uri, expected) => {
  const instance = anInstance(aStudy(), aSeries());
  const { source, study, series, uid } = instance;
  const instances = `${source.root}/studies/${study}/series/${series}/instances`;
  const asked: string[] = [];
  const get = (request: { url: string }) => {
    asked.push(request.url);
    const bytes = Uint8Array.of(1, 2);
    return Promise.resolve({ status: 200, contentType: 'application/octet-stream', bytes });
  };
  await readBulkData({ get }, uri, instance, new AbortController().signal);
  const path = expected.replace('{instance}', uid);
  expect(asked).toEqual([path.startsWith('/') ? instances + path : path]);
});
