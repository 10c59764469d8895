import { readFileSync } from 'node:fs';
import dicomParser from 'dicom-parser';
import { pane, shown } from './pane.ts';
import { expect, test } from './test.ts';

test('measurements leave as a DICOM report: saved by keys alone, stored in the archive, and found there', async ({
  page,
  hospital,
}) => {
  await page.goto(hospital.ready.patients[0]?.launch ?? '');
  await shown(page);
  const study = (await pane(page).getAttribute('data-study')) ?? '';
  await page.keyboard.press('m');
  await expect(pane(page).locator('[data-measurement="length"]')).toBeVisible();
  const value = Number(await pane(page).locator('[data-measurement="length"]').getAttribute('data-value'));
  await page.getByRole('button', { name: /^Measurements/ }).click();
  const list = page.getByRole('complementary', { name: 'Measurements' });

  const downloading = page.waitForEvent('download');
  await list.locator('[data-action="export"]').focus();
  await page.keyboard.press('Enter');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('measurements.dcm');
  await expect(list.locator('[data-export="saved"]')).toBeVisible();
  const saved = dicomParser.parseDicom(readFileSync(await download.path()));
  expect(saved.string('x0020000d')).toBe(study);

  const stored = page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().includes('/studies/'),
  );
  await list.locator('[data-action="store"]').click();
  const answer = await stored;
  expect(answer.status()).toBe(200);
  await expect(list.locator('[data-export="stored"]')).toHaveText(/^Stored in /);

  // The same document, as the archive gives it back.
  const authorization = (await answer.request().allHeaders())['authorization'] ?? '';
  const root = answer.url().replace(/\/studies\/.*$/, '');
  const ask = (path: string, accept: string) =>
    fetch(`${root}${path}`, { headers: { authorization, accept } });
  const series = (await (
    await ask(`/studies/${study}/series?Modality=SR`, 'application/dicom+json')
  ).json()) as Record<string, { Value?: string[] }>[];
  expect(series).toHaveLength(1);
  const seriesUid = series[0]?.['0020000E']?.Value?.[0] ?? '';
  const uid = saved.string('x00080018') ?? '';
  const back = await ask(`/studies/${study}/series/${seriesUid}/instances/${uid}`, 'application/dicom');
  const text = Buffer.from(await back.arrayBuffer()).toString('latin1');
  expect(text).toContain(`${uid}`);
  expect(text).toContain('Imaging Measurement Report');
  // On the screen it is rounded.
  const numbers = [...text.matchAll(/\d+\.\d+/g)].map(([written]) => Number(written));
  expect(Math.min(...numbers.map((number) => Math.abs(number - value)))).toBeLessThan(0.06);
});
