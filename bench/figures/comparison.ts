import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForMark } from './opening.ts';

const figure = 'comparison';

/** From the launch until current and prior are both shown, for a patient who has a prior; the peer hangs none by itself. */
export async function measureComparison(bench: Bench, subject: Subject): Promise<void> {
  const { options, line, wants, add } = bench;
  if (!wants(figure)) return;
  for (let round = 1; round <= options.rounds; round += 1)
    for (const net of options.nets) {
      console.error(`Comparison, round ${round} of ${options.rounds}: ${net} …`);
      line.use(networks[net]);
      const circumstances = { subject, net, cache: 'cold' } as const;
      await withProfile(bench, (profile) =>
        visiting(bench, circumstances, { profile, wheelAtFirstImage: false }, async (visit) => {
          const { atMs } = await waitForMark(visit, figure);
          add({ figure, value: atMs - visit.startMs(), unit: 'ms', who: subject.who, net, cache: 'cold' });
        }),
      );
    }
}
