import { pane, settled, shown } from './pane.ts';
import { expect, test } from './test.ts';

const by = (patients: { note?: string; name: string; launch: string }[], index: number) =>
  patients[index]?.launch ?? '';

test('a header that names somebody else is withheld, with the reason', async ({ page, hospital }) => {
  await page.goto(by(hospital.ready.patients, 5));
  expect(await settled(page)).toBe('withheld');
  await expect(pane(page).locator('[data-reason]')).toContainText(/patient|birth|record/i);
  expect(await pane(page).locator('canvas').count()).toBe(0);
});

test('an archive that is down is named, the list stays, and Retry works when it is back', async ({
  page,
  hospital,
}) => {
  await page.goto(by(hospital.ready.patients, 4));
  expect(await settled(page)).toBe('failed');
  await expect(page.locator('[data-study]:not([data-pane])')).not.toHaveCount(0);
  const gap = page.locator('[data-gap="archive"]').first();
  await expect(gap).toBeVisible();
  const name = (await gap.getAttribute('data-archive')) ?? '';
  expect(name).not.toBe('');
  await expect(gap).toContainText(name);
  await expect(page.locator('html')).toHaveAttribute('data-history', 'gaps');
  await hospital.setArchive(name, true);
  try {
    await pane(page).locator('[data-action="retry"]').click();
    await shown(page);
  } finally {
    await hospital.setArchive(name, false);
  }
});

test('no imaging is said where every source answered', async ({ page, hospital }) => {
  await page.goto(by(hospital.ready.patients, 3));
  await expect(page.locator('html')).toHaveAttribute('data-history', 'complete');
  await expect(page.getByText(/no imaging/i).first()).toBeVisible();
  await expect(page.locator('[data-gap]')).toHaveCount(0);
});

test('a denied launch is a plain sentence', async ({ page, hospital }) => {
  const url = new URL(hospital.ready.launchFor);
  url.searchParams.set('patient', hospital.ready.patients[0]?.id ?? '');
  url.searchParams.set('deny', '1');
  await page.goto(url.href);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  await expect(page.locator('[data-reason]')).not.toBeEmpty();
});

test('a launch that the EHR does not know is a plain sentence', async ({ page, hospital }) => {
  const url = new URL(hospital.ready.patients[0]?.launch ?? '');
  url.searchParams.set('launch', 'not-a-launch');
  await page.goto(url.href);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  await expect(page.locator('[data-reason]')).not.toBeEmpty();
});

test('the app opened by its bare address asks to be opened from the chart', async ({ page, hospital }) => {
  await page.goto(new URL('index.html', hospital.ready.app).href);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  await expect(page.locator('[data-reason]')).toContainText(/chart/i);
});
