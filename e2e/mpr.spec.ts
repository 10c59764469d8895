import type { Page } from '@playwright/test';
import { nodule, scans } from '../sandbox/patients/phantom.ts';
import { faultsOf } from './axe.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const { pixelSpacingMm, sliceSpacingMm } = scans.current;

/** The section through the nodule that the pane comes to by a key. */
async function section(page: Page, keys: readonly string[], name: string): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  await expect(pane(page)).toHaveAttribute('data-mpr', name);
  await shown(page);
}

/** The nodule's middle as its edges in the picture tell it, along both axes of the screen; LPS mm. */
async function middleOnScreen(page: Page) {
  return page.evaluate(async ({ centerMm, radiusMm }) => {
    const probe = window.chartlight.pane(0);
    const at = await probe.toCanvas(centerMm);
    if (!at) throw new Error('no geometry');
    const here = (await probe.toPatient(at)) ?? [NaN, NaN, NaN];
    const planeMm = Math.hypot(...here.map((mm, axis) => mm - (centerMm[axis] ?? NaN)));
    const edge = async (dx: number, dy: number) => {
      for (let px = 0; px < 120; px += 0.5) {
        const point = [at[0] + dx * px, at[1] + dy * px] as const;
        const value = await probe.pixel(point);
        const place = await probe.toPatient(point);
        if (!place || value === null) break;
        const mm = Math.hypot(...place.map((one, axis) => one - (here[axis] ?? NaN)));
        if (value < -400 || mm > 2 * radiusMm) return mm;
      }
      return NaN;
    };
    const [right, left, down, up] = [
      await edge(1, 0),
      await edge(-1, 0),
      await edge(0, 1),
      await edge(0, -1),
    ];
    return { planeMm, offMm: [(right - left) / 2, (down - up) / 2], sizeMm: [right + left, down + up] };
  }, nodule.current);
}

test('the nodule lies where it is in coronal, sagittal and oblique sections of slices downloaded once', async ({
  page,
  hospital,
}) => {
  const earlier = (await hospital.log()).length;
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const native = await page.evaluate(async (point) => {
    const probe = window.chartlight.pane(0);
    const first = (await probe.toPatient([10, 10]))?.[2] ?? NaN;
    await probe.setSlice(1);
    const top = (await probe.toPatient([10, 10]))?.[2] ?? NaN;
    const n = 1 + Math.round((top - point[2]) / 2.5);
    await probe.setSlice(n);
    return { first, at: await probe.toCanvas(point) };
  }, nodule.current.centerMm);
  const box = await pane(page).locator('canvas').first().boundingBox();
  if (!box || !native.at) throw new Error('not drawn');
  // The point is shown where it is clicked with Shift, and every section goes through it.
  await page.keyboard.down('Shift');
  await page.mouse.click(box.x + native.at[0], box.y + native.at[1]);
  await page.keyboard.up('Shift');

  for (const [keys, name] of [
    [['Shift+C'], 'coronal'],
    [['Shift+S'], 'sagittal'],
    [['Shift+O', ...Array<string>(3).fill('Control+Shift+ArrowRight'), 'Control+Shift+ArrowDown'], 'oblique'],
  ] as const) {
    await section(page, keys, name);
    const { planeMm, offMm, sizeMm } = await middleOnScreen(page);
    console.log(
      `${name}: plane ${planeMm.toFixed(2)} mm off, middle ${offMm.map((mm) => mm.toFixed(2)).join(', ')} mm off`,
    );
    // Half a slice is the reach of a plane's pixels along the patient.
    expect(planeMm).toBeLessThanOrEqual(sliceSpacingMm / 2);
    for (const off of offMm) expect(Math.abs(off)).toBeLessThanOrEqual(sliceSpacingMm / 2);
    for (const size of sizeMm) expect(Math.abs(size - 2 * nodule.current.radiusMm)).toBeLessThanOrEqual(2.5);
    await expect(pane(page)).toContainText(new RegExp(`${name} MPR`, 'i'));
  }
  const frames = (await hospital.log())
    .slice(earlier)
    .filter(({ path, method }) => method === 'GET' && /\/frames\//.test(path));
  const times = new Map<string, number>();
  for (const { path } of frames) times.set(path, (times.get(path) ?? 0) + 1);
  expect(times.size).toBeGreaterThan(128);
  expect([...times].filter(([, count]) => count > 1)).toEqual([]);
  expect(pixelSpacingMm).toBeLessThan(sliceSpacingMm);
});

test('by menu: a coronal slab in its own words and letters, without faults, and back to the slice it was', async ({
  page,
  hospital,
}) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const before = await pane(page).getAttribute('data-slice');
  const choose = async (value: string) => {
    await page.locator('button[data-action="mpr"]').click();
    await page.locator(`[role="menuitem"][data-value="${value}"]`).click();
  };
  await choose('coronal');
  await expect(pane(page)).toHaveAttribute('data-mpr', 'coronal');
  await choose('slab-10');
  await expect(pane(page)).toContainText('Coronal MPR, 10 mm MIP');
  await shown(page);
  await expect(pane(page)).not.toHaveAttribute('data-instance', /./);
  const letters = await pane(page)
    .locator('[data-edge]')
    .evaluateAll((all) =>
      Object.fromEntries(all.map((one) => [one.getAttribute('data-edge'), one.textContent])),
    );
  expect(letters).toEqual({ left: 'R', right: 'L', top: 'H', bottom: 'F' });
  await expect(
    pane(page).getByRole('img', { name: /^Coronal MPR, 10 mm MIP, .*plane \d+ of \d+, / }),
  ).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await page.locator('button[data-action="mpr"]').click();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await choose('original');
  await shown(page);
  await expect(pane(page)).toHaveAttribute('data-slice', before ?? '');
  await expect(pane(page)).toHaveAttribute('data-instance', /./);
});

test('three planes side by side cross one another in one point', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await page.keyboard.press('Shift+T');
  for (const index of [0, 1, 2]) await shown(page, index);
  await expect(pane(page, 1)).toHaveAttribute('data-mpr', 'coronal');
  await expect(pane(page, 2)).toHaveAttribute('data-mpr', 'sagittal');
  await expect(pane(page, 0)).not.toHaveAttribute('data-mpr', /./);
  for (const index of [1, 2]) await expect(pane(page, index).locator('[data-mark="line"]')).toHaveCount(1);
  const point = nodule.current.centerMm;
  const at = await page.evaluate((mm) => window.chartlight.pane(1).toCanvas(mm), point);
  const box = await pane(page, 1).locator('canvas').first().boundingBox();
  if (!box || !at) throw new Error('not drawn');
  await page.keyboard.down('Shift');
  await page.mouse.click(box.x + at[0], box.y + at[1]);
  await page.keyboard.up('Shift');
  for (const index of [0, 1, 2]) {
    await expect(pane(page, index).locator('[data-mark="point"]')).toHaveCount(1);
    await shown(page, index);
  }
  const planes = await page.evaluate(async () =>
    Promise.all([0, 2].map((index) => window.chartlight.pane(index).toPatient([30, 60]))),
  );
  expect(Math.abs((planes[0]?.[2] ?? NaN) - point[2])).toBeLessThanOrEqual(sliceSpacingMm);
  expect(Math.abs((planes[1]?.[0] ?? NaN) - point[0])).toBeLessThanOrEqual(1);
});
