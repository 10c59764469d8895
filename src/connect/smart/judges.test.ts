import { describe, expect, it } from 'vitest';
import type { SiteIssuer } from '../site/site';
import { judgeCallback, parseCallback } from './callback';
import { judgeDiscovery } from './discovery';
import { parseLaunchRequest } from './launchRequest';
import { takePending, type PendingLaunch } from './pendingLaunch';
import { chooseScope, scopesV1, scopesV2 } from './scopes';
import { parseTokenResponse } from './tokenResponse';

const issuer: SiteIssuer = {
  iss: 'https://ehr.example/fhir',
  clientId: 'ours',
  authOrigins: ['https://login.example'],
  mrn: [],
  singleIssuer: false,
};
const query = (text: string) => new URLSearchParams(text);

describe('the launch address', () => {
  it('keeps the issuer as it was received, for aud', () => {
    const request = parseLaunchRequest(
      { issuers: [issuer] },
      query('iss=https://ehr.example/fhir/&launch=a%2Bb'),
    );
    expect(request).toEqual({ iss: 'https://ehr.example/fhir/', launch: 'a+b', issuer });
  });

  it.each([
    ['', 'not-launched'],
    ['iss=https://ehr.example/fhir', 'not-launched'],
    ['iss=https://ehr.example/fhir&launch=', 'not-launched'],
    ['iss=https://ehr.example/fhir&iss=https://evil.example&launch=1', 'not-launched'],
    ['iss=https://ehr.example/fhir&launch=1&launch=2', 'not-launched'],
    ['iss=https://EHR.example/fhir&launch=1', 'issuer-not-listed'],
    ['iss=https://ehr.example/FHIR&launch=1', 'issuer-not-listed'],
    ['iss=https://ehr.example/fhir?x&launch=1', 'issuer-not-listed'],
  ])('%s is the fault %s', (text, code) => {
    expect(() => parseLaunchRequest({ issuers: [issuer] }, query(text))).toThrow(code);
  });
});

const least = {
  authorization_endpoint: 'https://ehr.example/auth',
  token_endpoint: 'https://login.example/token',
  code_challenge_methods_supported: ['plain', 'S256'],
};

describe('discovery', () => {
  it('takes endpoints on the origin of the issuer and on those that the site lists', () => {
    expect(
      judgeDiscovery(issuer, {
        ...least,
        issuer: 'https://login.example',
        capabilities: ['permission-v2', 7],
      }),
    ).toEqual({
      authorizeEndpoint: least.authorization_endpoint,
      tokenEndpoint: least.token_endpoint,
      issuer: 'https://login.example',
      answersWithIss: false,
      capabilities: ['permission-v2'],
    });
  });

  it('resolves relative endpoints against the FHIR base', () => {
    const found = judgeDiscovery(issuer, {
      ...least,
      authorization_endpoint: 'auth/authorize',
      token_endpoint: '/token',
    });
    expect(found.authorizeEndpoint).toBe('https://ehr.example/fhir/auth/authorize');
    expect(found.tokenEndpoint).toBe('https://ehr.example/token');
  });

  it.each([
    [{ token_endpoint: 'https://ehr.example.evil.example/token' }],
    [{ token_endpoint: 'http://ehr.example/token' }],
    [{ token_endpoint: 'https://login.example:8443/token' }],
    [{ token_endpoint: 'https://ehr.example@evil.example/token' }],
    [{ token_endpoint: '//evil.example/token' }],
    [{ token_endpoint: '\\\\evil.example/token' }],
    [{ token_endpoint: '/\\evil.example/token' }],
    [{ token_endpoint: 'javascript:alert(1)' }],
    [{ token_endpoint: 7 }],
    [{ issuer: 'https://evil.example' }],
    [{ issuer: {} }],
    [{ code_challenge_methods_supported: 'S256' }],
    [{ code_challenge_methods_supported: ['plain'] }],
  ])('refuses %j', (more) => {
    expect(() => judgeDiscovery(issuer, { ...least, ...more })).toThrow('ehr-untrusted');
  });

  it.each([[[]], [null], ['text'], [{}]])('refuses %j as a whole', (body) => {
    expect(() => judgeDiscovery(issuer, body)).toThrow('ehr-untrusted');
  });
});

describe('scopes', () => {
  it.each([
    [['permission-v1'], scopesV1],
    [['permission-v1', 'permission-v2'], scopesV2],
    [['permission-v2'], scopesV2],
    [[], scopesV2],
  ])('for capabilities %j', (capabilities, scope) => {
    expect(chooseScope({}, capabilities)).toBe(scope);
  });

  it('the site has the last word', () => {
    expect(chooseScope({ scope: 'launch patient/*.rs' }, ['permission-v1'])).toBe('launch patient/*.rs');
  });
});

const pending: PendingLaunch = {
  iss: issuer.iss,
  tokenEndpoint: least.token_endpoint,
  clientId: 'ours',
  redirectUri: 'https://app.example/index.html',
  codeVerifier: 'v'.repeat(43),
  scope: 'launch',
  answersWithIss: false,
};
const judge = (text: string, more: Partial<PendingLaunch> | null = {}) => {
  const callback = parseCallback(query(text));
  if (callback.kind === 'none') return 'none';
  return judgeCallback(callback, more && { ...pending, ...more }, issuer).code;
};

describe('the callback', () => {
  it.each(['', 'iss=https://ehr.example/fhir&launch=1', 'state=s'])('%j is none', (text) => {
    expect(judge(text)).toBe('none');
  });

  it.each([
    ['code=c&state=s', {}],
    ['code=c&state=s&iss=https://login.example', { server: 'https://login.example', answersWithIss: true }],
    ['code=c&state=s&iss=https://login.example/oidc', {}],
  ])('%j gives its code', (text, more) => {
    expect(judge(text, more)).toBe('c');
  });

  it.each([
    ['code=c', {}],
    ['code=c&state=', {}],
    ['code=&state=s', {}],
    ['code=c&code=d&state=s', {}],
    ['code=c&state=s&state=t', {}],
    ['code=c&state=s', null],
    ['error=access_denied&state=s', null],
    ['code=c&state=s&iss=https://evil.example', {}],
    ['code=c&state=s&iss=', {}],
    ['code=c&state=s&iss=https://login.example/', { server: 'https://login.example' }],
    ['code=c&state=s', { answersWithIss: true }],
  ])('%j is refused', (text, more) => {
    expect(() => judge(text, more)).toThrow('launch/callback-refused');
  });

  it.each([
    [
      'error=access_denied&error_description=No+%0A<b>right</b>&state=s',
      'denied',
      'access_denied: No <b>right</b>',
    ],
    ['error=invalid_scope&state=s&code=c', 'denied', 'invalid_scope'],
    ['error=invalid_request&state=s', 'launch-expired', 'invalid_request'],
    [
      'error=invalid_grant&error_description=unknown+launch&state=s',
      'launch-expired',
      'invalid_grant: unknown launch',
    ],
    ['error=temporarily_unavailable&state=s', 'ehr-unreachable', 'temporarily_unavailable'],
    [`error=${'x'.repeat(300)}&state=s`, 'denied', 'x'.repeat(200)],
  ])('%j is the fault %s', (text, code, detail) => {
    expect(() => judge(text)).toThrow(expect.objectContaining({ fault: { kind: 'launch', code, detail } }));
  });
});

describe('a begun launch in storage', () => {
  it.each(['length', '__proto__', 'key', 'clear', 'other'])('state %j finds none', (state) => {
    const kept = new Map([
      ['mine', JSON.stringify(pending)],
      ['other', '{"codeVerifier":"short"}'],
    ]);
    const storage: Storage = {
      length: kept.size,
      clear: () => kept.clear(),
      key: () => null,
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    expect(takePending(storage, state)).toBeNull();
    expect(takePending(storage, 'mine')).toEqual(pending);
    expect(takePending(storage, 'mine')).toBeNull();
  });
});

describe('the token answer', () => {
  const answer = { access_token: 'T', token_type: 'bearer', patient: 'p.1-A' };

  it('is read whole', () => {
    expect(
      parseTokenResponse({
        ...answer,
        expires_in: 600,
        refresh_token: 'R',
        scope: 'launch  patient/Patient.r',
        encounter: 'e1',
        intent: 'compare',
        need_patient_banner: false,
        fhirContext: [
          { reference: 'ImagingStudy/1', role: 'launch', type: 'ImagingStudy' },
          'ImagingStudy/2',
          { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2' } },
          { reference: 'https://evil.example/ImagingStudy/3' },
          { reference: '../ImagingStudy/4' },
          { canonical: 'x' },
          null,
          7,
        ],
      }),
    ).toEqual({
      accessToken: 'T',
      refreshToken: 'R',
      expiresInSeconds: 600,
      patient: 'p.1-A',
      encounter: 'e1',
      intent: 'compare',
      needPatientBanner: false,
      context: [
        { reference: 'ImagingStudy/1', role: 'launch' },
        { reference: 'ImagingStudy/2' },
        { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2' } },
      ],
      scopes: ['launch', 'patient/Patient.r'],
    });
  });

  it.each([0, '600', null, Number.NaN])('a lifetime of %j counts as unknown', (expires_in) => {
    expect(parseTokenResponse({ ...answer, expires_in }).expiresInSeconds).toBeUndefined();
  });

  it('tells a patient that is not named from one whose name is no id', () => {
    expect(parseTokenResponse({ access_token: 'T', token_type: 'Bearer' })).not.toHaveProperty('patient');
    expect(parseTokenResponse({ ...answer, patient: 'a/b' }).patient).toBeNull();
  });

  it('an empty scope is no right at all', () => {
    expect(parseTokenResponse({ ...answer, scope: '' }).scopes).toEqual([]);
  });

  it.each([
    [{ access_token: '' }],
    [{ access_token: 'a\nb' }],
    [{ access_token: 'a b' }],
    [{ access_token: 7 }],
    [{ token_type: 'DPoP' }],
    [{ token_type: undefined }],
  ])('%j is refused, and the token is not in the fault', (more) => {
    const refuse = () => parseTokenResponse({ ...answer, ...more });
    expect(refuse).toThrow('launch/token-refused');
    expect(refuse).not.toThrow(/a b|a\nb/);
  });

  it.each(['<html>', null, []])('%j is refused', (body) => {
    expect(() => parseTokenResponse(body)).toThrow('launch/token-refused');
  });
});
