import { shown } from './pane.ts';
import { expect, test } from './test.ts';

const launchWith = (launchFor: string, parameters: Record<string, string>) => {
  const url = new URL(launchFor);
  for (const [key, value] of Object.entries(parameters)) url.searchParams.set(key, value);
  return url.href;
};

test('fhirContext decides which study opens', async ({ page, hospital }) => {
  const patient = hospital.ready.patients[0];
  await page.goto(patient?.launch ?? '');
  await shown(page);
  const rows = page.locator('[data-study]:not([data-pane])');
  const uids = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-study') ?? ''));
  const last = uids.at(-1) ?? '';
  expect(uids.length).toBeGreaterThan(1);
  await page.goto(launchWith(hospital.ready.launchFor, { patient: patient?.id ?? '', study: last }));
  await expect(page.locator('[data-pane="0"]')).toHaveAttribute('data-study', last);
  await shown(page);
});

test('nothing of the patient or the token is kept', async ({ page, context, hospital }) => {
  const patient = hospital.ready.patients[0];
  await page.goto(patient?.launch ?? '');
  await shown(page);
  const kept = await page.evaluate(async () => ({
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    url: location.href,
    title: document.title,
    cookies: document.cookie,
  }));
  expect(kept.session).toBe('{}');
  expect(kept.databases).toBe(0);
  expect(kept.caches).toBe(0);
  expect(kept.cookies).toBe('');
  const family = patient?.name.split(/[\s,^]+/).find((part) => part.length > 3) ?? '?';
  for (const text of [kept.local, kept.url, kept.title]) {
    expect(text).not.toContain(family);
    expect(text).not.toContain(patient?.mrn ?? '?');
    expect(text).not.toContain('code=');
  }
  const appOrigin = new URL(hospital.ready.app).hostname;
  expect((await context.cookies()).filter((cookie) => cookie.domain === appOrigin)).toEqual([]);
});

test('a short token is refreshed and the session goes on', async ({ page, hospital }) => {
  const patient = hospital.ready.patients[0];
  await page.goto(launchWith(hospital.ready.launchFor, { patient: patient?.id ?? '', tokenSeconds: '12' }));
  await shown(page);
  await page.waitForTimeout(13_000);
  const other = page.locator('button[data-series]').last();
  await other.click();
  await shown(page);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
});

test('without a refresh the session ends: pictures stay, under a banner', async ({ page, hospital }) => {
  const patient = hospital.ready.patients[0];
  await page.goto(
    launchWith(hospital.ready.launchFor, {
      patient: patient?.id ?? '',
      tokenSeconds: '6',
      scope: 'launch openid fhirUser patient/*.rs',
    }),
  );
  await shown(page);
  await expect(page.locator('html')).toHaveAttribute('data-app', 'ended', { timeout: 20_000 });
  await expect(page.locator('[data-pane="0"]')).toHaveAttribute('data-state', 'shown');
  await expect(page.getByText(/session/i).first()).toBeVisible();
});
