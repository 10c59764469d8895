import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox } from '../testHospital.ts';
import {
  authorize,
  bearer,
  callbackOf,
  launchHandle,
  redeem,
  signIn,
  tokenRequest,
  type TokenAnswer,
} from './testClient.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const patientStatus = async (token: string) =>
  (await fetch(`${sandbox.ready.iss}/Patient/ada`, bearer(token))).status;
const refresh = (token: string) =>
  tokenRequest(sandbox.ready, { grant_type: 'refresh_token', refresh_token: token });

describe('servers differ', () => {
  it('some do not say which scopes they granted, though they granted fewer', async () => {
    const answer = await signIn(sandbox.ready, { echo: '0', scope: 'online_access patient/Patient.r' });
    expect(answer).not.toHaveProperty('scope');
    expect(await patientStatus(answer.access_token)).toBe(200);
    const again: unknown = await (await refresh(answer.refresh_token ?? '')).json();
    expect(again).toMatchObject({ patient: 'ada' });
    expect(again).not.toHaveProperty('scope');
  });

  it('some keep a refresh token and repeat neither it nor the context', async () => {
    const { refresh_token = '' } = await signIn(sandbox.ready, { refresh: 'keep' });
    for (let i = 0; i < 2; i++) {
      const again = (await (await refresh(refresh_token)).json()) as TokenAnswer;
      for (const missing of ['refresh_token', 'patient', 'encounter', 'need_patient_banner'])
        expect(again).not.toHaveProperty(missing);
      expect(await patientStatus(again.access_token)).toBe(200);
    }
  });

  it('some give a refresh token and never take it', async () => {
    const { refresh_token = '', access_token } = await signIn(sandbox.ready, { refresh: 'refuse' });
    const answer = await refresh(refresh_token);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('access-control-allow-origin')).toBe(new URL(sandbox.ready.app).origin);
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
    expect(await patientStatus(access_token)).toBe(200);
  });

  it('some give none, whatever was asked for', async () => {
    const answer = await signIn(sandbox.ready, { refresh: 'none' });
    expect(answer).not.toHaveProperty('refresh_token');
    expect(answer.scope.split(' ')).toContain('online_access');
  });

  it('but none in a way that nobody knows', async () => {
    expect((await fetch(`${sandbox.ready.launchFor}?refresh=sometimes`)).status).toBe(400);
  });
});

describe('what was used twice', () => {
  it('a code: refused, and everything it gave is revoked', async () => {
    const launch = await launchHandle(sandbox.ready);
    const code = callbackOf(await authorize(sandbox.ready, launch)).get('code') ?? '';
    const given = (await (await redeem(sandbox.ready, code)).json()) as TokenAnswer;
    const other = await signIn(sandbox.ready);
    expect(await patientStatus(given.access_token)).toBe(200);
    const second = await redeem(sandbox.ready, code);
    expect([second.status, await second.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect(await patientStatus(given.access_token)).toBe(401);
    expect((await refresh(given.refresh_token ?? '')).status).toBe(400);
    expect(await patientStatus(other.access_token)).toBe(200);
  });

  it('a rotated refresh token: refused, and the whole session with it', async () => {
    const first = await signIn(sandbox.ready);
    const second = (await (await refresh(first.refresh_token ?? '')).json()) as TokenAnswer;
    expect((await refresh(first.refresh_token ?? '')).status).toBe(400);
    expect(await patientStatus(second.access_token)).toBe(401);
  });
});

describe('introspection', () => {
  const introspect = async (token: string, login?: string) => {
    const answer = await fetch(new URL('/introspect', sandbox.ready.iss), {
      method: 'POST',
      body: new URLSearchParams({ token, ...(login === undefined ? { client_id: 'chartlight' } : {}) }),
      ...(login !== undefined && {
        headers: { Authorization: `Basic ${Buffer.from(login).toString('base64')}` },
      }),
    });
    return [answer.status, await answer.json()];
  };

  it.each([['gateway:sandbox'], [undefined]])('tells %s what a token opens', async (login) => {
    const { access_token } = await signIn(sandbox.ready, { scope: 'launch patient/Patient.r', intent: 'x' });
    expect(await introspect(access_token, login)).toMatchObject([
      200,
      {
        active: true,
        client_id: 'chartlight',
        scope: 'launch patient/Patient.r',
        patient: 'ada',
        encounter: 'visit-ada',
        intent: 'x',
        fhirUser: `${sandbox.ready.iss}/Practitioner/clinician`,
        exp: expect.any(Number) as number,
      },
    ]);
  });

  it('knows nothing of other tokens, and of nobody without a login', async () => {
    expect(await introspect('nonsense', 'gateway:sandbox')).toEqual([200, { active: false }]);
    expect(await introspect('nonsense', 'gateway:wrong')).toMatchObject([401, { error: 'invalid_client' }]);
  });
});

it('the style of the EHR is where the token answer says, for every origin', async () => {
  const { smart_style_url } = await signIn(sandbox.ready);
  const answer = await fetch(String(smart_style_url), { headers: { Origin: 'https://app.example' } });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const style = (await answer.json()) as Record<string, string>;
  expect(Object.keys(style)).toHaveLength(11);
  expect(style['color_background']).toMatch(/^#[0-9a-f]{6}$/);
});

it('discovery names all of it', async () => {
  const answer = await fetch(`${sandbox.ready.iss}/.well-known/smart-configuration`);
  expect(await answer.json()).toMatchObject({
    introspection_endpoint: new URL('/introspect', sandbox.ready.iss).href,
    authorization_response_iss_parameter_supported: true,
    capabilities: expect.arrayContaining([
      'launch-standalone',
      'context-standalone-patient',
      'context-style',
    ]) as string[],
  });
});
