import { heapMb, rendererMb } from '../browser/memory.ts';
import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForImage } from './opening.ts';
import type { Sample } from './results.ts';
import { turnWheel } from './scrolling.ts';

/** Enough for several times the cache's budget on a fast line. */
const loadingMs = 60_000;
const sampleEveryMs = 2000;

const figures = ['first-image', 'wheel', 'wheel-rate', 'heap', 'renderer'].map((name) => `ct-2000-${name}`);

/** A series that can't be kept in memory: the first image, the most memory while it loads, and whether it scrolls. */
export async function measureLongSeries(bench: Bench, subject: Subject): Promise<void> {
  const { wants, line } = bench;
  if (!wants('ct-2000') && !figures.some(wants)) return;
  console.error('2,000 slices …');
  line.use(networks.none);
  await withProfile(bench, (profile) =>
    visiting(
      bench,
      { subject, net: 'none', cache: 'cold' },
      { profile, wheelAtFirstImage: false },
      async (visit) => {
        const add = (name: string, value: number | undefined, unit: Sample['unit']) => {
          const sample = {
            figure: `ct-2000-${name}`,
            unit,
            who: subject.who,
            net: 'none',
            cache: 'cold',
          } as const;
          if (value !== undefined) bench.add({ ...sample, value });
        };
        const first = await waitForImage(visit);
        add('first-image', first.atMs - visit.startMs(), 'ms');
        let most = 0;
        for (const endMs = Date.now() + loadingMs; Date.now() < endMs;) {
          most = Math.max(most, rendererMb(profile) ?? 0);
          await new Promise((resolve) => setTimeout(resolve, sampleEveryMs));
        }
        const { slices, perSecond } = await turnWheel(visit);
        add('wheel', slices, 'slices');
        add('wheel-rate', perSecond, '1/s');
        add('heap', await heapMb(visit), 'MB');
        add('renderer', most > 0 ? most : undefined, 'MB');
      },
    ),
  );
}
