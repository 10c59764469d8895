import { faultsOf } from './axe.ts';
import { shown } from './pane.ts';
import { expect, test } from './test.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 420, height: 700 },
  { width: 1920, height: 1080 },
];

for (const size of sizes) {
  test(`axe finds nothing in a study at ${size.width} pixels, dark and light`, async ({ page, hospital }) => {
    await page.setViewportSize(size);
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
    expect(await faultsOf(page)).toEqual([]);
  });
}

for (const [index, name] of [
  [3, 'no imaging'],
  [4, 'an archive that is down'],
  [5, 'a withheld study'],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page, hospital }) => {
    await page.goto(hospital.ready.patients[index]?.launch ?? '');
    await expect(page.locator('html')).toHaveAttribute('data-history', /complete|gaps/);
    await expect(page.locator('[data-pane="0"]')).not.toHaveAttribute('data-state', 'loading', {
      timeout: 30_000,
    });
    expect(await faultsOf(page)).toEqual([]);
  });
}

test('axe finds nothing in a refusal', async ({ page, hospital }) => {
  await page.goto(new URL('index.html', hospital.ready.app).href);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  expect(await faultsOf(page)).toEqual([]);
});

test('a study can be read by keyboard alone', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const pane = page.locator('[data-pane="0"]');
  const at = async () => Number(await pane.getAttribute('data-slice'));
  await page.keyboard.press('Home');
  await expect(pane).toHaveAttribute('data-slice', '1');
  await page.keyboard.press('ArrowDown');
  await expect(pane).toHaveAttribute('data-slice', '2');
  await page.keyboard.press('End');
  await expect.poll(at).toBe(Number(await pane.getAttribute('data-slices')));
  await shown(page);
  const series = await pane.getAttribute('data-series');
  await page.keyboard.press('PageDown');
  await expect(pane).not.toHaveAttribute('data-series', series ?? '');
  await shown(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
});
