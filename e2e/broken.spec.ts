import { existsSync } from 'node:fs';
import { test, expect } from '@playwright/test';
import { root, startHospital } from './hospital.ts';
import { writeOutcomes } from './outcomeTable.ts';
import { pane } from './pane.ts';
import { driveEverySeries, type SeriesOutcome } from './studies.ts';

const broken = `${root}../shared/data/dicom/bad`;

test('every series of broken files ends in a picture or in a reason', async ({ page }) => {
  test.skip(!existsSync(broken), 'the broken DICOM files are not here');
  test.setTimeout(10 * 60_000);
  const crashes: string[] = [];
  page.on('pageerror', (error) => crashes.push(String(error)));
  page.on('crash', () => crashes.push('the page crashed'));
  const hospital = await startHospital(['--dicom', broken]);
  const rows: SeriesOutcome[] = [];
  try {
    for (const patient of hospital.ready.patients) rows.push(...(await driveEverySeries(page, patient)));
    await expect(pane(page)).toBeVisible();
  } finally {
    await hospital.close();
  }
  const slowest = rows.reduce((most, row) => (row.ms > most.ms ? row : most));
  console.log(`dicom-bad: the slowest took ${slowest.ms} ms (${slowest.patient})`);
  writeOutcomes('dicom-bad', rows, hospital.ready.skipped);
  expect(crashes).toEqual([]);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    if (row.state === 'shown') expect(row.contrast, `${row.series} is blank`).toBeGreaterThan(0);
    else expect(row.reason, `${row.series} says why`).not.toBe('');
    // The ten seconds of a decoder that hangs, and one for all else.
    expect(row.ms, `${row.patient} takes its time`).toBeLessThan(11_000);
  }
});
