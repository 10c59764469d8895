import type { Page } from '@playwright/test';
import { nodule, scans } from '../sandbox/patients/phantom.ts';
import { faultsOf } from './axe.ts';
import { chip, focusOn, heights, openPair, sliceOf, withOneFrameOfReference } from './pair.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const thicknessMm = Math.max(scans.current.sliceSpacingMm, scans.prior.sliceSpacingMm);
const setSlice = (page: Page, at: number, n: number) =>
  page.evaluate(({ at, n }) => window.chartlight.pane(at).setSlice(n), { at, n });

for (const oneFrame of [false, true]) {
  test(`linked slices agree within one thickness, ${oneFrame ? 'in one frame of reference' : 'by a first guess between two'}`, async ({
    page,
    hospital,
  }) => {
    if (oneFrame) await withOneFrameOfReference(page);
    await openPair(page, hospital.ready.patients[0]?.launch ?? '');
    for (const index of [0, 1])
      await expect(chip(page, index)).toHaveAttribute('data-link', oneFrame ? 'position' : 'guess');
    const errors = [(await heights(page, oneFrame)).apartMm];
    for (const n of [8, 49, 64, 65, 100, 122]) {
      await setSlice(page, 0, n);
      errors.push((await heights(page, oneFrame)).apartMm);
    }
    for (const n of [10, 75, 140]) {
      await setSlice(page, 1, n);
      errors.push((await heights(page, oneFrame)).apartMm);
    }
    console.log(`linked slices are at most ${Math.max(...errors).toFixed(2)} mm apart`);
    expect(Math.max(...errors)).toBeLessThanOrEqual(thicknessMm);
    // Who follows shows the pixels of its own slice: the probe has waited for them.
    await shown(page, 0);
    await shown(page, 1);
  });
}

test('a hand on the wheel moves both, and off means off', async ({ page, hospital }) => {
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  const box = await pane(page, 0).locator('canvas').first().boundingBox();
  if (!box) throw new Error('not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await sliceOf(page, 1);
  for (let times = 0; times < 8; times++) await page.mouse.wheel(0, 120);
  await expect.poll(() => sliceOf(page, 1)).toBe(before + 10);
  await page.locator('[data-action="link"]').click();
  for (const index of [0, 1]) await expect(chip(page, index)).toHaveText('Not linked');
  const held = await sliceOf(page, 1);
  for (let times = 0; times < 8; times++) await page.mouse.wheel(0, 120);
  await page.keyboard.press('+');
  await page.keyboard.press('2');
  await expect(pane(page, 0)).toContainText('W 1500 L −600');
  expect(await sliceOf(page, 1)).toBe(held);
  await expect(pane(page, 1)).toContainText('W 400 L 40');
  await expect(pane(page, 1)).toContainText('Zoom 100 %');
});

test('a point that is shown lies on the same place of the body in the prior', async ({ page, hospital }) => {
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  const n =
    1 +
    Math.round((scans.current.topMm - (nodule.current.centerMm[2] - scans.current.bodyCenterMm[2])) / 2.5);
  await setSlice(page, 0, n);
  await page.keyboard.press('k');
  await setSlice(page, 1, 3);
  const at = await page.evaluate(
    (point) => window.chartlight.pane(0).toCanvas(point),
    nodule.current.centerMm,
  );
  const box = await pane(page, 0).locator('canvas').first().boundingBox();
  if (!box || !at) throw new Error('not drawn');
  await page.keyboard.down('Shift');
  await page.mouse.click(box.x + at[0], box.y + at[1]);
  await page.keyboard.up('Shift');
  const mark = pane(page, 1).locator('[data-mark="point"]');
  await expect(mark).toHaveAttribute('data-guessed', 'true');
  const truth = await page.evaluate(
    (point) => window.chartlight.pane(1).toCanvas(point),
    nodule.prior.centerMm,
  );
  const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec((await mark.getAttribute('transform')) ?? '') ?? [];
  expect(Math.hypot(Number(x) - (truth?.[0] ?? NaN), Number(y) - (truth?.[1] ?? NaN))).toBeLessThanOrEqual(2);
  expect((await heights(page, false)).apartMm).toBeLessThanOrEqual(thicknessMm);
});

test('the focused slice is drawn where it cuts the scout beside it, and can be switched off', async ({
  page,
  hospital,
}) => {
  await withOneFrameOfReference(page);
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  await page.locator('button[data-series]').filter({ hasText: 'Scout' }).click();
  await shown(page);
  await expect(chip(page, 0)).toHaveText('Another plane');
  await focusOn(page, 1);
  const line = pane(page, 0).locator('[data-mark="line"] line').first();
  for (const n of [30, 110]) {
    await setSlice(page, 1, n);
    const middle = scans.current.bodyCenterMm;
    const z = middle[2] + scans.prior.topMm - (n - 1) * scans.prior.sliceSpacingMm;
    const truth = await page.evaluate((point) => window.chartlight.pane(0).toCanvas(point), [
      middle[0],
      middle[1],
      z,
    ] as const);
    for (const end of ['y1', 'y2'])
      expect(Number(await line.getAttribute(end))).toBeCloseTo(truth?.[1] ?? NaN, 1);
  }
  await page.keyboard.press('Shift+K');
  await expect(page.locator('[data-mark="line"]')).toHaveCount(0);
});

test('two pairs on a wall: all four at one level, each linked with its own prior, turned and played together', async ({
  page,
  hospital,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  const panes = [0, 1, 2, 3];
  for (const index of panes) await shown(page, index);
  for (const index of panes) await expect(chip(page, index)).toHaveAttribute('data-link', 'guess');
  const bodies = ['current', 'prior', 'current', 'prior'] as const;
  const apart = async () => {
    const places = await page.evaluate(() =>
      Promise.all([0, 1, 2, 3].map((index) => window.chartlight.pane(index).toPatient([10, 10]))),
    );
    const heights = bodies.map((body, index) => (places[index]?.[2] ?? NaN) - scans[body].bodyCenterMm[2]);
    return Math.max(...heights) - Math.min(...heights);
  };
  const errors: number[] = [];
  for (const [index, n] of [
    [0, 30],
    [1, 100],
    [2, 20],
    [3, 70],
  ] as const) {
    await setSlice(page, index, n);
    errors.push(await apart());
  }
  console.log(`four linked panes are at most ${Math.max(...errors).toFixed(2)} mm apart`);
  // Slices of the lung series are 5 mm thick.
  expect(Math.max(...errors)).toBeLessThanOrEqual(5);

  // The prior has no lung series: beside the lung it opens with the window of the lung.
  for (const index of [2, 3]) await expect(pane(page, index)).toContainText('W 1500 L −600');
  await focusOn(page, 2);
  await page.keyboard.press('Control+ArrowRight');
  for (const index of [2, 3]) await expect(pane(page, index)).toContainText('W 1725 L −600');
  for (const index of [0, 1]) await expect(pane(page, index)).toContainText('W 400 L 40');
  const edge = (index: number) => pane(page, index).locator('[data-edge="top"]');
  await page.keyboard.press('r');
  for (const index of panes) await expect(edge(index)).toHaveText('R');
  await page.keyboard.press('u');
  await page.keyboard.press('l');
  await expect(edge(2)).toHaveText('A');
  for (const index of [0, 1, 3]) await expect(edge(index)).toHaveText('R');

  await focusOn(page, 1);
  const before = await sliceOf(page, 0);
  await page.keyboard.press('c');
  await expect.poll(() => sliceOf(page, 0)).not.toBe(before);
  // Stopped from the pane that is taken along.
  await focusOn(page, 0);
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect.poll(apart).toBeLessThanOrEqual(5);
  const held = await sliceOf(page, 1);
  await page.waitForTimeout(300);
  expect(await sliceOf(page, 1)).toBe(held);
});

test('axe finds nothing in a linked pair, its menu and a shown point, dark and light', async ({
  page,
  hospital,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  await page.keyboard.press('x');
  await page.locator('[data-action="links"]').click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Scroll' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
  expect(await faultsOf(page)).toEqual([]);
});
