import { describe, expect, it } from 'vitest';
import type { SiteIssuer } from '../site/site';
import { judgeCallback, parseCallback } from './callback';
import type { PendingLaunch } from './pendingLaunch';

const issuer: SiteIssuer = {
  iss: 'https://ehr.example/fhir',
  clientId: 'ours',
  authOrigins: ['https://login.example'],
  mrn: [],
  singleIssuer: false,
  discovery: ['imaging-study'],
};
const query = (text: string) => new URLSearchParams(text);

const pending: PendingLaunch = {
  iss: issuer.iss,
  tokenEndpoint: 'https://login.example/token',
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
