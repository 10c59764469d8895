import { heapMb, rendererMb } from '../browser/memory.ts';
import type { Profile, Visit } from '../browser/visit.ts';
import { networks } from '../network/link.ts';
import type { PageEvent } from '../page/report.ts';
import { visiting, withProfile, type Bench, type Circumstances, type Subject } from './bench.ts';
import { waitForImage, waitForSeries } from './opening.ts';
import type { Sample } from './results.ts';

const jumpTo = 250;
const jumpWithinMs = 30_000;
const steps = 100;
/** So that something is loading and something is not yet. */
const beforeJumpMs = 500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks a viewer for a slice by its own programming interface; returns when it was asked, ms since 1970. */
function askForSlice(visit: Visit, { who }: Subject, slice: number): Promise<number> {
  return visit.page.evaluate(
    ({ who, slice }) => {
      interface Viewers {
        chartlight?: { pane(index: number): { setSlice(slice: number): Promise<void> } };
        cornerstone?: {
          getRenderingEngines(): { getViewports(): { setImageIdIndex(index: number): Promise<string> }[] }[];
        };
      }
      const viewers = window as unknown as Viewers;
      const atMs = performance.timeOrigin + performance.now();
      if (who === 'chartlight') void viewers.chartlight?.pane(0).setSlice(slice);
      else
        void viewers.cornerstone
          ?.getRenderingEngines()[0]
          ?.getViewports()[0]
          ?.setImageIdIndex(slice - 1);
      return atMs;
    },
    { who, slice },
  );
}

/** Different slices that were on the screen, and how many new pictures a second. */
export function readSteps(
  events: readonly PageEvent[],
  fromMs: number,
): { slices: number; perSecond: number | undefined } {
  const seen = events.filter((event) => event.kind === 'slice' && event.atMs >= fromMs);
  const [first, last] = [seen[0], seen.at(-1)];
  const seconds = first && last ? (last.atMs - first.atMs) / 1000 : 0;
  return {
    slices: new Set(seen.map((event) => (event.kind === 'slice' ? event.slice : 0))).size,
    perSecond: seconds > 0 ? (seen.length - 1) / seconds : undefined,
  };
}

export async function turnWheel(visit: Visit): Promise<ReturnType<typeof readSteps>> {
  const fromMs = await visit.page.evaluate(() => performance.timeOrigin + performance.now());
  await visit.page.evaluate((count) => window.chartlightBenchWheel(count), steps);
  // The last steps may still be on their way to the screen.
  await pause(1000);
  return readSteps(visit.events, fromMs);
}

/** A jump while slices load, a hundred steps of the wheel and the memory when all are there. */
export async function measureScrolling(bench: Bench, subjects: readonly Subject[]): Promise<void> {
  const { options, wants } = bench;
  if (!['jump-250', 'wheel-100', 'wheel-100-rate', 'heap-after-300', 'renderer-after-300'].some(wants))
    return;
  // Once all is loaded the line no longer matters: one network is enough.
  const [net] = options.nets;
  if (net === undefined) return;
  for (let round = 1; round <= options.rounds; round += 1)
    for (const subject of subjects) {
      console.error(`Scrolling, round ${round} of ${options.rounds}: ${subject.who}, ${net} …`);
      bench.line.use(networks[net]);
      await withProfile(bench, (profile) => scroll(bench, { subject, net, cache: 'cold' }, profile));
    }
}

const scroll = (bench: Bench, circumstances: Circumstances, profile: Profile): Promise<void> =>
  visiting(bench, circumstances, { profile, wheelAtFirstImage: false }, async (visit) => {
    const { subject, net, cache } = circumstances;
    const add = (figure: string, value: number | undefined, unit: Sample['unit']) => {
      if (value !== undefined && bench.wants(figure))
        bench.add({ figure, value, unit, who: subject.who, net, cache });
    };
    await waitForImage(visit);
    await pause(beforeJumpMs);
    const askedMs = await askForSlice(visit, subject, jumpTo);
    const jumped = await visit.waitFor(
      `slice ${jumpTo}`,
      (event) => event.kind === 'slice' && event.slice === jumpTo,
      jumpWithinMs,
    );
    add('jump-250', jumped.atMs - askedMs, 'ms');
    await waitForSeries(visit, subject);
    await askForSlice(visit, subject, 1);
    await pause(1000);
    const { slices, perSecond } = await turnWheel(visit);
    add('wheel-100', slices, 'slices');
    add('wheel-100-rate', perSecond, '1/s');
    add('heap-after-300', await heapMb(visit), 'MB');
    add('renderer-after-300', rendererMb(profile), 'MB');
  });
