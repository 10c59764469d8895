import type { Page } from '@playwright/test';
import { startHospital } from './hospital.ts';
import { pane, picture } from './pane.ts';
import { expect, test as base } from './test.ts';

/** The demo as anybody starts it: its site has every step of the ladder gone, whatever the scenario. */
const test = base.extend({
  hospital: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const hospital = await startHospital();
      // The steps that search the archives ask each of them.
      await hospital.setArchive('Regional archive', true);
      await use(hospital);
      await hospital.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

const html = (page: Page) => page.locator('html');
const rows = (page: Page) => page.locator('li[data-study]');
const chest = ['14 Oct 2026', '18 Mar 2026', '9 Oct 2024'];

/** Whatever of somebody else's could come onto the screen. */
const others = /SH-100202|SH-900001|Okafor|Samuel|Lindholm|Karin|ELSEWHERE|somebody else/i;

const open = async (page: Page, launch: string | undefined) => {
  await page.goto(launch ?? '');
  await expect(html(page)).toHaveAttribute('data-history', /complete|gaps/);
};
/** Everything that stands in the page, seen or not. */
const content = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

for (const [scenario, found] of [
  ['imaging-access', chest],
  ['accession-report', chest],
  ['accession-order', [chest[0], chest[2]]],
  ['record-number', chest],
] as const)
  test(`${scenario}: the studies are listed without a gap, and the newest one is shown`, async ({
    page,
    hospital,
  }) => {
    await hospital.setScenario(scenario);
    await open(page, hospital.ready.patients[0]?.launch);
    await expect(html(page)).toHaveAttribute('data-history', 'complete');
    await expect(rows(page)).toHaveCount(found.length);
    for (const [at, day] of found.entries()) await expect(rows(page).nth(at)).toContainText(day ?? '');
    await expect(pane(page)).toHaveAttribute('data-state', 'shown');
    const grey = await picture(page);
    expect(grey.max - grey.min).toBeGreaterThan(60);
    await expect(page.locator('[data-gap]')).toHaveCount(0);
  });

test('imaging-access-capability: images are shown, and the addresses are secrets of the network alone', async ({
  page,
  hospital,
}) => {
  const requests: { url: string; authorization: boolean }[] = [];
  const said: string[] = [];
  page.on('request', (request) =>
    requests.push({ url: request.url(), authorization: 'authorization' in request.headers() }),
  );
  page.on('console', (message) => said.push(message.text()));
  await hospital.setScenario('imaging-access-capability');
  await open(page, hospital.ready.patients[0]?.launch);
  await expect(pane(page)).toHaveAttribute('data-state', 'shown');
  await rows(page).last().locator('[data-action="compare"]').click();
  await expect(pane(page, 1)).toHaveAttribute('data-state', 'shown');

  const byCapability = requests.filter(({ url }) => url.includes('/capability/'));
  expect(byCapability.length).toBeGreaterThan(1);
  expect(byCapability.filter(({ authorization }) => authorization)).toEqual([]);
  const secrets = new Set(byCapability.map(({ url }) => /\/capability\/([^/?]+)/.exec(url)?.[1] ?? ''));
  const kept = await page.evaluate(() =>
    JSON.stringify([
      { ...localStorage },
      { ...sessionStorage },
      location.href,
      document.title,
      history.state,
    ]),
  );
  const texts = [await content(page), kept, said.join('\n'), JSON.stringify(await hospital.log())];
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(20);
    for (const text of texts) expect(text.includes(secret)).toBe(false);
  }
});

for (const scenario of ['accession-trap', 'record-number-trap'] as const)
  test(`${scenario}: what is not the patient’s is kept back, and said; nothing of it is on the screen`, async ({
    page,
    hospital,
  }) => {
    await hospital.setScenario(scenario);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, hospital.ready.patients[0]?.launch);
    await expect(html(page)).toHaveAttribute('data-history', 'gaps');
    await expect(pane(page)).toHaveAttribute('data-state', 'shown');
    await expect(rows(page)).toHaveCount(3);
    for (const [at, day] of chest.entries()) await expect(rows(page).nth(at)).toContainText(day);
    const gap = page.locator('[data-gap]');
    await expect(gap).toHaveCount(1);
    await expect(gap).toHaveAttribute('data-gap', 'identity');
    await expect(gap).toContainText('A study was kept back');
    await expect(gap).toContainText(/\d stud(y is|ies are) affected/);
    // Every study that is listed, opened: still nobody else's.
    for (const at of [1, 2]) {
      await rows(page).nth(at).locator('[data-action="open"]').click();
      await expect(pane(page)).toHaveAttribute('data-state', 'shown');
      expect(await content(page)).not.toMatch(others);
    }
    // Of nobody else has an image, or as much as a header, been asked for.
    const own = await rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-study') ?? ''));
    const opened = asked.flatMap((url) => /\/studies\/([\d.]+)/.exec(url)?.[1] ?? []);
    expect(opened.length).toBeGreaterThan(0);
    expect(opened.filter((uid) => !own.includes(uid))).toEqual([]);
  });

test('viewer-link: the other viewer is a link, in the pane and in each row', async ({
  page,
  context,
  hospital,
}) => {
  await hospital.setScenario('viewer-link');
  await open(page, hospital.ready.patients[0]?.launch);
  await expect(html(page)).toHaveAttribute('data-history', 'complete');
  await expect(pane(page)).toContainText('The images are in another viewer.');
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).locator('a[data-action="viewer"]')).toHaveCount(3);
  const study = (await rows(page).first().getAttribute('data-study')) ?? '';
  const [viewer] = await Promise.all([
    context.waitForEvent('page'),
    pane(page).locator('a[data-action="viewer"]').click(),
  ]);
  await viewer.waitForLoadState();
  expect(viewer.url()).toContain(study);
  expect(await viewer.evaluate(() => [document.referrer, window.opener === null])).toEqual(['', true]);
  await viewer.close();
  await rows(page).first().locator('[data-action="open"]').click();
  await expect(pane(page).locator('[data-reason] a[data-action="viewer"]')).toBeVisible();
});

test('reports-only: no images is not said to be no imaging, and each report is named', async ({
  page,
  hospital,
}) => {
  await hospital.setScenario('reports-only');
  await open(page, hospital.ready.patients[0]?.launch);
  await expect(html(page)).toHaveAttribute('data-history', 'complete');
  await expect(pane(page)).toContainText('Reports speak of 4 examinations');
  await expect(page.getByText(/no imaging/i)).toHaveCount(0);
  await expect(page.locator('li[data-imageless]')).toHaveCount(4);
  await expect(page.locator('li[data-imageless]').first()).toContainText('CT chest with contrast');
});
