import { chromium, type Page } from '@playwright/test';
import { chromiumArgs } from '../playwright.config.ts';
import { correlation, withGraphicsCard } from './graphics.ts';
import { cells, pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const grid = { columns: 96, rows: 96 };

/** All that the reader has set, as the page tells it: marks, overlay, measurements, and two points of the patient. */
async function viewOf(page: Page) {
  const points = await page.evaluate(() =>
    Promise.all(
      [[40, 60] as const, [300, 200] as const].map((at) => window.chartlight.pane(0).toPatient(at)),
    ),
  );
  return {
    points: points.map((point) => point?.map((mm) => mm.toFixed(3)).join()),
    slice: await pane(page).getAttribute('data-slice'),
    instance: await pane(page).getAttribute('data-instance'),
    written: await pane(page).locator('[data-surface]').innerText(),
    measured: await pane(page)
      .locator('[data-measurement]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-value'), one.textContent].join())),
  };
}

/** A slice, window, zoom, pan, turn, mirror and inversion of the reader's own, and a length. */
async function setUp(page: Page): Promise<void> {
  await page.evaluate(() => window.chartlight.pane(0).setSlice(40));
  await page.evaluate(() => window.chartlight.pane(0).setWindow(-300, 1100));
  await pane(page).focus();
  for (const key of ['r', 'h', 'i', '+', '+']) await page.keyboard.press(key);
  const box = await pane(page).locator('canvas').first().boundingBox();
  if (!box) throw new Error('not drawn');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(x + 30, y - 20, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await page.locator('[data-action="tool"][data-tool="length"]').click();
  await page.mouse.move(x - 50, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 10, { steps: 3 });
  await page.mouse.up();
  await expect(pane(page).locator('[data-measurement="length"]')).toHaveAttribute('data-value', /\d/);
}

const painter = (page: Page, kind: string, timeout = 20_000) =>
  expect(pane(page)).toHaveAttribute('data-painter', kind, { timeout });

/** Loses or restores the card's contexts; ms until another painter has painted, told by the page itself. */
const change = (page: Page, what: 'lose' | 'restore', wanted: string) =>
  page.evaluate(
    ([what, wanted]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        window.graphics[what]();
        const look = () => {
          const { painter, state } = document.querySelector<HTMLElement>('[data-pane="0"]')?.dataset ?? {};
          if (painter === wanted && state === 'shown') resolve(performance.now() - start);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [what, wanted] as const,
  );

test('a lost graphics card changes nothing of what is seen, paints again within 3 s, and is given up when it is lost again and again', async ({
  page,
  hospital,
}) => {
  await withGraphicsCard(page);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await painter(page, 'gpu');
  await setUp(page);
  const before = { view: await viewOf(page), picture: await cells(page, 0, grid) };

  const sameness = async () => {
    expect(await viewOf(page)).toEqual(before.view);
    return correlation(before.picture, await cells(page, 0, grid));
  };
  /** Away and back: it draws what the hand comes to, and not only keeps what it has drawn. */
  const scrolled = async () => {
    await page.evaluate(() => window.chartlight.pane(0).setSlice(80));
    expect(correlation(before.picture, await cells(page, 0, grid))).toBeLessThan(0.99);
    await page.evaluate(() => window.chartlight.pane(0).setSlice(40));
    return sameness();
  };
  const lostMs = await change(page, 'lose', 'cpu');
  const lost = [await sameness(), await scrolled()];
  const restoredMs = await change(page, 'restore', 'gpu');
  const restored = [await sameness(), await scrolled()];
  const told = (values: number[]) => values.map((value) => value.toFixed(4)).join(', ');
  console.log(
    `lost: the CPU paints after ${lostMs.toFixed()} ms, correlation ${told(lost)}; restored: the GPU paints after ${restoredMs.toFixed()} ms, correlation ${told(restored)}`,
  );
  for (const value of [...lost, ...restored]) expect(value).toBeGreaterThanOrEqual(0.99);
  expect(lostMs).toBeLessThan(1_000);
  expect(restoredMs).toBeLessThan(3_000);

  // A card that goes on being lost is left alone: what comes back after the third time is not used.
  await change(page, 'lose', 'cpu');
  await change(page, 'restore', 'gpu');
  await change(page, 'lose', 'cpu');
  await page.evaluate(() => window.graphics.restore());
  await page.waitForTimeout(1_500);
  expect(await scrolled()).toBeGreaterThanOrEqual(0.99);
  await painter(page, 'cpu');
  await page.keyboard.press('Shift+C');
  await expect(pane(page)).toHaveAttribute('data-mpr', 'coronal');
  await shown(page);
  await painter(page, 'cpu');
  const section = await cells(page, 0, grid);
  expect(Math.max(...section) - Math.min(...section)).toBeGreaterThan(60);
});

test('without WebGL a stack is painted by the CPU, and so are its sections', async ({ hospital }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumArgs, '--disable-3d-apis'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await painter(page, 'cpu');
    expect(
      await page.evaluate(() =>
        (['webgl2', 'webgl'] as const).map((kind) => document.createElement('canvas').getContext(kind)),
      ),
    ).toEqual([null, null]);
    await setUp(page);
    const native = await cells(page, 0, grid);
    await page.keyboard.press('Shift+C');
    await expect(pane(page)).toHaveAttribute('data-mpr', 'coronal');
    await shown(page);
    const section = await cells(page, 0, grid);
    for (const picture of [native, section])
      expect(Math.max(...picture) - Math.min(...picture)).toBeGreaterThan(60);
    expect(correlation(native, section)).toBeLessThan(0.99);
    await expect(pane(page).locator('[data-reason]')).toHaveCount(0);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
