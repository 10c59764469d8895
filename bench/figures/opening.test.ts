import { expect, it } from 'vitest';
import type { PageEvent } from '../page/report.ts';
import { readOpening } from './opening.ts';

const slice = (atMs: number, number: number, byEngine = true, place = 0): PageEvent => ({
  kind: 'slice',
  atMs,
  slice: number,
  place,
  byEngine,
});
const arrival = (atMs: number) => ({ atMs, door: 'app', method: 'GET', path: '/', destination: '' });

const ours = { who: 'chartlight', slices: 300 } as const;

it('counts from the start of the navigation, in pixels and in marks', () => {
  const events: PageEvent[] = [
    { kind: 'mark', atMs: 1400, name: 'session' },
    { kind: 'mark', atMs: 1500, name: 'history' },
    slice(1800, 150, false),
    slice(2500, 151),
  ];
  const arrivals = [900, 1000, 1200, 1700, 1900].map(arrival);
  expect(readOpening(events, 1000, arrivals, ours).map(({ figure, value }) => [figure, value])).toEqual([
    ['session', 400],
    ['history', 500],
    ['first-image', 800],
    ['first-wheel', 1500],
    ['requests-before-first-image', 3],
  ]);
});

it('takes no step of the first look and no other pane for the first wheel step', () => {
  const events = [
    slice(1800, 150, false),
    slice(1900, 151, false),
    slice(2000, 9, true, 1),
    slice(2100, 152),
  ];
  expect(readOpening(events, 1000, [], ours).find(({ figure }) => figure === 'first-wheel')?.value).toBe(
    1100,
  );
});

it("ends a peer's series with its last frame, ours with its mark", () => {
  const events: PageEvent[] = [
    { kind: 'frame', atMs: 1500, count: 299 },
    { kind: 'frame', atMs: 1600, count: 300 },
    { kind: 'mark', atMs: 1700, name: 'series-loaded' },
  ];
  const end = (who: 'chartlight' | 'ohif') =>
    readOpening(events, 1000, [], { who, slices: 300 }).find(({ figure }) => figure === 'series-loaded')
      ?.value;
  expect([end('ohif'), end('chartlight')]).toEqual([600, 700]);
});
