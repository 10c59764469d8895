import type { Page } from '@playwright/test';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const panes = (page: Page) => page.locator('[data-pane]');
const tool = (page: Page, name: string) => page.locator(`[data-action="tool"][data-tool="${name}"]`).first();

/** Measurements have a test of their own by keys (measuring.spec.ts), linking too (linking.spec.ts). */
test('every layout, plane, window and view by keyboard alone', async ({ page, hospital }) => {
  test.setTimeout(180_000);
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const press = (key: string) => page.keyboard.press(key);

  const layouts = { 1: 1, 2: 2, 3: 3, 4: 4, 6: 6, 8: 8, 9: 9 };
  for (const [digit, count] of Object.entries(layouts)) {
    await press(`Shift+Digit${digit}`);
    await expect(panes(page)).toHaveCount(count);
  }
  await press('Shift+Digit0');
  await expect(panes(page)).toHaveCount(2);
  await shown(page, 0);
  await shown(page, 1);

  await press('Enter');
  await expect(pane(page, 0)).toHaveAttribute('data-size', 'all');
  await press('Escape');
  await expect(pane(page, 0)).toHaveAttribute('data-size', 'shared');
  await press(']');
  await expect(pane(page, 1)).toHaveAttribute('data-focused', 'true');
  await press('[');
  await expect(pane(page, 0)).toHaveAttribute('data-focused', 'true');

  for (const [key, plane] of [
    ['Shift+C', 'coronal'],
    ['Shift+S', 'sagittal'],
    ['Shift+O', 'oblique'],
  ] as const) {
    await press(key);
    await expect(pane(page, 0)).toHaveAttribute('data-mpr', plane);
    await shown(page, 0);
  }
  await press('Control+Shift+ArrowRight');
  await press('>');
  await press('s');
  await expect(pane(page, 0)).toHaveAttribute('data-slab', /minip/);
  await press('<');
  await press('Shift+N');
  await expect(pane(page, 0)).not.toHaveAttribute('data-mpr', /./);
  await shown(page, 0);

  for (const [key, words] of [
    ['2', 'W 1500 L −600'],
    ['9', 'W 240 L 80'],
    ['1', 'W 400 L 40'],
  ] as const) {
    await press(key);
    await expect(pane(page, 0)).toContainText(words);
  }
  await press('Control+ArrowRight');
  await expect(pane(page, 0)).not.toContainText('W 400 L 40');
  await press('+');
  await expect(pane(page, 0)).not.toContainText('Zoom 100 %');
  for (const key of ['Alt+ArrowLeft', 'r', 'l', 'h', 'v', 'i', '0', '=']) await press(key);
  await press('Space');
  await expect(pane(page, 0)).toContainText('Zoom 100 %');
  await press('z');
  await expect(tool(page, 'zoom')).toHaveAttribute('aria-pressed', 'true');
  await press('w');
  await expect(tool(page, 'window')).toHaveAttribute('aria-pressed', 'true');

  await press('End');
  await expect(pane(page, 0)).toHaveAttribute('data-slice', '128');
  await press('Home');
  await expect(pane(page, 0)).toHaveAttribute('data-slice', '1');
  await press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
