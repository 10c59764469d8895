import type { Arrival } from '../doors/door.ts';
import type { Visit } from '../browser/visit.ts';
import type { PageEvent } from '../page/report.ts';
import type { Subject } from './bench.ts';
import type { Sample } from './results.ts';

type Measured = Pick<Sample, 'figure' | 'value' | 'unit'>;

const imageWithinMs = 90_000;
const wheelWithinMs = 60_000;
const seriesWithinMs = 180_000;

type Slice = Extract<PageEvent, { kind: 'slice' }>;
const isSlice = (event: PageEvent): event is Slice => event.kind === 'slice';
const isMark = (name: string) => (event: PageEvent) => event.kind === 'mark' && event.name === name;

export const waitForImage = (visit: Visit): Promise<PageEvent> =>
  visit.waitFor('slice on the screen', isSlice, imageWithinMs);

export const waitForMark = (visit: Visit, name: string): Promise<PageEvent> =>
  visit.waitFor(`mark ${name}`, isMark(name), imageWithinMs);

/** Waits for the first image and for the first wheel step that the engine draws in the same pane. */
export async function waitForOpening(visit: Visit): Promise<void> {
  const first = await waitForImage(visit);
  await visit.waitFor('wheel step', (event) => isEngineStep(first, event), wheelWithinMs);
}

function isEngineStep(first: PageEvent, event: PageEvent): boolean {
  if (!isSlice(first) || !isSlice(event)) return false;
  return event.byEngine && event.place === first.place && event.slice !== first.slice;
}

/** All slices here: by the app's own mark, which stands when all are decoded; a peer's, at the last byte of the last. */
const isSeriesEnd =
  ({ who, slices }: Pick<Subject, 'who' | 'slices'>) =>
  (event: PageEvent): boolean =>
    who === 'chartlight' ? isMark('series-loaded')(event) : event.kind === 'frame' && event.count >= slices;

export const waitForSeries = (visit: Visit, subject: Subject): Promise<PageEvent> =>
  visit.waitFor('end of the series', isSeriesEnd(subject), seriesWithinMs);

/** What a visit's events and the requests that came meanwhile say. */
export function readOpening(
  events: readonly PageEvent[],
  startMs: number,
  arrivals: readonly Arrival[],
  subject: Pick<Subject, 'who' | 'slices'>,
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
  add('series-loaded', events.find(isSeriesEnd(subject)));
  if (first) {
    const before = arrivals.filter(({ atMs }) => atMs >= startMs && atMs <= first.atMs);
    measured.push({ figure: 'requests-before-first-image', value: before.length, unit: 'requests' });
  }
  return measured;
}
