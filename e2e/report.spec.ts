import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1700, height: 1000 } });

  test('the report of the focused pane stands beside its image and follows the focus', async ({
    page,
    hospital,
  }) => {
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await shown(page);
    const panel = page.getByRole('complementary', { name: 'Report' });
    const current = panel.locator('article[data-report="report-chest-current"]');
    await expect(current).toHaveAttribute('data-report-status', 'final');
    await expect(current).toContainText('has grown from 10 to 18 mm');
    await expect(panel).toContainText(/Current.*14 Oct 2026/s);
    await expect(current.frameLocator('iframe').getByText('No pleural effusion')).toBeVisible();
    await expect(panel.locator('article[data-report="report-chest-volumetry"]')).toContainText(
      'Preliminary, not signed',
    );
    await expect(page.locator('[data-report]')).toHaveCount(4);

    // The prior: its report is a PDF behind an address.
    await page
      .locator('li[data-study]')
      .filter({ hasText: '9 Oct 2024' })
      .locator('[data-action="compare"]')
      .click();
    const prior = panel.locator('article[data-report="report-chest-prior"]');
    await expect(prior).toHaveAttribute('data-report-status', 'amended');
    await expect(panel).toContainText(/Prior.*9 Oct 2024/s);
    await expect(current).toHaveCount(0);
    const sheet = prior.getByRole('img', { name: 'Page 1 of 1' });
    await expect(sheet).toHaveAttribute('data-painted', 'true');
    const ink = await sheet.evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 128) dark += 1;
      return dark;
    });
    expect(ink).toBeGreaterThan(500);
    await prior.getByRole('searchbox').fill('NODULE OF 10 mm');
    await expect(prior.getByRole('status')).toHaveText('1 of 2');
    await prior.getByRole('button', { name: 'Words only' }).click();
    await expect(prior).toContainText('The nodule was not mentioned in the first version');

    await pane(page, 0).click({ position: { x: 200, y: 200 } });
    await expect(current).toContainText('has grown from 10 to 18 mm');
  });
});

test('at 1280 it is folded to a labelled edge, which one key opens', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const edge = page.locator('button[data-action="report"]');
  await expect(edge).toHaveAccessibleName(/Open the report\. Current\. Final\. 2 reports/);
  await expect(page.locator('[data-report="report-chest-current"]')).toBeHidden();
  await page.keyboard.press('d');
  await expect(page.locator('[data-report="report-chest-current"]')).toBeVisible();
  await page.keyboard.press('d');
  await expect(edge).toBeVisible();
});

test('in the sidebar it is a tab', async ({ page, hospital }) => {
  await page.setViewportSize({ width: 420, height: 700 });
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  await page.locator('[data-action="report"]').click();
  await expect(page.locator('[data-report="report-chest-current"]')).toContainText('has grown');
});
