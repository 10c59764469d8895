import { expect, it } from 'vitest';
import type { PageEvent } from '../page/report.ts';
import { readSteps } from './scrolling.ts';

const slice = (atMs: number, number: number): PageEvent => ({
  kind: 'slice',
  atMs,
  slice: number,
  place: 0,
  byEngine: true,
});

it('counts different slices and pictures a second from the start of the steps', () => {
  const events = [slice(10, 1), slice(1000, 2), slice(1250, 3), slice(1500, 2), slice(2000, 4)];
  expect(readSteps(events, 500)).toEqual({ slices: 3, perSecond: 3 });
});

it('knows no rate of a screen that stood still', () => {
  expect(readSteps([slice(10, 1)], 500)).toEqual({ slices: 0, perSecond: undefined });
});
