import { openAllowingBrowser } from './browser.ts';
import { pane, picture, shown } from './pane.ts';
import { expect, test } from './test.ts';

const appFrame = 'iframe[src*="launch.html"], iframe[data-app-frame]';

test.describe('inside the chart, third-party storage blocked', () => {
  test('the app offers a new window in plain words, and that works', async ({ page, hospital }) => {
    await page.goto(hospital.ready.chart);
    const frame = page.frameLocator(appFrame).first();
    const offer = frame.locator('[data-action="new-window"]');
    await expect(offer).toBeVisible();
    await expect(frame.locator('html')).toHaveAttribute('data-app', 'blocked');
    await expect(frame.locator('[data-reason]')).toContainText(/window/i);
    const [popup] = await Promise.all([page.waitForEvent('popup'), offer.click()]);
    await shown(popup);
    expect((await picture(popup)).max).toBeGreaterThan(60);
  });
});

test.describe('inside the chart, third-party storage allowed', () => {
  test('the first patient is on the screen in the frame', async ({ hospital }) => {
    const browser = await openAllowingBrowser();
    try {
      const page = await browser.context.newPage();
      await page.goto(hospital.ready.chart);
      const frame = page.frameLocator(appFrame).first();
      await shown(frame);
      await expect(frame.locator('html')).toHaveAttribute(
        'data-patient',
        hospital.ready.patients[0]?.id ?? '?',
      );
      const { min, max } = await picture(frame);
      expect(max - min).toBeGreaterThan(40);
    } finally {
      await browser.close();
    }
  });

  test('two frames of one tab show their own patients, also after a reload', async ({ hospital }) => {
    const [a, b] = hospital.ready.patients;
    if (!a || !b) throw new Error('two patients are needed');
    const browser = await openAllowingBrowser();
    try {
      const page = await browser.context.newPage();
      await page.goto(new URL(`/chart?split=${a.id},${b.id}`, hospital.ready.iss).href);
      const frames = [0, 1].map((i) => page.frameLocator('iframe').nth(i));
      for (const [i, patient] of [a, b].entries()) {
        const frame = frames[i];
        if (!frame) throw new Error('no frame');
        await shown(frame);
        await expect(frame.locator('html')).toHaveAttribute('data-patient', patient.id);
      }
      for (const [i, patient] of [a, b].entries()) {
        const inner = page.frames().filter((frame) => frame.url().startsWith(hospital.ready.app))[i];
        await inner?.evaluate(() => window.location.reload());
        const html = frames[i]?.locator('html');
        if (!html) throw new Error('no frame');
        await expect(html).toHaveAttribute('data-app', /^(ready|blocked)$/);
        // Either its own patient again, or a plain request to reopen; never the other's.
        const state = await html.getAttribute('data-app');
        if (state === 'ready') await expect(html).toHaveAttribute('data-patient', patient.id);
        else await expect(frames[i]?.locator('[data-reason]') ?? html).toContainText(/chart/i);
      }
    } finally {
      await browser.close();
    }
  });
});

test('a click hangs a second study beside the first', async ({ page, hospital }) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const other = page
    .locator('[data-study]:not([data-pane])')
    .filter({ has: page.locator('[data-action="compare"]') });
  const current = await pane(page).getAttribute('data-study');
  const rows = await other.evaluateAll((all) => all.map((row) => row.getAttribute('data-study')));
  const prior = rows.find((uid) => uid !== current);
  await page.locator(`[data-study="${prior}"]:not([data-pane]) [data-action="compare"]`).click();
  await expect(pane(page, 1)).toHaveAttribute('data-study', prior ?? '');
  await shown(page, 1);
  await expect(pane(page, 0)).toHaveAttribute('data-role', 'current');
  await expect(pane(page, 1)).toHaveAttribute('data-role', 'prior');
  expect(await pane(page, 0).getAttribute('data-study')).toBe(current);
});
