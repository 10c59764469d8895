import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';
import { authorize, bearer, callbackOf, launchHandle, redeem, type TokenAnswer } from './testClient.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const scope = 'launch/patient openid online_access patient/Patient.r patient/ImagingStudy.rs';
const standalone = (changes: Record<string, string | undefined> = {}) =>
  authorize(sandbox.ready, '', { launch: undefined, scope, ...changes });

describe('a standalone launch', () => {
  it('shows a list of patients, each a link to the same request with a choice', async () => {
    const answer = await standalone();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const page = await answer.text();
    const links = [...page.matchAll(/href="([^"]+)">([^<]+)/g)].map(
      ([, href = '', text]) => [new URL(href.replaceAll('&amp;', '&'), answer.url), text] as const,
    );
    expect(links.map(([, text]) => text)).toEqual(['Test Ahmed', 'Test Bauer', 'Cancel']);
    const [, ben] = links;
    expect(ben?.[0].searchParams.get('state')).toBe('state-of-the-test');
    const callback = callbackOf(await fetch(ben?.[0] ?? '', { redirect: 'manual' }));
    const token = (await (await redeem(sandbox.ready, callback.get('code') ?? '')).json()) as TokenAnswer;
    expect(token).toMatchObject({ patient: 'ben', need_patient_banner: true });
    expect(token.scope.split(' ')).toContain('launch/patient');
    expect(token).not.toHaveProperty('encounter');
    const { access_token } = token;
    expect((await fetch(`${sandbox.ready.iss}/Patient/ben`, bearer(access_token))).status).toBe(200);
    expect((await fetch(`${sandbox.ready.iss}/Patient/ada`, bearer(access_token))).status).toBe(403);
  });

  it.each([
    ['-', 'access_denied'],
    ['nobody', 'invalid_request'],
  ])('with pick=%s comes back as %s', async (pick, error) => {
    const callback = callbackOf(await standalone({ pick }));
    expect([callback.get('error'), callback.get('state')]).toEqual([error, 'state-of-the-test']);
  });

  it('needs its scope: a pick alone opens nothing', async () => {
    const callback = callbackOf(await standalone({ pick: 'ada', scope: 'openid patient/Patient.r' }));
    expect(callback.get('error')).toBe('invalid_request');
  });

  it('is none where the EHR launched: its patient stands', async () => {
    const launch = await launchHandle(sandbox.ready, { patient: 'ada' });
    const callback = callbackOf(await standalone({ launch, pick: 'ben' }));
    expect(await (await redeem(sandbox.ready, callback.get('code') ?? '')).json()).toMatchObject({
      patient: 'ada',
    });
  });

  it('takes names for text and still redirects nowhere else', async () => {
    const evil = { redirect_uri: 'https://evil.example/', client_id: '<script>' };
    expect(await (await standalone(evil)).text()).not.toContain('<script>');
    expect((await standalone({ ...evil, pick: 'ada' })).headers.get('location')).toBeNull();
  });
});
