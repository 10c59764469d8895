import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { scans } from '../sandbox/patients/phantom.ts';
import { pane, shown } from './pane.ts';

/** Positions of the prior become those of the current scan by adding it: the two bodies lie that far apart, mm. */
const apart = scans.current.bodyCenterMm.map((mm, axis) => mm - (scans.prior.bodyCenterMm[axis] ?? 0));

interface Metadata {
  '0020000D': { Value: [string] };
  '00200052': { Value: [string] };
  '00200032'?: { Value: number[] };
}

/** Puts the prior scan into the frame of reference of the current one, as if both had been taken on one table. */
export async function withOneFrameOfReference(page: Page): Promise<void> {
  let frameOfReference = '';
  let currentStudy = '';
  await page.route(/\/metadata/, async (route) => {
    const response = await route.fetch();
    const instances = (await response.json()) as Metadata[];
    const [first] = instances;
    currentStudy ||= first?.['0020000D'].Value[0] ?? '';
    if (first?.['0020000D'].Value[0] === currentStudy) frameOfReference ||= first['00200052'].Value[0];
    else {
      for (const instance of instances) {
        instance['00200052'].Value = [frameOfReference];
        const position = instance['00200032'];
        if (position) position.Value = position.Value.map((mm, axis) => mm + (apart[axis] ?? 0));
      }
    }
    await route.fulfill({ response, json: instances });
  });
}

/** Current and prior CT side by side, and the focus on the current one. */
export async function openPair(page: Page, launch: string): Promise<void> {
  await page.goto(launch);
  await shown(page);
  await page.locator('html[data-history="complete"], html[data-history="gaps"]').waitFor();
  const row = page.locator('li[data-study]').filter({ hasText: '9 Oct 2024' });
  const study = (await row.getAttribute('data-study')) ?? '';
  if ((await pane(page, 1).count()) === 0 || (await pane(page, 1).getAttribute('data-study')) !== study)
    await row.locator('[data-action="compare"]').click();
  await expect(pane(page, 1)).toHaveAttribute('data-study', study);
  await shown(page, 1);
  await focusOn(page, 0);
}

/** By the keys that walk through the panes. */
export async function focusOn(page: Page, index: number): Promise<void> {
  for (let presses = 0; presses < 9; presses++) {
    if ((await pane(page, index).getAttribute('data-focused')) !== null) break;
    await page.keyboard.press(']');
  }
  await expect(pane(page, index)).toHaveAttribute('data-focused', 'true');
}

export const sliceOf = async (page: Page, index: number): Promise<number> =>
  Number(await pane(page, index).getAttribute('data-slice'));
export const chip = (page: Page, index: number): Locator => pane(page, index).locator('[data-link]');

/** Heights over the middle of the body of what both panes show, mm; the truth that the pair is linked by. */
export async function heights(
  page: Page,
  oneFrame: boolean,
): Promise<{ current: number; prior: number; apartMm: number }> {
  const [a, b] = await page.evaluate(async () => [
    await window.chartlight.pane(0).toPatient([10, 10]),
    await window.chartlight.pane(1).toPatient([10, 10]),
  ]);
  const current = (a?.[2] ?? NaN) - scans.current.bodyCenterMm[2];
  const prior = (b?.[2] ?? NaN) - (oneFrame ? scans.current : scans.prior).bodyCenterMm[2];
  return { current, prior, apartMm: Math.abs(current - prior) };
}
