import { heapMb } from '../browser/memory.ts';
import type { Visit } from '../browser/visit.ts';
import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Subject } from './bench.ts';
import { waitForImage } from './opening.ts';

const figure = 'heap-growth-50';
const cycles = 50;
/** By then everything that is made once has been made. */
const settled = 10;
const openWithinMs = 20_000;
/** What is loaded ahead is here by then. */
const restMs = 6_000;

/** Opens studies of the history, one after the other, with whatever hangs beside them. */
async function openStudies({ page }: Visit, times: number, stayMs: number): Promise<void> {
  const buttons = page.locator('li[data-study] [data-action="open"]');
  const count = await buttons.count();
  for (let at = 1; at <= times; at += 1) {
    await buttons.nth(at % count).click();
    await page.locator('[data-pane="0"][data-state="shown"]').waitFor({ timeout: openWithinMs });
    await page.waitForTimeout(stayMs);
  }
}

/** With every image of the patient held and the same study open, whenever it is read. */
async function heldMb(visit: Visit): Promise<number> {
  await openStudies(visit, await visit.page.locator('li[data-study]').count(), restMs);
  return heapMb(visit);
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
      await openStudies(visit, settled, 0);
      const before = await heldMb(visit);
      await openStudies(visit, cycles - settled, 0);
      const value = (100 * ((await heldMb(visit)) - before)) / before;
      bench.add({ figure, value, unit: '%', who: subject.who, net: 'none', cache: 'cold' });
    }),
  );
}
