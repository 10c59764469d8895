import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForImage, waitForSeries } from './opening.ts';

/** The archive on the app's own origin: no preflights, no second connection. Cold; the first image and all slices. */
export async function measureSameOrigin(bench: Bench, subject: Subject): Promise<void> {
  const { options, wants, line, add } = bench;
  for (let round = 1; round <= options.rounds; round += 1)
    for (const net of options.nets) {
      console.error(`Archive on the app's origin, round ${round} of ${options.rounds}: ${net} …`);
      line.use(networks[net]);
      const sample = { unit: 'ms', who: subject.who, net, cache: 'cold' } as const;
      await withProfile(bench, (profile) =>
        visiting(
          bench,
          { subject, net, cache: 'cold' },
          { profile, wheelAtFirstImage: false },
          async (visit) => {
            const first = await waitForImage(visit);
            add({ ...sample, figure: 'first-image-same-origin', value: first.atMs - visit.startMs() });
            if (!wants('series-loaded-same-origin')) return;
            const end = await waitForSeries(visit, subject);
            add({ ...sample, figure: 'series-loaded-same-origin', value: end.atMs - visit.startMs() });
          },
        ),
      );
    }
}
