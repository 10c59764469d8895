import { existsSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { Hospital } from './hospital.ts';
import { root, startHospital } from './hospital.ts';
import type { Orthanc } from './orthanc.ts';
import { orthancInstalled, startOrthanc } from './orthanc.ts';
import { writeOutcomes } from './outcomeTable.ts';
import type { SeriesOutcome } from './studies.ts';
import { driveEverySeries } from './studies.ts';

const open = `${root}../shared/data/dicom/open`;
const real = existsSync(open);

/** Every image series of real studies ends in a picture or in a reason; with the built-in archive and with Orthanc. */
function everySeries(archive: string, start: () => Promise<{ hospital: Hospital; orthanc?: Orthanc }>): void {
  base(`${archive}: every series of real studies ends in a picture or a reason`, async ({ page }) => {
    base.setTimeout(20 * 60_000);
    const { hospital, orthanc } = await start();
    const crashes: string[] = [];
    page.on('crash', () => crashes.push(page.url()));
    const rows: SeriesOutcome[] = [];
    try {
      for (const patient of hospital.ready.patients) rows.push(...(await driveEverySeries(page, patient)));
    } finally {
      await hospital.close();
      await orthanc?.close();
    }
    writeOutcomes(`dicom-open-${archive}`, rows, hospital.ready.skipped);
    expect(crashes).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.state === 'shown' && row.contrast < 8)).toEqual([]);
    expect(rows.filter((row) => row.state !== 'shown' && row.reason.trim().length < 10)).toEqual([]);
    expect(rows.filter((row) => row.state === 'shown' && row.slices !== row.count)).toEqual([]);
  });
}

base.describe('real studies', () => {
  base.skip(!real, 'the real DICOM files are not here');
  everySeries('built-in', async () => ({ hospital: await startHospital(['--dicom', open]) }));
});

base.describe('real studies from Orthanc', () => {
  base.skip(!real, 'the real DICOM files are not here');
  base.skip(!orthancInstalled(), 'Orthanc is not installed');
  everySeries('orthanc', async () => {
    const orthanc = await startOrthanc([open]);
    return { orthanc, hospital: await startHospital(['--dicomweb', orthanc.url]) };
  });
});
