import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FaultError } from '@/lib/fault';
import type { SiteIssuer } from '../site/site';
import { judgeCallback, parseCallback } from './callback';
import { judgeDiscovery } from './discovery';
import { parseLaunchRequest } from './launchRequest';
import type { PendingLaunch } from './pendingLaunch';
import { parseTokenResponse } from './tokenResponse';

const folder = '../shared/data/hostile';
const absent = !existsSync(folder);
const read = <T>(path: string): T[] => (absent ? [] : JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')));

const issuer: SiteIssuer = {
  iss: 'https://ehr.example/fhir',
  clientId: 'ours',
  authOrigins: [],
  mrn: [],
  singleIssuer: false,
  discovery: ['imaging-study'],
};
const pending: PendingLaunch = {
  iss: issuer.iss,
  tokenEndpoint: 'https://ehr.example/fhir/token',
  clientId: 'ours',
  redirectUri: 'https://app.example/index.html',
  codeVerifier: 'v'.repeat(43),
  scope: 'launch',
  answersWithIss: false,
};
interface Seed {
  name: string;
  query: Record<string, string>;
  body: unknown;
  expect: string;
}
const fault = (code: string, kind = 'launch') =>
  expect.objectContaining({ fault: expect.objectContaining({ kind, code }) });

describe.skipIf(absent)('hostile launches', () => {
  const seeds = read<Seed>('seeds/launch.json');

  it.each(seeds.filter((seed) => !seed.expect.startsWith('ignored')))('$name is refused', ({ query }) => {
    const hostile = () => parseLaunchRequest({ issuers: [issuer] }, new URLSearchParams(query));
    expect(hostile).toThrow(/issuer-not-listed|not-launched/);
  });

  it.each(seeds.filter((seed) => seed.expect.startsWith('ignored')))('$name changes nothing', ({ query }) => {
    expect(parseLaunchRequest({ issuers: [issuer] }, new URLSearchParams(query))).toEqual({
      iss: issuer.iss,
      launch: 'abc',
      issuer,
    });
  });

  it('no redirect payload is taken for an issuer, nor for a launch without one', () => {
    const payloads = read<string>('redirect.json');
    expect(payloads.length).toBeGreaterThan(100);
    for (const payload of payloads) {
      for (const name of ['iss', 'launch', 'redirect_uri', 'redirect', 'next', 'url', 'target', 'state']) {
        const query = new URLSearchParams({ [name]: payload });
        expect(() => parseLaunchRequest({ issuers: [issuer] }, query)).toThrow(
          /issuer-not-listed|not-launched/,
        );
      }
      const listed = judgeIfListed(payload);
      expect(listed === null || new URL(listed).origin === 'https://ehr.example').toBe(true);
    }
  });
});

const discovery = (more: object) => ({
  authorization_endpoint: 'https://ehr.example/fhir/a',
  token_endpoint: 'https://ehr.example/fhir/t',
  code_challenge_methods_supported: ['S256'],
  ...more,
});

function judgeIfListed(endpoint: string): string | null {
  try {
    return judgeDiscovery(issuer, discovery({ authorization_endpoint: endpoint })).authorizeEndpoint;
  } catch (thrown) {
    if (thrown instanceof FaultError) return null;
    throw thrown;
  }
}

describe.skipIf(absent)('hostile callbacks', () => {
  it.each(read<Seed>('seeds/callback.json'))('$name leads to no token request', ({ query }) => {
    const callback = parseCallback(new URLSearchParams(query));
    if (callback.kind === 'none') throw new Error('taken for no callback');
    const state = 'state' in callback ? callback.state : '';
    const known = state === 'OK' ? pending : null;
    expect(() => judgeCallback(callback, known, issuer)).toThrow(/callback-refused|denied/);
  });
});

describe.skipIf(absent)('hostile discoveries', () => {
  it.each(read<Seed>('seeds/discovery.json'))('$name is refused', ({ body }) => {
    expect(() => judgeDiscovery(issuer, body)).toThrow(fault('ehr-untrusted'));
    if (typeof body === 'object' && !('code_challenge_methods_supported' in Object(body))) {
      // Refused for what the seed is about, not for the S256 that it lacks.
      const withS256 = { ...body, code_challenge_methods_supported: ['S256'] };
      expect(() => judgeDiscovery(issuer, withS256)).toThrow(fault('ehr-untrusted'));
    }
  });
});

describe.skipIf(absent)('hostile token answers', () => {
  it.each(read<Seed>('seeds/token.json'))('$name', ({ name, body }) => {
    const answer = { token_type: 'Bearer', ...Object(body) };
    if (/no access_token|mac token/.test(name)) {
      expect(() => parseTokenResponse(answer)).toThrow(fault('token-refused'));
      return;
    }
    const grant = parseTokenResponse(answer);
    expect(grant.needPatientBanner).toBe(true);
    expect(grant.expiresInSeconds).toBeUndefined();
    expect(grant.patient).toBe(/traversal|html/.test(name) ? null : '1');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});
