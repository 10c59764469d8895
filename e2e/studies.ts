import type { Page } from '@playwright/test';
import type { Hospital } from './hospital.ts';
import { pane, picture, settled } from './pane.ts';

export interface SeriesOutcome {
  patient: string;
  study: string;
  series: string;
  modality: string;
  state: string;
  /** native, or rendered by the archive. */
  origin: string;
  /** From the click to its end; of the series that its study opens with, the longer of both ways to it. */
  ms: number;
  fault: string;
  reason: string;
  slices: number;
  count: number;
  contrast: number;
}

/** Opens every series of every study of a patient, or what is wanted of both, by the contract's marks; one row each. */
export async function driveEverySeries(
  page: Page,
  patient: Hospital['ready']['patients'][number],
  wanted: (uid: string) => boolean = () => true,
): Promise<SeriesOutcome[]> {
  const rows: SeriesOutcome[] = [];
  await page.goto(patient.launch);
  await page.locator('html[data-app="ready"]:not([data-history="loading"])').waitFor({ timeout: 30_000 });
  const studies = await page
    .locator('[data-study]:not([data-pane])')
    .evaluateAll((all) => all.map((row) => row.getAttribute('data-study') ?? ''));
  for (const study of studies.filter(wanted)) {
    const askedMs = Date.now();
    await page.locator(`[data-study="${study}"]:not([data-pane]) [data-action="open"]`).click();
    await settled(page);
    const opening = { series: await pane(page).getAttribute('data-series'), ms: Date.now() - askedMs };
    const series = await page
      .locator('button[data-series]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-series') ?? ''));
    for (const uid of series.filter(wanted)) {
      const thumbnail = page.locator(`button[data-series="${uid}"]`);
      const clickedMs = Date.now();
      await thumbnail.click();
      const state = await settled(page);
      const ms = Math.max(Date.now() - clickedMs, uid === opening.series ? opening.ms : 0);
      const at = async (name: string) => (await pane(page).getAttribute(name)) ?? '';
      const looks = state === 'shown' ? await picture(page) : { min: 0, max: 0 };
      rows.push({
        patient: patient.name,
        study,
        series: uid,
        modality: (await thumbnail.getAttribute('data-modality')) ?? '',
        state,
        origin: await at('data-origin'),
        ms,
        fault: await at('data-fault'),
        reason: state === 'shown' ? '' : await pane(page).locator('[data-reason]').first().innerText(),
        slices: Number(await at('data-slices')),
        count: Number(await thumbnail.getAttribute('data-count')),
        contrast: looks.max - looks.min,
      });
    }
  }
  return rows;
}
