import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeUrl } from './policy';

const site = {
  archives: [
    { name: 'PACS', base: 'https://pacs.example/dw', auth: 'same-token' },
    { name: 'Public', base: 'https://open.example/dicom-web', auth: 'none' },
    { name: 'Inside', base: 'https://ehr.example/fhir/imaging', auth: 'none' },
  ],
} as const;
const judge = (url: unknown) =>
  judgeUrl(site, { iss: 'https://ehr.example/fhir', imagingBase: 'https://imaging.example/fhir' }, url);

describe('what may be asked, and with what', () => {
  it.each([
    ['https://ehr.example/fhir', { send: 'token', place: 'fhir' }],
    ['https://ehr.example/fhir?_getpages=1', { send: 'token', place: 'fhir' }],
    ['https://ehr.example/fhir/Patient/1', { send: 'token', place: 'fhir' }],
    ['https://EHR.example:443/fhir/Patient/1', { send: 'token', place: 'fhir' }],
    ['https://imaging.example/fhir/ImagingStudy?patient=1', { send: 'token', place: 'imaging' }],
    ['https://pacs.example/dw/studies/1.2', { send: 'token', place: 'archive', archive: 'PACS' }],
    ['https://open.example/dicom-web/studies', { send: 'bare', place: 'archive', archive: 'Public' }],
    ['https://ehr.example/fhir/imaging/studies', { send: 'bare', place: 'archive', archive: 'Inside' }],
  ])('%s', (url, verdict) => {
    expect(judge(url)).toEqual(verdict);
  });

  it.each([
    ['https://evil.example/fhir/Patient/1', 'evil.example'],
    ['https://ehr.example.evil.example/fhir', 'ehr.example.evil.example'],
    ['https://ehr.example/fhir-other/Patient/1', 'ehr.example'],
    ['https://ehr.example/', 'ehr.example'],
    ['https://ehr.example:8443/fhir/Patient/1', 'ehr.example:8443'],
    ['http://ehr.example/fhir/Patient/1', 'ehr.example'],
    ['https://imaging.example/fhirx/ImagingStudy', 'imaging.example'],
    ['https://pacs.example/dwx/studies', 'pacs.example'],
    ['https://pacs.example/DW/studies', 'pacs.example'],
  ])('%s is refused, and its host named', (url, host) => {
    expect(judge(url)).toEqual({ refuse: { kind: 'network', code: 'host-not-listed', host } });
  });

  it.each([
    'https://pacs.example/dw/../admin',
    'https://pacs.example/dw/%2e%2e/admin',
    'https://pacs.example/dw/%2E%2E%2Fadmin',
    'https://pacs.example/dw/%252e%252e/admin',
    'https://pacs.example/dw/..%5cadmin',
    'https://pacs.example/dw\\..\\admin',
    'https://pacs.example/dw/%0d%0aX:1',
    'https://pacs.example/dw/%2525250aX',
    'https://pacs.example/dw#/x',
    'https://pacs.example./dw/studies',
    'https://ehr.example@evil.example/fhir',
    'https://u:p@pacs.example/dw/studies',
    'https:pacs.example/dw',
    '//pacs.example/dw',
    '/fhir/Patient/1',
    'Patient/1',
    ' https://pacs.example/dw',
    'https://pacs.example/dw\n',
    'blob:https://pacs.example/1',
    'data:,x',
    '',
    null,
    ['https://pacs.example/dw'],
  ])('%j is refused without a host', (url) => {
    const verdict = judge(url);
    expect(verdict).toMatchObject({ refuse: { kind: 'network', code: 'host-not-listed' } });
    expect(verdict).not.toHaveProperty('refuse.host');
  });

  it('lets encoded characters in a query pass: they are no path', () => {
    expect(judge('https://ehr.example/fhir/ImagingStudy?patient=a%2Fb%2e%2e')).toMatchObject({
      send: 'token',
    });
  });
});

const seeds = '../shared/data/hostile/seeds/endpoint-address.json';
describe('hostile Endpoint addresses', () => {
  it.skipIf(!existsSync(seeds))('none of them is given a token but the one inside the base', () => {
    const addresses: { address: unknown }[] = JSON.parse(readFileSync(seeds, 'utf8'));
    expect(addresses.length).toBeGreaterThan(10);
    const asked = addresses.map(({ address }) => address).filter((address) => !('refuse' in judge(address)));
    expect(asked).toEqual(['https://pacs.example/dw/studies/1.2.3']);
  });
});
