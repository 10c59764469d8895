import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { Hospital } from './hospital.ts';
import { root } from './hospital.ts';
import { pane, settled, shown } from './pane.ts';
import { expect, test } from './test.ts';

interface Seed {
  name: string;
  query: Record<string, string>;
  expect: string;
  body: unknown;
  address: unknown;
}

const folder = `${root}../shared/data/hostile/seeds`;
const seeds = (name: string): Seed[] =>
  existsSync(`${folder}/${name}.json`)
    ? (JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')) as Seed[])
    : [];

const listed = (hospital: Hospital) =>
  new Set(
    [hospital.ready.app, hospital.ready.iss, ...hospital.ready.dicomweb].map((url) => new URL(url).origin),
  );

/** Every request of the context to an origin that the site does not list. */
function watchStrangers(
  context: BrowserContext,
  hospital: Hospital,
): { url: string; authorization: boolean }[] {
  const known = listed(hospital);
  const strangers: { url: string; authorization: boolean }[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['http:', 'https:'].includes(url.protocol) || known.has(url.origin)) return;
    strangers.push({ url: request.url(), authorization: 'authorization' in request.headers() });
  });
  return strangers;
}

const seedIss = 'https://ehr.example/fhir';
const blocked = async (page: Page) => {
  await expect(page.locator('html')).toHaveAttribute('data-app', 'blocked');
  await expect(page.locator('[data-reason]')).not.toBeEmpty();
};
const json = (route: Route, body: unknown) =>
  route.fulfill({
    status: 200,
    contentType: typeof body === 'string' ? 'text/html' : 'application/json',
    headers: { 'access-control-allow-origin': '*' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

for (const seed of seeds('launch')) {
  test(`launch: ${seed.name}`, async ({ page, context, hospital }) => {
    const strangers = watchStrangers(context, hospital);
    const patient = hospital.ready.patients[0];
    const good = new URL(patient?.launch ?? '');
    const url = new URL('launch.html', hospital.ready.app);
    for (const [key, value] of Object.entries(seed.query)) {
      url.searchParams.set(
        key,
        value.startsWith(seedIss) ? value.replace(seedIss, hospital.ready.iss) : value,
      );
    }
    const ignored = seed.expect.startsWith('ignored');
    if (ignored) url.searchParams.set('launch', good.searchParams.get('launch') ?? '');
    await page.goto(url.href);
    if (ignored) {
      await shown(page);
      await expect(page.locator('html')).toHaveAttribute('data-patient', patient?.id ?? '?');
      expect(new URL(page.url()).origin).toBe(new URL(hospital.ready.app).origin);
    } else {
      await blocked(page);
    }
    expect(strangers).toEqual([]);
  });
}

for (const seed of seeds('callback')) {
  test(`callback: ${seed.name}`, async ({ page, context, hospital }) => {
    const strangers = watchStrangers(context, hospital);
    let tokenRequests = 0;
    context.on('request', (request) => {
      if (
        request.method() === 'POST' &&
        new URL(request.url()).origin === new URL(hospital.ready.iss).origin
      ) {
        tokenRequests += 1;
      }
    });
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const url = new URL('index.html', hospital.ready.app);
    for (const [key, value] of Object.entries(seed.query)) url.searchParams.set(key, value);
    if (seed.query['state'] === 'OK') {
      // A state that this session really made: stop the launch before the EHR sees it, then answer in its place.
      let state = '';
      await page.route(`${new URL(hospital.ready.iss).origin}/**`, async (route) => {
        const asked = new URL(route.request().url());
        if (!asked.searchParams.has('state')) return route.continue();
        state = asked.searchParams.get('state') ?? '';
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>EHR</title>' });
      });
      await page.goto(hospital.ready.patients[0]?.launch ?? '');
      await page.waitForURL((at) => at.origin === new URL(hospital.ready.iss).origin);
      expect(state).not.toBe('');
      url.searchParams.set('state', state);
    }
    await page.goto(url.href);
    await blocked(page);
    expect({ tokenRequests, dialogs, strangers }).toEqual({ tokenRequests: 0, dialogs: [], strangers: [] });
  });
}

for (const seed of seeds('discovery')) {
  test(`discovery: ${seed.name}`, async ({ page, context, hospital }) => {
    const strangers = watchStrangers(context, hospital);
    const local = JSON.parse(JSON.stringify(seed.body).replaceAll(seedIss, hospital.ready.iss)) as unknown;
    await page.route('**/.well-known/smart-configuration*', (route) => json(route, local));
    // The older discovery must not become the way around.
    await page.route('**/fhir/metadata*', (route) => json(route, '<html>login</html>'));
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await blocked(page);
    expect(strangers).toEqual([]);
  });
}

for (const seed of seeds('token')) {
  test(`token: ${seed.name}`, async ({ page, context, hospital }) => {
    const strangers = watchStrangers(context, hospital);
    await page.route(`${new URL(hospital.ready.iss).origin}/**/token*`, async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      return json(route, seed.body);
    });
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await expect(page.locator('html')).toHaveAttribute('data-app', /^(blocked|ready|ended)$/);
    expect(await page.evaluate(() => 'x' in {} || 'polluted' in {})).toBe(false);
    await expect(page.locator('html')).not.toHaveAttribute('data-patient', /[<./]/);
    expect(strangers).toEqual([]);
  });
}

for (const [index, seed] of seeds('endpoint-address').entries()) {
  test(`endpoint address ${index}: ${JSON.stringify(seed.address).slice(0, 50)}`, async ({
    page,
    context,
    hospital,
  }) => {
    const strangers = watchStrangers(context, hospital);
    await page.route('**/fhir/ImagingStudy?*', async (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      const answer = await route.fetch();
      const bundle = (await answer.json()) as {
        entry?: { resource: { resourceType: string; address?: unknown } }[];
      };
      for (const { resource } of bundle.entry ?? []) {
        if (resource.resourceType === 'Endpoint') resource.address = seed.address;
      }
      return route.fulfill({ response: answer, json: bundle });
    });
    await page.goto(hospital.ready.patients[0]?.launch ?? '');
    await expect(page.locator('html')).toHaveAttribute('data-app', 'ready');
    await expect(page.locator('[data-study]:not([data-pane])').first()).toBeVisible();
    await expect(page.locator('[data-gap]').first()).toBeVisible();
    if ((await pane(page).getAttribute('data-study')) !== null) expect(await settled(page)).not.toBe('shown');
    expect(strangers).toEqual([]);
  });
}
