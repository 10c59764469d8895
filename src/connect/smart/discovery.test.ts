import { describe, expect, it } from 'vitest';
import type { SiteIssuer } from '../site/site';
import { judgeDiscovery } from './discovery';

const issuer: SiteIssuer = {
  iss: 'https://ehr.example/fhir',
  clientId: 'ours',
  authOrigins: ['https://login.example'],
  mrn: [],
  singleIssuer: false,
  discovery: ['imaging-study'],
};
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

  it.each([
    [{ capabilities: ['smart-imaging-access'] }, 'https://ehr.example/fhir'],
    [
      { capabilities: ['http://fhir.org/argonaut/smart-imaging/capabilities/app-launch'] },
      'https://ehr.example/fhir',
    ],
    [
      {
        associated_endpoints: [
          null,
          { url: 'https://other.example', capabilities: ['x'] },
          { url: 'not an address', capabilities: ['smart-imaging-access'] },
          { url: 'https://imaging.example/fhir/', capabilities: ['smart-imaging-access'] },
        ],
      },
      'https://imaging.example/fhir',
    ],
    [{ associated_endpoints: 'https://imaging.example' }, undefined],
    [{}, undefined],
  ])('%j designates %s for imaging', (more, base) => {
    expect(judgeDiscovery(issuer, { ...least, ...more }).imagingBase).toBe(base);
  });

  it.each([[[]], [null], ['text'], [{}]])('refuses %j as a whole', (body) => {
    expect(() => judgeDiscovery(issuer, body)).toThrow('ehr-untrusted');
  });
});
