import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';
import { challenge, redeem } from './testClient.ts';

/** The smallest app: its launch page goes to the EHR's authorization, as the real one does. */
const launchPage = `<!doctype html><script type="module" src="launch.js"></script>`;
const launchScript = `
  const { searchParams } = new URL(location.href);
  const { issuers: [{ iss, clientId }] } = await (await fetch('site.json')).json();
  const { authorization_endpoint } = await (await fetch(iss + '/.well-known/smart-configuration')).json();
  location.assign(authorization_endpoint + '?' + new URLSearchParams({
    response_type: 'code', client_id: clientId, redirect_uri: new URL('index.html', location.href).href,
    scope: 'launch openid patient/Patient.r', state: searchParams.get('launch'), aud: iss,
    launch: searchParams.get('launch'), code_challenge: '${challenge}', code_challenge_method: 'S256',
  }));`;

const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frame-'));
  await writeFile(join(folder, 'launch.html'), launchPage);
  await writeFile(join(folder, 'launch.js'), launchScript);
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>app</title>');
  sandbox = await startTestSandbox({ appDir: folder });
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

it.skipIf(!existsSync(program)).each([true, false])(
  'a framed app of another site is authorized (third-party cookies blocked: %s)',
  async (blocked) => {
    const profile = await mkdtemp(join(tmpdir(), 'profile-'));
    const preferences = {
      profile: { cookie_controls_mode: blocked ? 1 : 0, block_third_party_cookies: blocked },
    };
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: program,
      args: ['--no-sandbox', '--disable-background-networking', '--no-first-run', '--disable-sync'],
    });
    try {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(`${sandbox.ready.chart}?split=ada,ben`);
      const callbacks = () =>
        page
          .frames()
          .slice(1)
          .map((frame) => new URL(frame.url()))
          .filter(({ pathname }) => pathname === '/index.html');
      await expect.poll(() => callbacks().length, { timeout: 20_000 }).toBe(2);
      for (const [index, patient] of ['ada', 'ben'].entries()) {
        const launch = new URL(sandbox.ready.patients[index]?.launch ?? '').searchParams.get('launch');
        const mine = callbacks().find(({ searchParams }) => searchParams.get('state') === launch);
        const answer = await redeem(sandbox.ready, mine?.searchParams.get('code') ?? '');
        expect(await answer.json()).toMatchObject({ patient });
      }
      const storage = await page.frames()[1]?.evaluate(`try { sessionStorage; 'open' } catch { 'blocked' }`);
      expect(storage).toBe(blocked ? 'blocked' : 'open');
      expect(complaints).toEqual([]);
    } finally {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    }
  },
  60_000,
);
