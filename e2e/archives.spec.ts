import { test as base, expect } from '@playwright/test';
import type { Hospital } from './hospital.ts';
import { startHospital } from './hospital.ts';
import { kindOf, openFiles, readManifest } from './manifest.ts';
import type { Orthanc } from './orthanc.ts';
import { orthancInstalled, startOrthanc } from './orthanc.ts';
import { writeOutcomes } from './outcomeTable.ts';
import type { SeriesOutcome } from './studies.ts';
import { driveEverySeries } from './studies.ts';

/** UIDs of the first series of each kind of pixels, and of its study. What only differs by patient, the built-in archive has shown. */
function oneOfAKind(): ReadonlySet<string> {
  const first = new Map<string, readonly string[]>();
  for (const row of readManifest()) {
    const kind = kindOf(row);
    if (!first.has(kind)) first.set(kind, [row.study, row.series]);
  }
  return new Set([...first.values()].flat());
}

/** Image series of real studies end in a picture or in a reason: all from the built-in archive, each kind from Orthanc. */
function everySeries(
  archive: string,
  what: string,
  start: () => Promise<{ hospital: Hospital; orthanc?: Orthanc; wanted?: (uid: string) => boolean }>,
): void {
  base(`${archive}: ${what} of real studies ends in a picture or a reason`, async ({ page }) => {
    base.setTimeout(20 * 60_000);
    const { hospital, orthanc, wanted } = await start();
    const crashes: string[] = [];
    page.on('crash', () => crashes.push(page.url()));
    const rows: SeriesOutcome[] = [];
    try {
      for (const patient of hospital.ready.patients)
        rows.push(...(await driveEverySeries(page, patient, wanted)));
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
  base.skip(openFiles === '', 'the real DICOM files are not here');
  everySeries('built-in', 'every series', async () => ({
    hospital: await startHospital(['--dicom', openFiles]),
  }));
});

base.describe('real studies from Orthanc', () => {
  base.skip(openFiles === '', 'the real DICOM files are not here');
  base.skip(!orthancInstalled(), 'Orthanc is not installed');
  everySeries('orthanc', 'a series of every kind', async () => {
    const kinds = oneOfAKind();
    const orthanc = await startOrthanc([openFiles]);
    return {
      orthanc,
      hospital: await startHospital(['--dicomweb', orthanc.url]),
      wanted: (uid) => kinds.has(uid),
    };
  });
});
