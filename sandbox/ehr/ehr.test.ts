import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox, studyUid } from '../testHospital.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const chart = async (query = '') => (await fetch(`${sandbox.ready.chart}${query}`)).text();
const frames = (page: string) => [...page.matchAll(/<iframe[^>]*src="([^"]+)"[^>]*>/g)];
const launchFor = (query: string) => fetch(`${sandbox.ready.launchFor}?${query}`, { redirect: 'manual' });

describe('the chart', () => {
  it('opens the first patient with the imaging tab and the app in a frame', async () => {
    const page = await chart();
    expect(page).toContain('<h1>Test Ahmed</h1>');
    expect(page).toMatch(/aria-current="page"[^>]*>\s*Imaging/);
    const [frame] = frames(page);
    expect(frame?.[1]?.replaceAll('&amp;', '&')).toBe(sandbox.ready.patients[0]?.launch);
    expect(frame?.[0]).toContain(
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
    );
  });

  it('opens another patient, and the app as a sidebar', async () => {
    const page = await chart('?patient=ben&layout=sidebar&tab=summary');
    expect(page).toContain('<h1>Test Bauer</h1>');
    expect(page).toContain('class="beside"');
    expect(frames(page)).toHaveLength(1);
  });

  it('shows two patients in two frames', async () => {
    const launches = frames(await chart('?split=ada,ben')).map(([, url]) => url?.replaceAll('&amp;', '&'));
    expect(launches).toEqual(sandbox.ready.patients.map(({ launch }) => launch));
  });

  it('takes names and notes for text', async () => {
    expect(await chart()).toContain('&lt;b&gt;one study&lt;/b&gt;');
  });

  it.each(['?patient=nobody', '?split=ada,nobody', `?patient=ben&study=${studyUid(1)}`])(
    'does not know %s',
    async (query) => {
      expect((await fetch(`${sandbox.ready.chart}${query}`)).status).toBe(404);
    },
  );
});

describe('launchFor', () => {
  it('leads to the app with an opaque handle, the same for the same launch', async () => {
    const [first, second, other] = await Promise.all(
      ['patient=ada&intent=report', 'patient=ada&intent=report', 'patient=ada'].map(async (query) =>
        (await launchFor(query)).headers.get('location'),
      ),
    );
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    const url = new URL(first ?? '');
    expect(url.origin + url.pathname).toBe(`${sandbox.ready.app}launch.html`);
    expect(url.searchParams.get('iss')).toBe(sandbox.ready.iss);
    expect(url.search).not.toContain('ada');
  });

  it.each([
    ['patient=nobody', 404],
    [`patient=ben&study=${studyUid(1)}`, 404],
    ['tokenSeconds=0', 400],
    ['tokenSeconds=soon', 400],
  ])('refuses %s', async (query, status) => {
    expect((await launchFor(query)).status).toBe(status);
  });
});

describe('the archive switch', () => {
  const flip = (name: string, body: string, type = 'application/json') =>
    fetch(new URL(`/control/archives/${encodeURIComponent(name)}`, sandbox.ready.iss), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

  it('brings an archive up and takes it down', async () => {
    const base = (await (await fetch(new URL('/control/archives', sandbox.ready.iss))).json()) as {
      name: string;
      base: string;
      up: boolean;
    }[];
    expect(base.map(({ name, up }) => [name, up])).toEqual([
      ['Main PACS', true],
      ['Second PACS', false],
    ]);
    const second = `${base[1]?.base}/studies`;
    await expect(fetch(second)).rejects.toThrow();
    expect((await flip('Second PACS', '{"up":true}')).status).toBe(200);
    expect((await fetch(second)).status).toBe(401);
    expect((await flip('Second PACS', '{"up":false}')).status).toBe(200);
    await expect(fetch(second)).rejects.toThrow();
  });

  it.each([
    ['Nowhere', '{"up":true}', 'application/json', 404],
    ['Main PACS', '{"up":"no"}', 'application/json', 400],
    ['Main PACS', 'nonsense', 'application/json', 400],
    ['Main PACS', '{"up":false}', 'text/plain', 415],
  ])('refuses %s %s as %s', async (name, body, type, status) => {
    expect((await flip(name, body, type)).status).toBe(status);
  });
});
