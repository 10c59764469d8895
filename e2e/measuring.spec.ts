import { nodule } from '../sandbox/patients/phantom.ts';
import { faultsOf } from './axe.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

test('a length and an angle are those of the phantom, fitted and zoomed', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const [x, y, z] = nodule.current.centerMm;
  const box = await pane(page).locator('canvas').first().boundingBox();
  if (!box) throw new Error('not drawn');
  const go = async (dx: number, dy: number) => {
    const at = await page.evaluate((point) => window.chartlight.pane(0).toCanvas(point), [
      x + dx,
      y + dy,
      z,
    ] as const);
    if (!at) throw new Error('no geometry');
    await page.mouse.move(box.x + at[0], box.y + at[1]);
  };
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await go(...from);
    await page.mouse.down();
    await go(...to);
    await page.mouse.up();
  };
  const value = async (kind: string) =>
    Number(await pane(page).locator(`[data-measurement="${kind}"]`).last().getAttribute('data-value'));

  await page.locator('[data-tool="length"]').click();
  await drag([0, 0], [120, 0]);
  const fitted = await value('length');
  await page.locator('[data-tool="angle"]').click();
  await drag([60, 0], [0, 0]);
  await drag([30, 30], [50, 50]);
  const angle = await value('angle');
  console.log(`120 mm measured as ${fitted} mm, 45° as ${angle}°`);
  // A pixel of the screen is 0.7 mm here: each end is known to half of it.
  expect(Math.abs(fitted - 120)).toBeLessThanOrEqual(0.8);
  expect(Math.abs(angle - 45)).toBeLessThanOrEqual(1);

  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.locator('[data-tool="length"]').click();
  await drag([0, 10], [60, 90]);
  expect(Math.abs((await value('length')) - 100)).toBeLessThanOrEqual(0.5);
  expect(await pane(page).locator('[data-measurement="length"]').count()).toBe(2);
  // Open panels come with the wider screen.
  await page.setViewportSize({ width: 1920, height: 1080 });
  expect(await faultsOf(page)).toEqual([]);
});
