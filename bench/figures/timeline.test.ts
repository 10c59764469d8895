import { expect, it } from 'vitest';
import { timeline } from './timeline.ts';

it('tells in order what was asked and what was seen, until the first step', () => {
  const told = timeline(
    [
      { kind: 'document', atMs: 1000, path: '/launch.html' },
      { kind: 'slice', atMs: 1500, slice: 7, place: 0, byEngine: false },
      { kind: 'slice', atMs: 1900, slice: 8, place: 0, byEngine: true },
      { kind: 'slice', atMs: 2500, slice: 9, place: 0, byEngine: true },
    ],
    1000,
    [
      {
        atMs: 1200,
        door: 'pacs',
        method: 'GET',
        path: '/dicom-web/studies/2.25.218345931346858762200836173984367372203/metadata?x=1',
        destination: 'empty',
        bytes: 2000,
      },
      { atMs: 2200, door: 'pacs', method: 'GET', path: '/late', destination: 'empty' },
    ],
  );
  expect(told.split('\n').map((line) => line.trim())).toEqual([
    '0 ms  document  /launch.html',
    '200 ms  request   pacs GET /dicom-web/studies/…/metadata 2 KB',
    '500 ms  screen    slice 7, first look',
    '900 ms  screen    slice 8, engine',
  ]);
});
