import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { miniature } from '../sandbox/patients/pictures/miniature.ts';
import type { Hospital } from './hospital.ts';
import { orthancInstalled, startOrthanc } from './orthanc.ts';
import { pane } from './pane.ts';
import { expect, test } from './test.ts';
import { startLadderHospital } from './wholeLadder.ts';

/** Two archives of one hospital, and which of them is the one that fails. */
interface Pair {
  readonly hospital: Hospital;
  /** `archives[].name`. */
  readonly bad: string;
  readonly badOrigin: string;
  /** Of the patient's studies: all, and those that the other archive has. */
  readonly studies: number;
  readonly otherStudies: number;
  close(): Promise<void>;
}

type Trouble = 'dead' | 'slow' | 401 | 403 | 'html';

async function make({ hospital, bad, badOrigin }: Pair, trouble: Trouble): Promise<void> {
  if (trouble === 'dead') return hospital.setArchive(bad, false);
  const rule = { match: '^GET ', origin: badOrigin };
  if (trouble === 'slow') return hospital.setFaults([{ ...rule, do: 'delay', arg: 10_000 }]);
  if (trouble === 'html') return hospital.setFaults([{ ...rule, do: 'html' }]);
  return hospital.setFaults([{ ...rule, do: 'status', arg: trouble }]);
}

async function mend({ hospital, bad }: Pair): Promise<void> {
  await hospital.setFaults([]);
  await hospital.setArchive(bad, true);
}

const rows = (page: Page) => page.locator('li[data-study]');
const gapOf = (page: Page, archive: string) =>
  page.locator(`[data-gap="archive"][data-archive="${archive}"]`);

/** Milliseconds from the app's address to the first image at full quality. */
async function openToImage(page: Page, hospital: Hospital): Promise<number> {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await expect(pane(page)).toHaveAttribute('data-state', 'shown', { timeout: 30_000 });
  return page.evaluate(() => performance.getEntriesByName('chartlight:first-image')[0]?.startTime ?? NaN);
}

/** What a machine that others use may add. Far less than the ten seconds of the slow one. */
const slackMs = 2_000;

/** Who knows of the studies: the record lists them with their Endpoints, or nobody but the archives does. */
const knowing = { record: undefined, archives: 'record-number' } as const;
type Knowing = keyof typeof knowing;

function withTwoArchives(
  name: string,
  tried: readonly (readonly [Knowing, readonly Trouble[]])[],
  start: () => Promise<Pair>,
) {
  test.describe(`of two archives, ${name}`, () => {
    test.describe.configure({ timeout: 60_000 });
    let pair: Pair;
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      pair = await start();
    });
    test.afterAll(() => pair.close());

    for (const [by, troubles] of tried)
      test.describe(`the studies known to the ${by}`, () => {
        let usualMs = 0;
        test.beforeAll(async ({ browser }) => {
          await pair.hospital.setScenario(knowing[by]);
          const page = await browser.newPage();
          await openToImage(page, pair.hospital);
          await expect(page.locator('html')).toHaveAttribute('data-history', 'complete');
          await expect(rows(page)).toHaveCount(pair.studies);
          await expect(page.locator('[data-gap]')).toHaveCount(0);
          usualMs = await openToImage(page, pair.hospital);
          await page.close();
        });
        test.afterEach(() => mend(pair));

        for (const trouble of troubles)
          test(`one is ${trouble}: the other's are there as ever, it is named, and Retry works`, async ({
            page,
          }) => {
            const { hospital, bad } = pair;
            await make(pair, trouble);
            const ms = await openToImage(page, hospital);
            await expect(rows(page)).toHaveCount(by === 'record' ? pair.studies : pair.otherStudies);
            console.log(
              `${name}, ${by}, ${trouble}: ${Math.round(ms)} ms, usually ${Math.round(usualMs)} ms`,
            );
            expect(ms).toBeLessThan(usualMs + slackMs);

            const gap = gapOf(page, bad);
            await expect(gap).toBeVisible({ timeout: 15_000 });
            await expect(gap).toContainText(bad);
            await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');

            await mend(pair);
            // What was asked of a slow one before it recovered may still fail: then the reader asks once more.
            await expect(async () => {
              if (trouble !== 'slow' || (await gap.count()) > 0)
                await gap.locator('[data-action="retry"]').click({ timeout: 1_000 });
              await expect(page.locator('html')).toHaveAttribute('data-history', 'complete', {
                timeout: 5_000,
              });
            }).toPass({ timeout: trouble === 'slow' ? 25_000 : 6_000 });
            await expect(rows(page)).toHaveCount(pair.studies);
            await expect(gap).toHaveCount(0);
            // The oldest is the one that only the mended archive has.
            await rows(page).last().locator('[data-action="compare"]').click();
            await expect(pane(page, 1)).toHaveAttribute('data-state', 'shown');
            await expect(pane(page, 0)).toHaveAttribute('data-state', 'shown');
          });
      });
  });
}

const every: readonly Trouble[] = ['dead', 'slow', 401, 403, 'html'];

const both = [
  ['archives', every],
  ['record', ['dead', 'html']],
] as const;
withTwoArchives('both built in', both, async () => {
  const hospital = await startLadderHospital(['--scenario', 'several-archives']);
  await hospital.setArchive('Regional archive', true);
  const badOrigin = new URL(hospital.ready.dicomweb[1] ?? '').origin;
  return {
    hospital,
    bad: 'Outpatient archive',
    badOrigin,
    studies: 3,
    otherStudies: 2,
    close: () => hospital.close(),
  };
});

const identity = { mrn: 'SH-300001', name: 'Falk^Ines', birthDate: '19630711', sex: 'F' } as const;

/** One small study of one patient a folder. */
async function twoFolders(): Promise<{ home: string; newer: string; older: string }> {
  const home = mkdtempSync(join(tmpdir(), 'chartlight-two-archives-'));
  const folders = { newer: '20260502', older: '20240310' };
  for (const [key, date] of Object.entries(folders)) {
    const taken = { key, identity, date, time: '101500', accession: `TA-${key}`, description: 'CT chest' };
    const instance = miniature(taken, { modality: 'CT', bodyPart: 'CHEST' });
    mkdirSync(join(home, key));
    writeFileSync(join(home, key, 'image.dcm'), await instance.read());
  }
  return { home, newer: join(home, 'newer'), older: join(home, 'older') };
}

test.describe('with Orthanc', () => {
  test.skip(!orthancInstalled(), 'Orthanc is not installed');
  withTwoArchives('one built in, one Orthanc', [['archives', every]], async () => {
    const { home, newer, older } = await twoFolders();
    const orthanc = await startOrthanc([older]);
    const hospital = await startLadderHospital(['--dicom', newer, '--dicomweb', orthanc.url]);
    return {
      hospital,
      bad: 'Archive 2',
      badOrigin: new URL(hospital.ready.dicomweb[1] ?? '').origin,
      studies: 2,
      otherStudies: 1,
      close: async () => {
        await hospital.close();
        await orthanc.close();
        rmSync(home, { recursive: true, force: true });
      },
    };
  });
});
