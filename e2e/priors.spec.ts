import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const manyNames = 17;
const row = (page: Page, text: string | RegExp) => page.locator('li[data-study]').filter({ hasText: text });
const whole = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-history', /complete|gaps/, { timeout: 60_000 });

test('the chest CT opens with the CT of two years before, and the focus stays on the current one', async ({
  page,
  hospital,
}) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await shown(page, 1);
  const prior = row(page, '9 Oct 2024');
  await expect(prior).toHaveAttribute('data-rank', '1');
  await expect(prior).toContainText('same region: chest, CT, 2 years earlier');
  await expect(pane(page, 1)).toHaveAttribute('data-study', (await prior.getAttribute('data-study')) ?? '?');
  await expect(pane(page, 1)).toHaveAttribute('data-role', 'prior');
  await expect(pane(page, 0)).toHaveAttribute('data-focused', 'true');
  expect(await page.evaluate(() => performance.getEntriesByName('chartlight:comparison').length)).toBe(1);
  // The first image was on the screen before anything of the prior was asked for.
  const rows = await hospital.log();
  const series = (await pane(page, 1).getAttribute('data-series')) ?? '?';
  const current = (await pane(page, 0).getAttribute('data-series')) ?? '?';
  const first = (uid: string) => rows.findIndex(({ path }) => path.includes(`/series/${uid}/`));
  expect(first(current)).toBeLessThan(first(series));
  expect(await faultsOf(page)).toEqual([]);
});

test.describe('60 studies under many names', () => {
  test.beforeEach(async ({ page, hospital }) => {
    await page.goto(hospital.ready.patients[manyNames]?.launch ?? '');
    await whole(page);
    await shown(page, 1);
  });

  test('the newest opens with its best prior, whatever that is called', async ({ page }) => {
    await expect(pane(page, 0)).toContainText('CT CHEST W CONTRAST');
    await expect(pane(page, 1)).toContainText('CT Thorax mit KM');
  });

  test('the history says rank and reason, and puts what matters first', async ({ page }) => {
    await page.getByRole('button', { name: 'Relevant' }).click();
    const ranks = await page
      .locator('li[data-study][data-rank]')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('data-rank'))));
    expect(new Set(ranks).size).toBe(59);
    const first = page.locator('li[data-group="prior"] + li[data-study]');
    await expect(first).toContainText('CT Thorax mit KM');
    await expect(first).toContainText('same region: chest, CT, 6 months earlier');
    await expect(row(page, 'TC tórax com contraste')).toContainText('Prior');
    await expect(row(page, 'XR knee LT 3 views')).not.toContainText('Prior');
    await expect(row(page, 'Fremdaufnahmen')).toContainText('Kind not recognised');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the other side is never offered as a prior', async ({ page }) => {
    await row(page, 'XR knee LT 3 views').locator('[data-action="open"]').click();
    await shown(page, 1);
    await expect(pane(page, 1)).toContainText('Knie links in 2 Ebenen');
    for (const other of ['Genou droit en charge', 'RM joelho direito'])
      await expect(row(page, other)).not.toContainText('Prior');
    await row(page, 'Genou droit en charge').locator('[data-action="why"]').click();
    await expect(page.getByRole('dialog', { name: 'Understood as' })).toContainText(
      /Not offered as a prior: the opposite side/,
    );
  });

  test('a likely duplicate and a comparable exam are pointed out where order and study stand', async ({
    page,
  }) => {
    await expect(page.locator('[data-duplicate]')).toHaveCount(2);
    await expect(row(page, 'MRI BRAIN W WO')).toContainText('comparable order');
    // Wide enough for history, images and report at once.
    await page.setViewportSize({ width: 1700, height: 1000 });
    const likely = page.locator('[data-duplicate="likely"]');
    await expect(likely).toBeVisible();
    await expect(likely).toHaveAttribute('data-order', 'order-names-likely');
    await expect(likely).toContainText('CT thorax with IV contrast');
    await expect(likely).toContainText('CT CHEST W CONTRAST 2 Nov 2026, Main PACS');
    await expect(likely).toContainText('7 days after');
    const comparable = page.locator('[data-duplicate="comparable"]');
    await expect(comparable).toHaveAttribute('data-order', 'order-names-comparable');
    await expect(comparable).toContainText('MRI BRAIN W WO');
    await expect(page.locator('[data-duplicate][data-order="order-names-other-side"]')).toHaveCount(0);
    expect(await faultsOf(page)).toEqual([]);
    await likely.getByRole('button', { name: /Put this hint away/ }).click();
    await expect(likely).toHaveCount(0);
  });

  test('what a study is understood as is shown by key', async ({ page }) => {
    const why = row(page, 'CT Thorax mit KM').locator('[data-action="why"]');
    const details = page.getByRole('dialog', { name: 'Understood as' });
    await why.focus();
    await page.keyboard.press('Enter');
    await expect(details).toContainText('CT chest, with contrast');
    await expect(details).toContainText(/with contrast.*mit KM.*in the description/s);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(details).toBeHidden();
    await expect(why).toBeFocused();
  });

  test('a mouse that rests on why? is shown it, for as long as it stays', async ({ page }) => {
    const why = row(page, 'CT Thorax mit KM').locator('[data-action="why"]');
    const details = page.getByRole('dialog', { name: 'Understood as' });
    await why.hover();
    await expect(details).toContainText('CT chest, with contrast');
    await details.hover();
    await page.waitForTimeout(500);
    await expect(details).toBeVisible();
    await page.mouse.move(900, 700);
    await expect(details).toBeHidden();
  });

  test('a region chip keeps what nobody recognises', async ({ page }) => {
    await page.getByRole('button', { name: 'Filter by region' }).click();
    await page.getByRole('button', { name: 'Breast', exact: true }).click();
    await expect(row(page, 'Ecografia mamária esquerda')).toBeVisible();
    await expect(row(page, 'Fremdaufnahmen')).toBeVisible();
    await expect(row(page, 'CT Thorax mit KM')).toHaveCount(0);
  });
});
