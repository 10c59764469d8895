import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { startHospital, type Hospital } from './hospital.ts';
import { cells, pane, settled, shown } from './pane.ts';
import { expect, test } from './test.ts';

const records = {
  radiographs: 'SH-100209',
  mammograms: 'SH-100212',
  manyNames: 'SH-100218',
  brains: 'SH-100220',
  angiograms: 'SH-100221',
  echoes: 'SH-100222',
} as const;

/** Opens a patient, and waits until so many panes show their picture. */
async function hang(page: Page, { ready }: Hospital, mrn: string, panes: number): Promise<void> {
  await page.goto(ready.patients.find((patient) => patient.mrn === mrn)?.launch ?? '');
  await expect(page.locator('[data-pane]')).toHaveCount(panes);
  for (let at = 0; at < panes; at += 1) await shown(page, at);
}

/** Role of every pane and which view or weighting is in it, row by row. */
const hung = (page: Page) =>
  page.locator('[data-pane]').evaluateAll((all) =>
    all.map((one) => {
      const name = one.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label') ?? '';
      const series = /(right|left) (CC|MLO)|PA|LAT|T1|T2/.exec(name)?.[0] ?? name;
      return `${one.getAttribute('data-role') ?? ''} ${series}`;
    }),
  );
const both = (...series: readonly string[]) => [
  ...series.map((one) => `current ${one}`),
  ...series.map((one) => `prior ${one}`),
];
const study = (page: Page, index: number) => pane(page, index).getAttribute('data-study');

test('mammography hangs right beside left, chest walls to the middle, the prior below', async ({
  page,
  hospital,
}) => {
  await hang(page, hospital, records.mammograms, 8);
  expect(await hung(page)).toEqual(both('right CC', 'left CC', 'right MLO', 'left MLO'));
  // Tissue reaches to the edge of the film at the chest wall only. Half of the height: no letters are there.
  const middle = async (index: number) => {
    const grey = (await cells(page, index, { columns: 24, rows: 7 })).slice(3 * 24, 4 * 24);
    const film = grey.map((value, at) => ({ value, at })).filter(({ value }) => value > 24);
    return { from: film[0]?.at ?? -1, to: film.at(-1)?.at ?? -1 };
  };
  const [right, left] = [await middle(0), await middle(1)];
  expect(right.from).toBeGreaterThan(3);
  expect(left.to).toBeLessThan(20);
  expect(right.to - right.from).toBe(left.to - left.from);
});

test('radiographs hang view by view', async ({ page, hospital }) => {
  await hang(page, hospital, records.radiographs, 2);
  expect(await hung(page)).toEqual(both('PA'));
  await page.keyboard.press('.');
  await expect.poll(() => hung(page)).toEqual(both('LAT'));
  await shown(page, 0);
  await shown(page, 1);
});

test('an angiogram and an echo hang as clips beside their priors', async ({ page, hospital }) => {
  await hang(page, hospital, records.angiograms, 2);
  for (const at of [0, 1]) {
    await expect(pane(page, at)).toHaveAttribute('data-slices', '40');
    await expect(pane(page, at)).toContainText('1 · Left coronary RAO');
  }
  await hang(page, hospital, records.echoes, 2);
  for (const at of [0, 1]) await expect(pane(page, at)).toHaveAttribute('data-slices', '48');
});

test('MR hangs weighting beside weighting, and what is dragged or sent by key goes where it was meant', async ({
  page,
  hospital,
}) => {
  await hang(page, hospital, records.brains, 4);
  const planned = ['current T1', 'prior T1', 'current T2', 'prior T2'];
  expect(await hung(page)).toEqual(planned);

  // A series into pane 2; what would happen stands on the panes meanwhile.
  const t2 = page.locator('button[data-series]').filter({ hasText: 'T2 axial' });
  await t2.hover();
  await page.mouse.down();
  await pane(page, 1).hover({ position: { x: 200, y: 150 } });
  await expect(page.locator('[data-drop]')).toHaveCount(4);
  await expect(page.locator('[data-over]')).toHaveText('Pane 2: show T2 axial, 20 Oct 2026');
  const [target, place] = [
    await page.locator('[data-over]').boundingBox(),
    await pane(page, 1).boundingBox(),
  ];
  // Each in its own pane, below its title.
  expect(target).toMatchObject({ x: place?.x, width: place?.width });
  expect(target?.y).toBeGreaterThan(place?.y ?? 0);
  expect(await faultsOf(page)).toEqual([]);
  await page.mouse.up();
  await expect(page.locator('[data-drop]')).toHaveCount(0);
  await expect.poll(() => hung(page)).toEqual(['current T1', 'current T2', 'current T2', 'prior T2']);
  await shown(page, 1);

  // Let go of with Escape, nothing changes.
  await pane(page, 0).locator('header').hover();
  await page.mouse.down();
  await pane(page, 3).hover({ position: { x: 200, y: 150 } });
  await expect(page.locator('[data-over]')).toHaveText('Exchange pane 1 with pane 4');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator('[data-drop]')).toHaveCount(0);
  expect((await hung(page))[0]).toBe('current T1');

  // The prior back into pane 2 by a digit on its row: its series that belongs beside what hangs there.
  const prior = page.locator('li[data-study]').filter({ hasText: '30 Sep 2025' });
  await prior.locator('[data-action="open"]').focus();
  await page.keyboard.press('2');
  await expect(page.getByText('MR brain (synthetic), 30 Sep 2025: shown in pane 2')).toBeAttached();
  await expect.poll(() => hung(page)).toEqual(planned);
  // And pane 2 changes places with pane 3.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+X');
  await expect.poll(() => hung(page)).toEqual(['current T1', 'current T2', 'prior T1', 'prior T2']);
  await shown(page, 2);
  expect(await faultsOf(page)).toEqual([]);
});

test('the next prior hangs at a key, and the one before again', async ({ page, hospital }) => {
  await hang(page, hospital, records.manyNames, 2);
  const [best, current] = [await study(page, 1), await study(page, 0)];
  await page.keyboard.press('p');
  await expect.poll(() => study(page, 1)).not.toBe(best);
  await shown(page, 1);
  await expect(pane(page, 1)).toHaveAttribute('data-role', 'prior');
  expect(await study(page, 0)).toBe(current);
  await page.keyboard.press('Shift+P');
  await expect.poll(() => study(page, 1)).toBe(best);
});

const open = fileURLToPath(new URL('../../shared/data/dicom/open/', import.meta.url));
test.describe('real images', () => {
  test.skip(!existsSync(open), 'the shared images are not here');
  let real: Hospital;
  test.beforeAll(async () => {
    const folders = ['MG', 'XA_cine', '77654033_tiny'];
    real = await startHospital(folders.flatMap((folder) => ['--dicom', `${open}${folder}`]));
  });
  test.afterAll(() => real.close());

  test('of a breast, of the heart and of bones hang by themselves', async ({ page }) => {
    for (const { launch } of real.ready.patients) {
      await page.goto(launch);
      expect(await settled(page)).toBe('shown');
      await expect(pane(page)).toHaveAttribute('data-role', 'current');
    }
  });
});
