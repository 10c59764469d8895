import type { Page } from '@playwright/test';
import { openPair } from './pair.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

interface Counts {
  marks: number;
  pictures: number;
  /** Of the pane beside it. */
  fellow: number;
}

const steps = 100;

/** From the first slice, with all slices held. */
async function ready(page: Page, slice: number): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('chartlight:series-loaded').length > 0,
    undefined,
    { timeout: 60_000 },
  );
  await page.evaluate((n) => window.chartlight.pane(0).setSlice(n), slice);
  await shown(page);
}

/**
 * What the page shows while `turn` runs: in each of its frames, the slice that the marks name and a sum over the
 * pixels of the canvas, taken when all that the frame does is done.
 */
async function watched(page: Page, turn: () => Promise<void>): Promise<Counts> {
  await page.evaluate(() => {
    const seen = {
      marks: new Set<string>(),
      pictures: new Set<number>(),
      fellow: new Set<string>(),
      on: true,
    };
    Object.assign(window, { seen });
    const sumOf = (canvas: HTMLCanvasElement) => {
      const across = canvas.getContext('2d')?.getImageData(0, canvas.height >> 1, canvas.width, 8).data ?? [];
      let sum = 0;
      for (let at = 0; at < across.length; at += 4) sum = (sum * 31 + (across[at] ?? 0)) | 0;
      return sum;
    };
    const look = () => {
      const [first, second] = document.querySelectorAll<HTMLElement>('[data-pane]');
      if (first?.dataset['state'] === 'shown') seen.marks.add(first.dataset['slice'] ?? '');
      if (second?.dataset['state'] === 'shown') seen.fellow.add(second.dataset['slice'] ?? '');
      const canvas = first?.querySelector('canvas');
      if (canvas) seen.pictures.add(sumOf(canvas));
      if (seen.on) requestAnimationFrame(() => setTimeout(look));
    };
    requestAnimationFrame(() => setTimeout(look));
  });
  await turn();
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { seen } = window as unknown as {
      seen: { marks: Set<string>; pictures: Set<number>; fellow: Set<string>; on: boolean };
    };
    seen.on = false;
    return { marks: seen.marks.size, pictures: seen.pictures.size, fellow: seen.fellow.size };
  });
}

/** One notch in each frame of the page, as a hand that spins the wheel. */
const spin = (page: Page) =>
  page.evaluate(async (count) => {
    for (let notch = 0; notch < count; notch += 1) {
      // Looked for each time: the first look's canvas leaves the page when the engine has taken over.
      const canvas = document.querySelector('[data-pane="0"] canvas');
      canvas?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100 }));
      await new Promise(requestAnimationFrame);
    }
  }, steps);

async function turnMouse(page: Page): Promise<void> {
  const box = await pane(page).locator('canvas').first().boundingBox();
  if (!box) throw new Error('not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let notch = 0; notch < steps; notch += 1) await page.mouse.wheel(0, 120);
}

test('a hundred notches of the wheel show at least 95 slices, alone and beside a linked prior', async ({
  page,
  hospital,
}) => {
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  const results: Record<string, Counts> = {};
  await ready(page, 5);
  await page.locator('[data-action="link"]').click();
  results['alone, every frame'] = await watched(page, () => spin(page));
  await ready(page, 5);
  results['alone, mouse'] = await watched(page, () => turnMouse(page));
  await page.locator('[data-action="link"]').click();
  await ready(page, 5);
  results['linked, every frame'] = await watched(page, () => spin(page));
  await ready(page, 5);
  results['linked, mouse'] = await watched(page, () => turnMouse(page));
  for (const [name, { marks, pictures, fellow }] of Object.entries(results))
    console.log(`${name}: ${marks} slices named, ${pictures} pictures, ${fellow} of the prior`);
  for (const [name, { marks, pictures }] of Object.entries(results)) {
    expect(marks, `slices named, ${name}`).toBeGreaterThanOrEqual(95);
    expect(pictures, `pictures, ${name}`).toBeGreaterThanOrEqual(95);
  }
});
