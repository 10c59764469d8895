import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../start.ts';
import { startTestSandbox, studyUid } from '../testHospital.ts';
import {
  authorize,
  bearer,
  callbackOf,
  launchHandle,
  redeem,
  signIn,
  standardScope,
  tokenRequest,
  type TokenAnswer,
} from './testClient.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const patientStatus = async (token: string, id = 'ada') =>
  (await fetch(`${sandbox.ready.iss}/Patient/${id}`, bearer(token))).status;

describe('the SMART launch', () => {
  it('goes from a launch to the patient with PKCE', async () => {
    const answer = await signIn(sandbox.ready);
    expect(answer).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      patient: 'ada',
      encounter: 'visit-ada',
      need_patient_banner: true,
    });
    expect(answer.scope.split(' ').sort()).toEqual(standardScope.split(' ').sort());
    expect(answer).not.toHaveProperty('intent');
    expect(answer).not.toHaveProperty('fhirContext');
    expect(await patientStatus(answer.access_token)).toBe(200);
    expect(
      (await fetch(`${sandbox.ready.iss}/Encounter/visit-ada`, bearer(answer.access_token))).status,
    ).toBe(403);
  });

  it('brings back state and the RFC 9207 issuer, and sets no cookie', async () => {
    const answer = await authorize(sandbox.ready, await launchHandle(sandbox.ready));
    expect(answer.status).toBe(303);
    expect(callbackOf(answer).get('state')).toBe('state-of-the-test');
    expect(callbackOf(answer).get('iss')).toBe(new URL(sandbox.ready.iss).origin);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('opens the same launch any number of times', async () => {
    const launch = new URL(sandbox.ready.patients[1]?.launch ?? '').searchParams.get('launch') ?? '';
    for (let i = 0; i < 3; i++) {
      const code = callbackOf(await authorize(sandbox.ready, launch)).get('code') ?? '';
      expect(await (await redeem(sandbox.ready, code)).json()).toMatchObject({ patient: 'ben' });
    }
  });

  it('hands on what the launch knows', async () => {
    const answer = await signIn(sandbox.ready, {
      patient: 'ada',
      study: studyUid(3),
      intent: 'open-study',
      tokenSeconds: '77',
      banner: '0',
    });
    expect(answer).toMatchObject({
      fhirContext: [{ reference: 'ImagingStudy/study-3' }],
      intent: 'open-study',
      expires_in: 77,
      need_patient_banner: false,
    });
  });

  it('keeps two launches of one browser apart', async () => {
    const [ada, ben] = await Promise.all([
      signIn(sandbox.ready, { patient: 'ada' }),
      signIn(sandbox.ready, { patient: 'ben' }),
    ]);
    expect(await patientStatus(ada.access_token, 'ben')).toBe(403);
    expect(await patientStatus(ben.access_token, 'ben')).toBe(200);
  });

  it('names the user in the id_token', async () => {
    const { id_token = '' } = await signIn(sandbox.ready);
    const claims: unknown = JSON.parse(Buffer.from(id_token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({
      aud: 'chartlight',
      fhirUser: `${sandbox.ready.iss}/Practitioner/clinician`,
    });
  });
});

describe('scopes', () => {
  it('are granted as asked for in both versions, unknown ones dropped', async () => {
    const scope =
      'launch openid patient/Patient.read patient/ImagingStudy.rs patient/*.cruds patient/Moon.read';
    const answer = await signIn(sandbox.ready, {}, { scope });
    expect(new Set(answer.scope.split(' '))).toEqual(
      new Set(['launch', 'openid', 'patient/Patient.read', 'patient/ImagingStudy.rs', 'patient/*.cruds']),
    );
  });

  it('can be cut by the launch', async () => {
    const answer = await signIn(sandbox.ready, { scope: 'launch openid patient/Patient.r' });
    expect(answer.scope.split(' ').sort()).toEqual(['launch', 'openid', 'patient/Patient.r']);
    expect(answer).not.toHaveProperty('refresh_token');
    const studies = await fetch(`${sandbox.ready.iss}/ImagingStudy?patient=ada`, bearer(answer.access_token));
    expect(studies.status).toBe(403);
    expect(studies.headers.get('www-authenticate')).toContain('insufficient_scope');
  });
});

describe('refused authorization requests', () => {
  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['without aud', { aud: undefined }, 'invalid_request'],
    ['with another aud', { aud: 'https://evil.example/fhir' }, 'invalid_request'],
    ['without a launch', { launch: undefined }, 'invalid_request'],
    ['with an unknown launch', { launch: 'never-given' }, 'invalid_request'],
    ['for no known scope', { scope: 'patient/Moon.read' }, 'access_denied'],
    ['for an implicit token', { response_type: 'token' }, 'unsupported_response_type'],
  ])('%s come back to the app as an error', async (_name, changes, error) => {
    const answer = await authorize(sandbox.ready, await launchHandle(sandbox.ready), changes);
    const callback = new URLSearchParams([
      ...callbackOf(answer),
      ...new URLSearchParams(new URL(answer.headers.get('location') ?? 'x:').hash.slice(1)),
    ]);
    expect(callback.get('error')).toBe(error);
    expect(callback.get('state')).toBe('state-of-the-test');
    expect(callback.has('code')).toBe(false);
  });

  it('come back as access_denied where the user refuses', async () => {
    const answer = await authorize(sandbox.ready, await launchHandle(sandbox.ready, { deny: '1' }));
    expect(callbackOf(answer).get('error')).toBe('access_denied');
  });

  it.each([
    ['another redirect URI', { redirect_uri: 'https://evil.example/index.html' }],
    ['another port of ours', { redirect_uri: 'http://127.0.0.1:1/index.html' }],
    ['an unknown client', { client_id: 'somebody' }],
  ])('with %s redirect nowhere', async (_name, changes) => {
    const answer = await authorize(sandbox.ready, await launchHandle(sandbox.ready), changes);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.get('content-type')).toContain('text/plain');
  });
});

describe('the token endpoint', () => {
  it('takes a code once, and only with its verifier', async () => {
    const launch = await launchHandle(sandbox.ready);
    const code = callbackOf(await authorize(sandbox.ready, launch)).get('code') ?? '';
    expect((await redeem(sandbox.ready, code, 'x'.repeat(43))).status).toBe(400);
    const other = callbackOf(await authorize(sandbox.ready, launch)).get('code') ?? '';
    expect((await redeem(sandbox.ready, other)).status).toBe(200);
    expect((await redeem(sandbox.ready, other)).status).toBe(400);
  });

  it('lets the app, and no other origin, read its answer', async () => {
    const launch = await launchHandle(sandbox.ready);
    const code = callbackOf(await authorize(sandbox.ready, launch)).get('code') ?? '';
    const answer = await redeem(sandbox.ready, code);
    expect(answer.headers.get('access-control-allow-origin')).toBe(new URL(sandbox.ready.app).origin);
    const foreign = await fetch(`${new URL(sandbox.ready.iss).origin}/token`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: 'chartlight', grant_type: 'refresh_token', refresh_token: 'x' }),
      headers: { Origin: 'https://evil.example' },
    });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('refreshes with the same context, and takes a refresh token once', async () => {
    const first = await signIn(sandbox.ready, { patient: 'ben', study: studyUid(60), intent: 'open-study' });
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    const second = (await (await tokenRequest(sandbox.ready, form)).json()) as TokenAnswer;
    expect(second).toMatchObject({
      patient: 'ben',
      intent: 'open-study',
      fhirContext: [{ reference: 'ImagingStudy/study-60' }],
    });
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await patientStatus(second.access_token, 'ben')).toBe(200);
    expect((await tokenRequest(sandbox.ready, form)).status).toBe(400);
  });

  it('gives a refresh token only with online_access', async () => {
    const answer = await signIn(sandbox.ready, {}, { scope: 'launch openid patient/Patient.r' });
    expect(answer).not.toHaveProperty('refresh_token');
  });

  it('ends a token when its time is over', async () => {
    const { access_token, expires_in } = await signIn(sandbox.ready, { tokenSeconds: '1' });
    expect(expires_in).toBe(1);
    await expect.poll(() => patientStatus(access_token), { timeout: 5_000, interval: 200 }).toBe(401);
  });
});

describe('discovery', () => {
  it('is open to every origin and says what the server does', async () => {
    const answer = await fetch(`${sandbox.ready.iss}/.well-known/smart-configuration`, {
      headers: { Origin: 'https://anybody.example' },
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const ehr = new URL(sandbox.ready.iss).origin;
    expect(await answer.json()).toMatchObject({
      authorization_endpoint: `${ehr}/authorize`,
      token_endpoint: `${ehr}/token`,
      code_challenge_methods_supported: ['S256'],
      capabilities: expect.arrayContaining(['launch-ehr', 'client-public', 'permission-v1', 'permission-v2']),
    });
  });

  it('publishes the key that signs id_tokens', async () => {
    const keys: unknown = await (await fetch(`${new URL(sandbox.ready.iss).origin}/jwks`)).json();
    expect(keys).toMatchObject({ keys: [{ kid: 'sandbox', kty: 'RSA' }] });
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });
});
