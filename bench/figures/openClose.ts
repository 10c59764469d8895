import { heapMb } from '../browser/memory.ts';
import type { Visit } from '../browser/visit.ts';
import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForImage } from './opening.ts';

const figure = 'heap-growth-50';
const cycles = 50;
/** By then every study has been open. */
const settled = 10;
const openWithinMs = 20_000;
/** What is loaded ahead is here by then: the images that are held count before and after. */
const restMs = 15_000;
const rest = () => new Promise((resolve) => setTimeout(resolve, restMs));

/** Opens one study after the other from the history, with whatever hangs beside it. */
async function openStudies({ page }: Visit, times: number): Promise<void> {
  const buttons = page.locator('li[data-study] [data-action="open"]');
  const count = await buttons.count();
  for (let at = 1; at <= times; at += 1) {
    await buttons.nth(at % count).click();
    await page.locator('[data-pane="0"][data-state="shown"]').waitFor({ timeout: openWithinMs });
  }
}

/** How much more JavaScript holds after fifty studies than after the first ten, percent. */
export async function measureOpenClose(bench: Bench, subject: Subject): Promise<void> {
  if (!bench.wants(figure)) return;
  console.error('Fifty studies …');
  bench.line.use(networks.none);
  const circumstances = { subject, net: 'none', cache: 'cold' } as const;
  await withProfile(bench, (profile) =>
    visiting(bench, circumstances, { profile, wheelAtFirstImage: false }, async (visit) => {
      await waitForImage(visit);
      await openStudies(visit, settled);
      await rest();
      const before = await heapMb(visit);
      await openStudies(visit, cycles - settled);
      await rest();
      const value = (100 * ((await heapMb(visit)) - before)) / before;
      bench.add({ figure, value, unit: '%', who: subject.who, net: 'none', cache: 'cold' });
    }),
  );
}
