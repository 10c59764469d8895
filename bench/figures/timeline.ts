import type { Arrival } from '../doors/door.ts';
import type { PageEvent } from '../page/report.ts';

function said(event: PageEvent): string | undefined {
  switch (event.kind) {
    case 'document':
      return `document  ${event.path}`;
    case 'mark':
      return `mark      chartlight:${event.name}`;
    case 'slice':
      return `screen    slice ${event.slice}, ${event.byEngine ? 'engine' : 'first look'}`;
    case 'row':
      return 'screen    first row of the history';
    case 'frame':
      return event.count === 1 ? 'frame     the first is here' : undefined;
  }
}

const shortened = (path: string) => (path.split('?')[0] ?? '').replace(/\d[\d.]{20,}/g, '…');

/** Where the time went, for people: what the servers were asked and what the page reported until the first step. */
export function timeline(
  events: readonly PageEvent[],
  startMs: number,
  arrivals: readonly Arrival[],
): string {
  const slices = events.filter((event) => event.kind === 'slice');
  const endMs = slices[Math.min(1, slices.length - 1)]?.atMs ?? Number.POSITIVE_INFINITY;
  const lines = [
    ...events.map((event) => ({ atMs: event.atMs, text: said(event) })),
    ...arrivals.map(({ atMs, door, method, path, bytes }) => ({
      atMs,
      text: `request   ${door} ${method} ${shortened(path)}${bytes === undefined ? '' : ` ${Math.ceil(bytes / 1024)} KB`}`,
    })),
  ];
  return lines
    .filter(({ atMs, text }) => text !== undefined && atMs >= startMs && atMs <= endMs)
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ atMs, text }) => `${String(Math.round(atMs - startMs)).padStart(7)} ms  ${text}`)
    .join('\n');
}
