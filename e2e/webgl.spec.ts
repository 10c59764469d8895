import { chromium, type Browser, type Page } from '@playwright/test';
import { chromiumArgs } from '../playwright.config.ts';
import { correlation, withGraphicsCard } from './graphics.ts';
import { cells, pane, picture, shown } from './pane.ts';
import { expect, test } from './test.ts';

const grid = { columns: 96, rows: 96 };

/** A browser of its own: what is broken here would stay broken for other tests. */
async function inBrowser(
  flags: string[],
  use: (page: Page, browser: Browser) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...chromiumArgs, ...flags],
  });
  const errors: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(page, browser);
  } finally {
    await browser.close();
  }
  expect(errors, 'uncaught errors').toEqual([]);
}

/** All that the reader sees beside the picture: marks, overlay, measurements, two points of the patient, thumbnails. */
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
    thumbnails: await page.locator('button[data-series] canvas').evaluateAll((all) =>
      all.map((canvas) => {
        const { width, height } = canvas as HTMLCanvasElement;
        const copy = new OffscreenCanvas(width, height).getContext('2d');
        copy?.drawImage(canvas as HTMLCanvasElement, 0, 0);
        return copy?.getImageData(0, 0, width, height).data.reduce((sum, value) => sum + value, 0);
      }),
    ),
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

async function sectionIsDrawn(page: Page): Promise<void> {
  const native = await cells(page, 0, grid);
  await page.keyboard.press('Shift+C');
  await expect(pane(page)).toHaveAttribute('data-mpr', 'coronal');
  await shown(page);
  await expect(pane(page)).toHaveAttribute('data-painter', 'cpu');
  const { min, max } = await picture(page);
  expect(max - min).toBeGreaterThan(100);
  expect(correlation(native, await cells(page, 0, grid))).toBeLessThan(0.9);
}

/** Ms from an act until the first pane is painted by one painter, then by the next, told by the page itself. */
async function until(page: Page, kinds: readonly string[], act: () => Promise<unknown>): Promise<number[]> {
  const ms = page.evaluate(
    (wanted) =>
      new Promise<number[]>((resolve, reject) => {
        const start = performance.now();
        const came: number[] = [];
        const look = () => {
          const { painter, state } = document.querySelector<HTMLElement>('[data-pane="0"]')?.dataset ?? {};
          if (painter === wanted[came.length] && state === 'shown')
            came.push(Math.round(performance.now() - start));
          if (came.length === wanted.length) resolve(came);
          else if (performance.now() - start > 12_000)
            reject(new Error(`not painted by ${wanted.join()}, but ${state} by ${painter}`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    kinds,
  );
  await act();
  return ms;
}

test('a lost graphics card changes nothing that is seen, paints again within 3 s, and is given up when it is lost again and again', async ({
  hospital,
}) => {
  await inBrowser([], async (page, browser) => {
    await withGraphicsCard(page);
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await expect(pane(page)).toHaveAttribute('data-painter', 'gpu');
    await setUp(page);
    await shown(page, 1);
    const before = {
      view: await viewOf(page),
      picture: await cells(page, 0, grid),
      beside: await cells(page, 1, grid),
    };
    const lose = () => page.evaluate(() => window.graphics.lose());
    const restore = () => page.evaluate(() => window.graphics.restore());
    /** At once, after the hand was elsewhere (a new picture, not only the last one kept), and in the linked pane. */
    const same = async () => {
      const pictures = [await cells(page, 0, grid)];
      expect(await viewOf(page)).toEqual(before.view);
      await page.evaluate(() => window.chartlight.pane(0).setSlice(80));
      expect(correlation(before.picture, await cells(page, 0, grid))).toBeLessThan(0.99);
      await page.evaluate(() => window.chartlight.pane(0).setSlice(40));
      pictures.push(await cells(page, 0, grid));
      await shown(page, 1);
      const alike = [
        ...pictures.map((picture) => correlation(before.picture, picture)),
        correlation(before.beside, await cells(page, 1, grid)),
      ];
      // The whole room is painted by one.
      expect(await pane(page, 1).getAttribute('data-painter')).toBe(
        await pane(page).getAttribute('data-painter'),
      );
      for (const one of alike) expect(one).toBeGreaterThanOrEqual(0.99);
      return alike.map((one) => one.toFixed(4)).join(', ');
    };

    const [lostMs] = await until(page, ['cpu'], lose);
    const lost = await same();
    const [restoredMs] = await until(page, ['gpu'], restore);
    console.log(
      `lost: CPU after ${lostMs} ms (${lost}); restored: GPU after ${restoredMs} ms (${await same()})`,
    );
    expect(lostMs).toBeLessThan(1_000);
    expect(restoredMs).toBeLessThan(3_000);

    // With the whole process that draws, canvases of the page's own go as well. The browser starts another one.
    const cdp = await browser.newBrowserCDPSession();
    const [crashedMs, backMs] = await until(page, ['cpu', 'gpu'], () => cdp.send('Browser.crashGpuProcess'));
    console.log(`GPU process ended: CPU after ${crashedMs} ms, GPU after ${backMs} ms (${await same()})`);

    // The third time it is left alone, whatever it offers.
    await until(page, ['cpu'], lose);
    await restore();
    await page.waitForTimeout(1_500);
    await same();
    expect(await pane(page).getAttribute('data-painter')).toBe('cpu');
    await sectionIsDrawn(page);
  });
});

test('without WebGL a stack is painted by the CPU, and so are its sections', async ({ hospital }) => {
  await inBrowser(['--disable-3d-apis'], async (page) => {
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await expect(pane(page)).toHaveAttribute('data-painter', 'cpu');
    expect(
      await page.evaluate(() =>
        (['webgl2', 'webgl'] as const).map((kind) => document.createElement('canvas').getContext(kind)),
      ),
    ).toEqual([null, null]);
    await page.evaluate(() => window.chartlight.pane(0).setSlice(40));
    const { min, max } = await picture(page);
    expect(max - min).toBeGreaterThan(100);
    await sectionIsDrawn(page);
  });
});
