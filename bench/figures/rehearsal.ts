import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForImage, waitForSeries } from './opening.ts';

/**
 * A visit that is not measured: afterwards all answers are in memory, and the archive has seen a token. Returns the UID
 * of the study that was opened.
 */
export async function rehearse(bench: Bench, subject: Subject): Promise<string> {
  console.error(`Rehearsal: ${subject.who} …`);
  bench.line.use(networks.none);
  let study: string | null = null;
  await withProfile(bench, (profile) =>
    visiting(
      bench,
      { subject, net: 'none', cache: 'cold' },
      { profile, wheelAtFirstImage: false },
      async (visit) => {
        await waitForImage(visit);
        if (subject.who === 'chartlight')
          study = await visit.page.locator('[data-pane="0"]').getAttribute('data-study');
        await waitForSeries(visit, subject);
      },
    ),
  );
  return study ?? '';
}
