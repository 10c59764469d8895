import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { root, startHospital } from './hospital.ts';
import { pane } from './pane.ts';
import { driveEverySeries, type SeriesOutcome } from './studies.ts';

const folder = `${root}../shared/data/dicom`;

interface Row extends SeriesOutcome {
  outcome: string;
}

/** How a series ended, in the words of the table. */
async function drive(files: string, page: Parameters<typeof driveEverySeries>[0]) {
  const hospital = await startHospital(['--dicom', files]);
  const rows: Row[] = [];
  try {
    for (const patient of hospital.ready.patients) {
      const startedMs = Date.now();
      for (const row of await driveEverySeries(page, patient)) {
        const outcome = row.state === 'shown' ? 'native' : row.state;
        rows.push({ ...row, outcome });
      }
      console.log(`${patient.name || patient.id}: ${Date.now() - startedMs} ms`);
    }
    await expect(pane(page)).toBeVisible();
    return { rows, skipped: hospital.ready.skipped };
  } finally {
    await hospital.close();
  }
}

function write(name: string, { rows, skipped }: Awaited<ReturnType<typeof drive>>): void {
  const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '/').slice(0, 160);
  const lines = rows.map((row) =>
    [row.patient, row.series, row.modality, String(row.slices), row.outcome, row.fault, row.reason]
      .map(cell)
      .join(' | '),
  );
  const counts = new Map<string, number>();
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  mkdirSync(`${root}test-results`, { recursive: true });
  writeFileSync(
    `${root}test-results/${name}.md`,
    [
      [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '),
      '',
      '| patient | series | modality | slices | outcome | fault | reason |',
      '|---|---|---|---|---|---|---|',
      ...lines.map((line) => `| ${line} |`),
      ...skipped.map(({ file, reason }) => `| ${cell(file)} | | | | not indexed | | ${cell(reason)} |`),
      '',
    ].join('\n'),
  );
  console.log(`${name}: ${[...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
}

for (const name of ['open', 'bad']) {
  base(`every series of ${name} ends in a picture or in a reason`, async ({ page }) => {
    base.skip(!existsSync(`${folder}/${name}`), 'the real DICOM files are not here');
    base.setTimeout(10 * 60_000);
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(String(error)));
    page.on('crash', () => crashes.push('the page crashed'));
    const outcome = await drive(`${folder}/${name}`, page);
    write(`dicom-${name}`, outcome);
    expect(crashes).toEqual([]);
    expect(outcome.rows.length).toBeGreaterThan(0);
    for (const row of outcome.rows) {
      if (row.state === 'shown') expect(row.contrast, `${row.series} is blank`).toBeGreaterThan(0);
      else expect(row.reason, `${row.series} says why`).not.toBe('');
    }
  });
}
