import type { Page } from '@playwright/test';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const engineFile = /\/createPainter-[^/]*\.js$/;

interface Sample {
  painter: string;
  grey: number;
}
declare global {
  interface Window {
    samples: Sample[];
    decodeTasks: number;
  }
}

/** Keeps the engine's file on its way until it is let go: what is seen before is not of the engine. */
async function holdEngine(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(engineFile, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Notes at each frame of the screen who paints pane 0 and how bright what is visible of it is. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.samples = [];
    window.decodeTasks = 0;
    const send = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (message: unknown, ...rest: unknown[]) {
      if (typeof message === 'object' && message !== null && 'syntax' in message) window.decodeTasks += 1;
      Reflect.apply(send, this, [message, ...rest]);
    };
    const small = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
    const look = () => {
      requestAnimationFrame(look);
      const it = document.querySelector<HTMLElement>('[data-pane="0"]');
      if (!small || it?.dataset.state !== 'shown') return;
      small.clearRect(0, 0, 64, 64);
      for (const canvas of it.querySelectorAll('canvas'))
        if (canvas.width > 0 && getComputedStyle(canvas).visibility === 'visible')
          small.drawImage(canvas, 0, 0, 64, 64);
      const { data } = small.getImageData(0, 0, 64, 64);
      const grey = data.reduce((sum, value, at) => (at % 4 === 3 ? sum : sum + value), 0) / (64 * 64 * 3);
      window.samples.push({ painter: it.dataset.painter ?? '', grey });
    };
    requestAnimationFrame(look);
  });
}

/** Every value of the canvas that is seen in pane 0. */
const pixels = (page: Page): Promise<number[]> =>
  pane(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const copy = new OffscreenCanvas(canvas.width, canvas.height);
      const context = copy.getContext('2d', { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0);
      return [...(context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])].filter(
        (_, at) => at % 4 === 0,
      );
    });

const engineHasTakenOver = (page: Page) =>
  expect(pane(page)).toHaveAttribute('data-painter', /^(cpu|gpu)$/, { timeout: 30_000 });

test('the first image is there without the engine, obeys the reader, and is the engine’s own', async ({
  page,
  hospital,
}) => {
  const release = await holdEngine(page);
  await watch(page);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await expect(pane(page)).toHaveAttribute('data-painter', 'preview');
  expect(await page.evaluate(() => performance.getEntriesByName('chartlight:first-image').length)).toBe(1);

  const slice = Number(await pane(page).getAttribute('data-slice'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(pane(page)).toHaveAttribute('data-slice', String(slice + 2));
  await shown(page);
  await expect(pane(page)).toHaveAttribute('data-painter', 'preview');
  const before = await pixels(page);
  const samplesBefore = await page.evaluate(() => window.samples.splice(0).length);
  expect(samplesBefore).toBeGreaterThan(0);

  release();
  await engineHasTakenOver(page);
  await expect(pane(page)).toHaveAttribute('data-slice', String(slice + 2));
  const after = await pixels(page);
  expect(after).toHaveLength(before.length);
  const most = after.reduce((max, value, at) => Math.max(max, Math.abs(value - (before[at] ?? 0))), 0);
  expect(most).toBeLessThanOrEqual(2);

  await page.waitForTimeout(200);
  const samples = await page.evaluate(() => window.samples);
  expect(new Set(samples.map(({ painter }) => painter)).size).toBe(2);
  const greys = samples.map(({ grey }) => grey);
  expect(Math.max(...greys) - Math.min(...greys)).toBeLessThan(0.5);
});

test('one download and one decode a frame, whoever paints', async ({ page, hospital }) => {
  const frames = async () =>
    (await hospital.log()).filter(({ method, path }) => method === 'GET' && path.includes('/frames/'));
  const earlier = (await frames()).length;
  await watch(page);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await engineHasTakenOver(page);
  await page.waitForFunction(
    // The series of the current study and of its prior.
    () => performance.getEntriesByName('chartlight:series-loaded').length > 1,
    undefined,
    { timeout: 60_000 },
  );
  const paths = (await frames()).slice(earlier).map(({ path }) => path);
  const opening = (await pane(page).getAttribute('data-instance')) ?? '?';
  expect(paths.filter((path) => path.includes(`/${opening}/`))).toHaveLength(1);
  expect(new Set(paths).size).toBe(paths.length);
  expect(await page.evaluate(() => window.decodeTasks)).toBe(paths.length);
});

test('a lock takes the first look off the screen as well', async ({ page, hospital }) => {
  await holdEngine(page);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await expect(pane(page)).toHaveAttribute('data-painter', 'preview');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await expect(page.locator('html')).toHaveAttribute('data-app', 'locked');
  await expect(page.locator('canvas')).toHaveCount(0);
});
