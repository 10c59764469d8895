import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { startHospital, type Hospital } from './hospital.ts';
import { cells, pane, settled, shown } from './pane.ts';
import { expect, test } from './test.ts';

const launchOf = ({ ready }: Hospital, mrn: string) =>
  ready.patients.find((patient) => patient.mrn === mrn)?.launch ?? '';
const radiographs = 'SH-100209';
const mammograms = 'SH-100212';
const brains = 'SH-100220';
const angiograms = 'SH-100221';
const echoes = 'SH-100222';

/** Opens a patient, and waits until so many panes show their picture. */
async function hang(page: Page, launch: string, panes: number): Promise<void> {
  await page.goto(launch);
  for (let at = 0; at < panes; at += 1) await shown(page, at);
  await expect(page.locator('[data-pane]')).toHaveCount(panes);
}

/** What each pane shows, row by row, as it is said of its picture. */
const pictures = (page: Page) =>
  page.locator('[data-pane]').evaluateAll((all) =>
    all.map((one) => {
      const said =
        one.querySelector('canvas')?.parentElement?.closest('[aria-label]') ??
        one.querySelector('[role="img"]');
      return `${one.getAttribute('data-role') ?? ''} ${said?.getAttribute('aria-label') ?? ''}`;
    }),
  );

const row = (page: Page, date: string): Locator => page.locator('li[data-study]').filter({ hasText: date });

/** Grey of the left and of the right edge of the picture in a pane. */
async function edges(page: Page, index: number): Promise<readonly [left: number, right: number]> {
  const grey = await cells(page, index, { columns: 16, rows: 3 });
  const middle = grey.slice(16, 32);
  const bright = middle.map((value, at) => (value > 18 ? at : -1)).filter((at) => at >= 0);
  return [bright[0] ?? -1, bright.at(-1) ?? -1];
}
