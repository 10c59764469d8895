import { describe, expect, it } from 'vitest';
import type { SiteIssuer } from '../site/site';
import { parseLaunchRequest } from './launchRequest';

const issuer: SiteIssuer = {
  iss: 'https://ehr.example/fhir',
  clientId: 'ours',
  authOrigins: ['https://login.example'],
  mrn: [],
  singleIssuer: false,
  discovery: ['imaging-study'],
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
