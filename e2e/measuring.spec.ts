import type { Page } from '@playwright/test';
import { chestSlice, rescaleIntercept } from '../sandbox/patients/chestSlice.ts';
import { nodule, scans } from '../sandbox/patients/phantom.ts';
import { faultsOf } from './axe.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

/** mm from the nodule's centre, in its slice. */
type Spot = readonly [number, number];

/** The pane's viewport as a hand sees it: spots of the patient, found wherever the view has put them. */
async function hand(page: Page) {
  const [x, y, z] = nodule.current.centerMm;
  const box = await pane(page).locator('canvas').first().boundingBox();
  if (!box) throw new Error('not drawn');
  const go = async ([dx, dy]: Spot) => {
    const at = await page.evaluate((point) => window.chartlight.pane(0).toCanvas(point), [
      x + dx,
      y + dy,
      z,
    ] as const);
    if (!at) throw new Error('no geometry');
    await page.mouse.move(box.x + at[0], box.y + at[1]);
  };
  return {
    go,
    drag: async (first: Spot, ...rest: readonly Spot[]) => {
      await go(first);
      await page.mouse.down();
      for (const spot of rest) await go(spot);
      await page.mouse.up();
    },
    zoomTo: async (spot: Spot, notches: number) => {
      await go(spot);
      await page.keyboard.down('Control');
      for (let notch = 0; notch < notches; notch++) await page.mouse.wheel(0, -100);
      await page.keyboard.up('Control');
    },
  };
}

const last = (page: Page, kind: string) => pane(page).locator(`[data-measurement="${kind}"]`).last();
async function figure(page: Page, kind: string, mark = 'value'): Promise<number> {
  const it = last(page, kind);
  await expect(it).toHaveAttribute(`data-${mark}`, /./);
  return Number(await it.getAttribute(`data-${mark}`));
}
const tool = (page: Page, name: string) => page.locator(`[data-action="tool"][data-tool="${name}"]`).click();

/** Mean and deviation of the phantom's own pixels whose centres are within, straight from its computation. */
function truth(slice: number, inside: (dx: number, dy: number) => boolean) {
  const { current: scan } = scans;
  const { centerMm, radiusMm } = nodule.current;
  const stored = chestSlice({ scan, slice, noduleRadiusMm: radiusMm, noise: 1 });
  const values: number[] = [];
  for (let row = 0; row < scan.rows; row++)
    for (let column = 0; column < scan.columns; column++) {
      const dx = scan.bodyCenterMm[0] + (column - (scan.columns - 1) / 2) * scan.pixelSpacingMm - centerMm[0];
      const dy = scan.bodyCenterMm[1] + (row - (scan.rows - 1) / 2) * scan.pixelSpacingMm - centerMm[1];
      if (inside(dx, dy)) values.push((stored[row * scan.columns + column] ?? NaN) + rescaleIntercept);
    }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, min: Math.min(...values), max: Math.max(...values) };
}

test('every kind, drawn by mouse, says what is known of the phantom', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const slice = 1 + (scans.current.topMm - 45) / scans.current.sliceSpacingMm;
  await page.evaluate((n) => window.chartlight.pane(0).setSlice(n), slice);
  const { go, drag, zoomTo } = await hand(page);

  await tool(page, 'length');
  await drag([0, 0], [120, 0]);
  const length = await figure(page, 'length');
  await tool(page, 'angle');
  await drag([60, 0], [0, 0]);
  await drag([30, 30], [50, 50]);
  const angle = await figure(page, 'angle');
  await tool(page, 'cobb');
  await drag([0, -60], [120, -30]);
  await drag([120, 70], [0, 100]);
  const cobb = await figure(page, 'cobb');
  const trueCobb = (2 * Math.atan2(30, 120) * 180) / Math.PI;
  console.log(`120 mm: ${length}, 45°: ${angle}, Cobb ${trueCobb.toFixed(1)}°: ${cobb}`);
  // A pixel of the screen is 0.7 mm here: each end is known to half of it.
  expect(Math.abs(length - 120)).toBeLessThanOrEqual(0.8);
  expect(Math.abs(angle - 45)).toBeLessThanOrEqual(1);
  expect(Math.abs(cobb - trueCobb)).toBeLessThanOrEqual(0.6);

  await zoomTo([0, 0], 3);
  const circle = truth(slice, (dx, dy) => Math.hypot(dx, dy) <= 7);
  await tool(page, 'ellipse');
  await drag([-7, -7], [7, 7]);
  const ellipse = {
    area: await figure(page, 'ellipse', 'area'),
    mean: await figure(page, 'ellipse', 'mean'),
    min: await figure(page, 'ellipse', 'min'),
    max: await figure(page, 'ellipse', 'max'),
  };
  console.log(`ellipse of ${(Math.PI * 49).toFixed(1)} mm², mean ${circle.mean.toFixed(2)} HU:`, ellipse);
  // Half a pixel of the picture at the whole circumference is the limit of any hand; here it is a fifth of that.
  expect(Math.abs(ellipse.area - Math.PI * 49)).toBeLessThanOrEqual(
    Math.PI * 49 * 0.01 + 0.07 * 2 * Math.PI * 7,
  );
  expect(Math.abs(ellipse.mean - circle.mean)).toBeLessThanOrEqual(0.01 * circle.mean);
  expect([ellipse.min, ellipse.max]).toEqual([circle.min, circle.max]);
  await expect(last(page, 'ellipse')).toHaveAttribute('data-unit', 'HU');

  // Turned and mirrored, the same figures.
  await page.keyboard.press('r');
  await page.keyboard.press('h');
  await tool(page, 'rectangle');
  await drag([-6, -6], [6, 6]);
  await tool(page, 'freehand');
  await drag([0, -6], [6, -6], [6, 6], [-6, 6], [-6, -6]);
  const square = truth(slice, (dx, dy) => Math.abs(dx) <= 6 && Math.abs(dy) <= 6);
  for (const kind of ['rectangle', 'freehand'] as const) {
    const [area, mean] = [await figure(page, kind, 'area'), await figure(page, kind, 'mean')];
    console.log(`${kind} of 144 mm², mean ${square.mean.toFixed(2)} HU: ${area} mm², ${mean} HU`);
    expect(Math.abs(area - 144)).toBeLessThanOrEqual(1.44 + 0.07 * 48);
    expect(Math.abs(mean - square.mean)).toBeLessThanOrEqual(0.01 * square.mean);
  }
  await tool(page, 'bidirectional');
  await drag([-9, 0], [9, 0]);
  expect(Math.abs((await figure(page, 'bidirectional')) - 18)).toBeLessThanOrEqual(0.35);
  expect(Math.abs((await figure(page, 'bidirectional', 'short')) - 9)).toBeLessThanOrEqual(0.35);
  await tool(page, 'probe');
  await go([2, 2]);
  await page.mouse.down();
  await page.mouse.up();
  const read = await page.evaluate(async ([x, y, z]) => {
    const probe = window.chartlight.pane(0);
    const at = await probe.toCanvas([x + 2, y + 2, z]);
    return at && probe.pixel(at);
  }, nodule.current.centerMm);
  expect(await figure(page, 'probe')).toBe(read);
  await tool(page, 'arrow');
  await drag([3, -3], [14, 14]);
  await expect(page.getByRole('textbox', { name: 'Words beside the picture' })).toBeFocused();
  await page.keyboard.type('nodule');
  await page.keyboard.press('Enter');
  await expect(last(page, 'arrow')).toHaveAccessibleName('Arrow: nodule');

  await tool(page, 'window-region');
  await drag([-20, -6], [6, 6]);
  await expect(pane(page).getByText(/^W \d/)).not.toHaveText(/W 400/);
  await tool(page, 'magnify');
  await go([-12, -3]);
  await page.mouse.down();
  await expect(pane(page).locator('[data-loupe] canvas').first()).toBeVisible();
  await page.mouse.up();
  await expect(pane(page).locator('[data-loupe]')).toHaveCount(0);
  await tool(page, 'window');
  // Open panels come with the wider screen.
  await page.locator('[data-action="measures"]').click();
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await faultsOf(page)).toEqual([]);
});
