import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { startHospital } from './hospital.ts';
import { kindOf, openFiles, readManifest } from './manifest.ts';
import { cells, pane, settled } from './pane.ts';
import { average, correlation, installed, render } from './reference.ts';

base.describe('pixels', () => {
  base.skip(openFiles === '', 'the real DICOM files are not here');
  base.skip(!installed('dcm2pnm'), 'dcmtk is not installed');

  base('the canvas agrees with decoders that are not ours', async ({ page }) => {
    base.setTimeout(15 * 60_000);
    const rows = readManifest();
    const files = new Map(rows.map((row) => [row.sop_instance, row]));
    const hospital = await startHospital(['--dicom', openFiles]);
    const seen = new Map<string, { kind: string; correlation: number }>();
    const passedOver = new Map<string, string>();
    /** Whether a study or a series has a kind that was not compared yet. */
    const isNews = (uid: string) =>
      rows.some((row) => (row.study === uid || row.series === uid) && !seen.has(kindOf(row)));
    try {
      for (const patient of hospital.ready.patients) {
        await page.goto(patient.launch);
        await page.locator('html[data-app="ready"]:not([data-history="loading"])').waitFor();
        const studies = await page
          .locator('[data-study]:not([data-pane])')
          .evaluateAll((all) => all.map((row) => row.getAttribute('data-study') ?? ''));
        for (const study of studies) {
          if (!isNews(study)) continue;
          await page.locator(`[data-study="${study}"]:not([data-pane]) [data-action="open"]`).click();
          await settled(page);
          const uids = await page
            .locator('button[data-series]')
            .evaluateAll((all) => all.map((one) => one.getAttribute('data-series') ?? ''));
          for (const uid of uids) {
            if (!isNews(uid)) continue;
            await page.locator(`button[data-series="${uid}"]`).click();
            if ((await settled(page)) !== 'shown') continue;
            const instance = (await pane(page).getAttribute('data-instance')) ?? '';
            const frame = Number(await pane(page).getAttribute('data-frame'));
            const row = files.get(instance);
            if (!row) continue;
            const kind = kindOf(row);
            if (seen.has(kind)) continue;
            // A window from the picture itself: the middle of the values that are there.
            const colour = !row.photometric.startsWith('MONOCHROME');
            const window = colour ? null : await windowFromProbe(page);
            const truth = render(`${openFiles}/../${row.path}`, row.transfer_syntax, frame, window);
            if (!truth || 'missing' in truth) {
              passedOver.set(kind, truth ? `${truth.missing} is not installed` : 'no reference reads it');
              continue;
            }
            // Of a tiny image the screen shows mostly what the browser makes up between its pixels.
            if (Math.min(truth.columns, truth.rows) < 64) {
              passedOver.set(kind, `${truth.columns} x ${truth.rows}`);
              continue;
            }
            passedOver.delete(kind);
            const box = await pane(page)
              .locator('canvas')
              .first()
              .evaluate((canvas: HTMLCanvasElement) => ({
                width: canvas.clientWidth,
                height: canvas.clientHeight,
              }));
            const scale = Math.min(box.width / truth.columns, box.height / truth.rows);
            const [width, height] = [truth.columns * scale, truth.rows * scale];
            const area = { x: (box.width - width) / 2, y: (box.height - height) / 2, width, height };
            const grid = { columns: 48, rows: 48 };
            const r = correlation(await cells(page, 0, grid, area), average(truth, grid));
            seen.set(kind, { kind, correlation: r });
          }
        }
      }
    } finally {
      await hospital.close();
    }
    const all = [...seen.values()];
    const unlike = all.filter((one) => !(one.correlation >= 0.99));
    console.log(`pixels: ${all.length - unlike.length} of ${all.length} kinds agree at r >= 0.99`);
    for (const one of all) console.log(`  ${one.correlation.toFixed(4)} ${one.kind}`);
    console.log(`pixels: ${passedOver.size} kinds were not compared`);
    for (const [kind, why] of passedOver) console.log(`  ${kind}: ${why}`);
    expect(all.length).toBeGreaterThanOrEqual(30);
    expect(unlike).toEqual([]);
  });
});

/** Sets and returns a window that spans the values under a grid of points. */
async function windowFromProbe(page: Page): Promise<{ center: number; width: number }> {
  const box = await pane(page)
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => ({ width: canvas.clientWidth, height: canvas.clientHeight }));
  return page.evaluate(async ({ width, height }) => {
    const probe = window.chartlight.pane(0);
    const values: number[] = [];
    for (let i = 1; i < 16; i += 1) {
      for (let j = 1; j < 16; j += 1) {
        const value = await probe.pixel([(width * i) / 16, (height * j) / 16]);
        if (value !== null && Number.isFinite(value)) values.push(value);
      }
    }
    values.sort((a, b) => a - b);
    const low = values[Math.floor(values.length * 0.02)] ?? 0;
    const high = values[Math.floor(values.length * 0.98)] ?? 1;
    const chosen = { center: Math.round((low + high) / 2), width: Math.max(2, Math.round(high - low)) };
    await probe.setWindow(chosen.center, chosen.width);
    return chosen;
  }, box);
}
