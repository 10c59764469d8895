import type { Arrival } from '../doors/door.ts';
import type { Visit } from '../browser/visit.ts';
import type { PageEvent } from '../page/report.ts';
import type { Sample } from './results.ts';

export type Measured = Pick<Sample, 'figure' | 'value' | 'unit'>;

const imageWithinMs = 90_000;
const wheelWithinMs = 60_000;
const seriesWithinMs = 180_000;

type Slice = Extract<PageEvent, { kind: 'slice' }>;
const isSlice = (event: PageEvent): event is Slice => event.kind === 'slice';
export const isMark = (name: string) => (event: PageEvent) => event.kind === 'mark' && event.name === name;

/** Waits for the first image and for the first wheel step that the engine draws on the same canvas. */
export async function waitForOpening(visit: Visit): Promise<void> {
  const first = await visit.waitFor('slice on the screen', isSlice, imageWithinMs);
  await visit.waitFor('wheel step', (event) => isEngineStep(first, event), wheelWithinMs);
}

function isEngineStep(first: PageEvent, event: PageEvent): boolean {
  if (!isSlice(first) || !isSlice(event)) return false;
  return event.byEngine && event.canvas === first.canvas && event.slice !== first.slice;
}

/** All slices here: by the app's own mark, which stands when all are decoded; a peer's, at the last byte of the last. */
export const waitForSeries = (visit: Visit, who: 'chartlight' | 'ohif', slices: number): Promise<PageEvent> =>
  visit.waitFor(
    'end of the series',
    (event) =>
      who === 'chartlight' ? isMark('series-loaded')(event) : event.kind === 'frame' && event.count >= slices,
    seriesWithinMs,
  );

/** What a visit's events and the requests that came meanwhile say. */
export function readOpening(
  events: readonly PageEvent[],
  startMs: number,
  arrivals: readonly Arrival[],
): Measured[] {
  const measured: Measured[] = [];
  const add = (figure: string, event: PageEvent | undefined) => {
    if (event) measured.push({ figure, value: event.atMs - startMs, unit: 'ms' });
  };
  const first = events.find(isSlice);
  add('session', events.find(isMark('session')));
  add('history', events.find(isMark('history')));
  add('first-image', first);
  if (first)
    add(
      'first-wheel',
      events.find((event) => isEngineStep(first, event)),
    );
  add('comparison', events.find(isMark('comparison')));
  if (first) {
    const before = arrivals.filter(({ atMs }) => atMs >= startMs && atMs <= first.atMs);
    measured.push({ figure: 'requests-before-first-image', value: before.length, unit: 'requests' });
  }
  return measured;
}
