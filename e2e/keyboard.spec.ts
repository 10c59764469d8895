import type { Page } from '@playwright/test';
import { nodule } from '../sandbox/patients/phantom.ts';
import { createProofs, tabTo } from './keyProofs.ts';
import { chip, focusOn, openPair, sliceOf } from './pair.ts';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

const attribute = (page: Page, name: string) => pane(page, 0).getAttribute(name);
const tool = (page: Page, name: string) => page.locator(`[data-action="tool"][data-tool="${name}"]`).first();
const letter = (page: Page, edge: string) => pane(page, 0).locator(`[data-edge="${edge}"]`);

/** Of the first pane, by what stands over its picture. */
async function windowOf(page: Page): Promise<{ width: number; center: number }> {
  const written = (await pane(page, 0).textContent()) ?? '';
  const [, width, center] = /W (\d+) L (−?\d+)/.exec(written) ?? [];
  return { width: Number(width), center: Number(center?.replace('−', '-')) };
}
const nodulePlace = (page: Page) =>
  page.evaluate((point) => window.chartlight.pane(0).toCanvas(point), nodule.current.centerMm);
const corner = (page: Page) => page.evaluate(() => window.chartlight.pane(0).toPatient([10, 10]));

test('every key of the sheet does what it says, and nothing needs a mouse', async ({ page, hospital }) => {
  test.setTimeout(180_000);
  await openPair(page, hospital.ready.patients[0]?.launch ?? '');
  const proofs = createProofs(page);
  const { prove } = proofs;
  const [current, prior] = [pane(page, 0), pane(page, 1)];

  await test.step('images', async () => {
    const slice = await sliceOf(page, 0);
    const at = (n: number) => () => expect(current).toHaveAttribute('data-slice', String(n));
    await prove('Images', '↓', at(slice + 1));
    await prove('Images', '↑', at(slice));
    await prove('Images', 'End', at(128));
    await prove('Images', 'Home', at(1));
    const playing = tool(page, 'cine');
    await prove('Images', 'C', () => expect(playing).toHaveAccessibleName('Pause'));
    await page.keyboard.press('c');
    await expect(playing).toHaveAccessibleName('Play');
    const series = (await attribute(page, 'data-series')) ?? '';
    await prove('Images', 'PgDn', () => expect(current).not.toHaveAttribute('data-series', series));
    await prove('Images', 'PgUp', () => expect(current).toHaveAttribute('data-series', series));
    await shown(page, 0);
  });

  await test.step('window', async () => {
    const ct = ['400 L 40', '1500 L −600', '150 L 90', '2500 L 480', '80 L 40', '350 L 50', '600 L 200'];
    for (const [at, words] of [...ct, '40 L 40', '240 L 80'].entries())
      await prove('Window', String(at + 1), () => expect(current).toContainText(`W ${words}`));
    for (const [key, of, sign] of [
      ['→', 'width', 1],
      ['←', 'width', -1],
      ['↑', 'center', -1],
      ['↓', 'center', 1],
    ] as const) {
      const before = (await windowOf(page))[of];
      const moved = async () => Math.sign((await windowOf(page))[of] - before);
      await prove('Window', `Ctrl+${key}`, () => expect.poll(moved).toBe(sign));
    }
    await prove('Window', 'I', () => expect(tool(page, 'invert')).toHaveAttribute('aria-pressed', 'true'));
    await page.keyboard.press('2');
    await prove('Window', 'Shift+W', () => expect(current).not.toContainText('W 1500 L −600'));
  });

  await test.step('view', async () => {
    const zoom = (percent: string) => () => expect(current).toContainText(`Zoom ${percent} %`);
    await prove('View', '+', zoom('125'));
    await prove('View', '−', zoom('100'));
    await page.keyboard.press('+');
    await prove('View', '=', zoom('100'));
    await prove('View', '0', () => expect(current).not.toContainText('Zoom 100 %'));
    await prove('View', 'Space', zoom('100'));
    for (const [key, axis, sign] of [
      ['→', 0, 1],
      ['←', 0, -1],
      ['↓', 1, 1],
      ['↑', 1, -1],
    ] as const) {
      const before = (await nodulePlace(page))?.[axis] ?? NaN;
      const moved = async () => Math.sign(((await nodulePlace(page))?.[axis] ?? NaN) - before);
      await prove('View', `Alt+${key}`, () => expect.poll(moved).toBe(sign));
    }
    await prove('View', 'R', () => expect(letter(page, 'top')).toHaveText('R'));
    await prove('View', 'L', () => expect(letter(page, 'top')).toHaveText('A'));
    await prove('View', 'H', () => expect(letter(page, 'left')).toHaveText('L'));
    await prove('View', 'V', () => expect(letter(page, 'top')).toHaveText('P'));
    const pressed = (name: string) => () => expect(tool(page, name)).toHaveAttribute('aria-pressed', 'true');
    await prove('View', 'Z', pressed('zoom'));
    await prove('Window', 'W', pressed('window'));
    await page.keyboard.press('Space');
  });

  await test.step('panes and what they do together', async () => {
    const focused = (index: number) => () =>
      expect(pane(page, index)).toHaveAttribute('data-focused', 'true');
    await prove('Panes', '→', focused(1));
    await prove('Panes', '←', focused(0));
    await prove('Panes', ']', focused(1));
    await prove('Panes', '[', focused(0));
    await prove('Panes', 'Enter', () => expect(current).toHaveAttribute('data-size', 'all'));
    await prove('Panes', 'Esc', () => expect(current).toHaveAttribute('data-size', 'shared'));

    await page.keyboard.press('2');
    await expect(prior).toContainText('W 1500 L −600');
    await prove('Panes', 'K', () => expect(chip(page, 1)).toHaveAttribute('data-link', 'off'));
    await focusOn(page, 1);
    for (let times = 0; times < 5; times++) await page.keyboard.press('ArrowDown');
    await prove('Panes', 'Shift+L', () => expect(chip(page, 1)).toHaveText(/^Linked, \d+(\.\d)? mm F$/));
    await focusOn(page, 0);
    const [slice, linked] = [await sliceOf(page, 0), await sliceOf(page, 1)];
    for (let times = 0; times < 4; times++) await page.keyboard.press('ArrowDown');
    await expect.poll(() => sliceOf(page, 0)).toBe(slice + 4);
    // Four slices of 2.5 mm are five of 2 mm.
    await expect.poll(() => sliceOf(page, 1)).toBe(linked + 5);
    await page.keyboard.press('+');
    await expect(current).toContainText('Zoom 125 %');
    const bar = (index: number) => pane(page, index).locator('[data-scale-mm]').boundingBox();
    const [a, b] = [await bar(0), await bar(1)];
    expect(a?.width).toBeCloseTo(b?.width ?? NaN, 1);

    const point = (index: number) => pane(page, index).locator('[data-mark="point"]');
    await prove('Panes', 'X', () => expect(point(0)).toHaveCount(1));
    await expect(point(1)).toHaveAttribute('data-guessed', 'true');
    for (const key of ['→', '↓', '←', '↑']) {
      const before = (await point(0).getAttribute('transform')) ?? '';
      await prove('Panes', `Shift+${key}`, () => expect(point(0)).not.toHaveAttribute('transform', before));
    }
    await page.keyboard.press('x');
    await expect(page.locator('[data-mark="point"]')).toHaveCount(0);

    await tabTo(page, page.locator('[data-action="links"]'));
    await page.keyboard.press('Enter');
    const scroll = page.getByRole('menuitemcheckbox', { name: 'Scroll' });
    await expect(scroll).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await expect(scroll).toBeFocused();
    await page.keyboard.press('Space');
    await expect(scroll).toHaveAttribute('aria-checked', 'false');
    await page.keyboard.press('Escape');
    await expect(scroll).toHaveCount(0);
    // The menu's own button would open it again.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => sliceOf(page, 0)).toBe(slice + 3);
    expect(await sliceOf(page, 1)).toBe(linked + 5);

    const top = (index: number) => pane(page, index).locator('[data-edge="top"]');
    await page.keyboard.press('r');
    await expect(top(1)).toHaveText('R');
    await page.keyboard.press('l');
    await expect(top(1)).toHaveText('A');
    await prove('Panes', 'U', async () => {
      await page.keyboard.press('r');
      await expect(top(0)).toHaveText('R');
      await expect(top(1)).toHaveText('A');
      await page.keyboard.press('l');
    });
    await page.keyboard.press('c');
    await expect.poll(() => sliceOf(page, 1)).not.toBe(linked + 5);
    await page.keyboard.press('c');
    await prove('Panes', 'Shift+Y', async () => {
      const [alone, still] = [await sliceOf(page, 0), await sliceOf(page, 1)];
      await page.keyboard.press('c');
      await expect.poll(() => sliceOf(page, 0)).not.toBe(alone);
      await page.keyboard.press('c');
      expect(await sliceOf(page, 1)).toBe(still);
    });
    await prove('Panes', 'Shift+X', () => expect(current).toHaveAttribute('data-role', 'prior'));
    await page.keyboard.press('Shift+X');
    await expect(current).toHaveAttribute('data-role', 'current');
    await focusOn(page, 0);

    const study = (await prior.getAttribute('data-study')) ?? '';
    await prove('Panes', 'P', () => expect(prior).not.toHaveAttribute('data-study', study));
    await prove('Panes', 'Shift+P', () => expect(prior).toHaveAttribute('data-study', study));
    const stages = page.getByRole('group', { name: 'Screens of this study' });
    await prove('Panes', '.', () => expect(stages).toContainText('2/2'));
    await prove('Panes', ',', () => expect(stages).toContainText('1/2'));
    for (const count of [1, 2, 3, 4, 6, 8, 9])
      await prove('Panes', `Shift+${count}`, () => expect(page.locator('[data-pane]')).toHaveCount(count));
    await prove('Panes', 'Shift+0', () => expect(page.locator('[data-pane]')).toHaveCount(2));
    await focusOn(page, 0);
    await shown(page, 0);
  });

  await test.step('planes', async () => {
    for (const [key, plane] of [
      ['C', 'coronal'],
      ['O', 'oblique'],
      ['S', 'sagittal'],
    ] as const)
      await prove('Planes (MPR)', `Shift+${key}`, async () => {
        await expect(current).toHaveAttribute('data-mpr', plane);
        await shown(page, 0);
      });
    await prove('Planes (MPR)', '>', () => expect(current).toHaveAttribute('data-slab', /^mip/));
    await prove('Planes (MPR)', 'S', () => expect(current).toHaveAttribute('data-slab', /^minip/));
    await prove('Planes (MPR)', '<', () => expect(current).not.toHaveAttribute('data-slab', /./));
    await shown(page, 0);
    for (const key of ['←', '↑', '→', '↓']) {
      const before = JSON.stringify(await corner(page));
      const turned = async () => JSON.stringify(await corner(page));
      await prove('Planes (MPR)', `Ctrl+Shift+${key}`, () => expect.poll(turned).not.toBe(before));
    }
    await prove('Planes (MPR)', 'Shift+A', () => expect(current).toHaveAttribute('data-mpr', 'axial'));
    await prove('Planes (MPR)', 'Shift+N', () => expect(current).not.toHaveAttribute('data-mpr', /./));
    await prove('Planes (MPR)', 'Shift+T', () => expect(page.locator('[data-pane]')).toHaveCount(3));
    for (const index of [0, 1, 2]) await shown(page, index);
    await expect(page.locator('[data-mark="line"]').first()).toBeAttached();
    await prove('Panes', 'Shift+K', () => expect(page.locator('[data-mark="line"]')).toHaveCount(0));
    await page.keyboard.press('Shift+Digit0');
    await focusOn(page, 0);
    await shown(page, 0);
  });

  await test.step('measuring', async () => {
    const all = current.locator('[data-measurement]');
    const last = (kind: string) => current.locator(`[data-measurement="${kind}"]`).last();
    const moved = (kind: string) => async () => {
      await expect(last(kind).locator('[data-handle="0"]')).toBeFocused();
      await expect(last(kind)).toHaveAttribute('data-value', /./);
      if (kind === 'probe') return;
      const before = (await last(kind).getAttribute('data-value')) ?? '';
      await page.keyboard.press('Shift+ArrowUp');
      await page.keyboard.press('Shift+ArrowLeft');
      await expect(last(kind)).not.toHaveAttribute('data-value', before);
    };
    for (const [key, kind] of [
      ['M', 'length'],
      ['B', 'bidirectional'],
      ['A', 'angle'],
      ['O', 'cobb'],
      ['E', 'ellipse'],
      ['Shift+E', 'rectangle'],
      ['F', 'freehand'],
      ['Q', 'probe'],
    ] as const)
      await prove('Measuring', key, moved(kind));
    for (const [key, kind] of [
      ['T', 'text'],
      ['N', 'arrow'],
    ] as const)
      await prove('Measuring', key, async () => {
        await expect(page.getByRole('textbox', { name: 'Words beside the picture' })).toBeFocused();
        await page.keyboard.type('seen');
        await page.keyboard.press('Enter');
        await expect(last(kind)).toHaveAccessibleName(/seen$/);
      });
    await expect(all).toHaveCount(10);
    await prove('Measuring', 'G', () => expect(page.locator('[data-loupe]')).toBeFocused());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await prove('Measuring', 'Ctrl+Z', () => expect(last('arrow')).not.toHaveAccessibleName(/seen$/));
    // That was the arrow's words; the next step back is the arrow.
    await page.keyboard.press('Control+z');
    await expect(all).toHaveCount(9);
    await prove('Measuring', 'Ctrl+Y', () => expect(all).toHaveCount(10));
    await page.keyboard.press('Control+z');
    await expect(all).toHaveCount(9);
    await prove('Measuring', 'Ctrl+Shift+Z', () => expect(all).toHaveCount(10));

    await page.keyboard.press('PageDown');
    await expect(all).toHaveCount(0);
    await shown(page, 0);
    const list = page.getByRole('complementary', { name: 'Measurements' });
    await prove('Measuring', 'J', () => expect(list).toBeVisible());
    await tabTo(page, list.locator('[data-action="jump"]').first());
    await page.keyboard.press('Enter');
    // In the pane that has the focus: Tab came through the other one.
    const anywhere = page.locator('[data-measurement]');
    await expect(anywhere.first().locator('[data-handle="0"]')).toBeFocused();
    await prove('Measuring', 'Delete', () => expect(anywhere).toHaveCount(9));
    await tabTo(page, list.locator('[data-action="export"]'));
    const downloading = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await downloading).suggestedFilename()).toBe('measurements.dcm');
    await page.keyboard.press('j');
    await expect(list).toBeHidden();
    await focusOn(page, 0);
  });

  await test.step('screen and history', async () => {
    const report = page.locator('[data-report]').first();
    await prove('Screen', 'D', () => expect(report).toBeVisible());
    await page.keyboard.press('d');
    await expect(report).toBeHidden();
    const find = page.getByRole('searchbox', { name: /Find a study/ });
    await prove('Screen', '/', () => expect(find).toBeFocused());
    const row = (at: number) => page.locator('li[data-study]').nth(at);
    const within = (at: number) => () => expect(row(at).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await within(0)();
    await prove('In the history', '↓', within(1));
    await prove('In the history', '↑', within(0));
    const study = (at: number) => row(at).getAttribute('data-study');
    await page.keyboard.press('ArrowDown');
    const second = (await study(1)) ?? '';
    await prove('In the history', 'P', () => expect(prior).toHaveAttribute('data-study', second));
    await prove('In the history', 'Enter', () => expect(current).toHaveAttribute('data-study', second));
    await prove(
      'In the history',
      '1 … 9',
      () => expect(pane(page, 1)).toHaveAttribute('data-study', second),
      '2',
    );
    await prove('In the history', 'Esc', () => expect(page.locator('li[data-study] :focus')).toHaveCount(0));
    await prove('Screen', '?', () => expect(page.getByRole('dialog')).toBeVisible());
  });

  // What it hides no picture of these carries: graphics.spec presses it.
  await proofs.compareWith(page.getByRole('dialog'), ['View: Y']);
  console.log(`${proofs.count()} keys proven`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
