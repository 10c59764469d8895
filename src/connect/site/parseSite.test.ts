import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FaultError } from '@/lib/fault';
import { networkFetch } from '../http/network';
import { loadSite } from './loadSite';
import { parseSite } from './parseSite';

const least = {
  issuers: [{ iss: 'https://ehr.example/fhir', clientId: 'c' }],
  archives: [{ name: 'PACS', base: 'https://pacs.example/dw', auth: 'same-token' }],
};
const problem = (raw: unknown): string => {
  try {
    parseSite(raw);
  } catch (thrown) {
    if (thrown instanceof FaultError && thrown.fault.code === 'site-invalid')
      return thrown.fault.detail ?? '';
    throw thrown;
  }
  return 'accepted';
};

describe('site.json', () => {
  it('fills in what is left out', () => {
    expect(parseSite(least)).toEqual({
      issuers: [
        {
          iss: 'https://ehr.example/fhir',
          clientId: 'c',
          authOrigins: [],
          mrn: [],
          singleIssuer: false,
          discovery: ['imaging-access', 'imaging-study', 'viewer-link', 'reports'],
        },
      ],
      archives: least.archives,
      frameAncestors: [],
      identity: { allowOverride: false },
      session: { idleMinutes: 15, onExpiry: 'keep' },
      semantics: { names: [], duplicates: {} },
      probe: false,
    });
  });

  it('lets an archive be stored into only by a plain true', () => {
    const storing = (store: unknown) => ({ ...least, archives: [{ ...least.archives[0], store }] });
    expect(parseSite(storing(true)).archives[0]?.store).toBe(true);
    expect(parseSite(least).archives[0]?.store).toBeUndefined();
    expect(problem(storing('yes'))).toBe('archives[0].store: must be true or false');
  });

  it('ignores keys of features that it does not know', () => {
    expect(problem({ ...least, semantics: { later: [] }, later: 1 })).toBe('accepted');
  });

  it('takes a hospital’s own names and windows, and refuses what is neither name nor code', () => {
    const names = [
      { name: 'ZNA', means: 'CT chest' },
      { code: 'X1', system: 'urn:x', means: 'MR knee' },
    ];
    const duplicates = { sectional: { likelyDays: 7 } };
    expect(parseSite({ ...least, semantics: { names, duplicates } }).semantics).toEqual({
      names,
      duplicates,
    });
    for (const wrong of [{ means: 'CT chest' }, { name: 'A', code: 'B', means: 'CT chest' }, { name: 'A' }]) {
      expect(problem({ ...least, semantics: { names: [wrong] } })).toContain('semantics.names[0]');
    }
    expect(problem({ ...least, semantics: { duplicates: { echo: { likelyDays: -1 } } } })).toContain(
      'semantics.duplicates.echo.likelyDays',
    );
  });

  it('takes trailing slashes off', () => {
    const site = parseSite({
      ...least,
      archives: [{ ...least.archives[0], base: 'https://pacs.example/dw//' }],
    });
    expect(site.archives[0]?.base).toBe('https://pacs.example/dw');
  });

  it('names every wrong key at once', () => {
    const found = problem({
      issuers: [{ iss: 'http://ehr.example/fhir', clientId: '', scope: 'openid', singleIssuer: 'yes' }],
      archives: [{ name: 'PACS', base: 'https://pacs.example/dw?x=1', auth: 'token' }],
      frameAncestors: ['https://ehr.example/chart'],
      session: { onExpiry: 'hide' },
      probe: 1,
    });
    for (const key of [
      'issuers[0].iss: must be https',
      'issuers[0].clientId',
      'issuers[0].scope: must contain "launch"',
      'issuers[0].singleIssuer',
      'archives[0].base: must not have a query',
      'archives[0].auth',
      'frameAncestors[0]: must be an origin',
      'session.onExpiry',
      'probe',
    ]) {
      expect(found).toContain(key);
    }
  });

  it.each([
    'http://pacs.example/dw',
    'https://user@pacs.example/dw',
    'https://@pacs.example/dw',
    'https://pacs.example/dw#x',
    'https://pacs.example/dw?',
    'https://pacs.example./dw',
    'https://pacs.example/a/../dw',
    'https://pacs.example/%2e%2e/dw',
    'https://pacs.example\\dw',
    ' https://pacs.example/dw',
    'ftp://pacs.example/dw',
    '//pacs.example/dw',
    'dw',
    12,
    null,
  ])('refuses %j as the base of an archive', (base) => {
    expect(problem({ ...least, archives: [{ ...least.archives[0], base }] })).toContain('archives[0].base');
  });

  it.each(['http://localhost:4101/fhir', 'http://127.0.0.1:4101/fhir', 'http://[::1]:4101/fhir'])(
    'accepts %s, on the own machine',
    (iss) => {
      expect(problem({ ...least, issuers: [{ iss, clientId: 'c' }] })).toBe('accepted');
    },
  );

  it.each([
    ['two issuers with one iss', { ...least, issuers: [least.issuers[0], least.issuers[0]] }, 'iss twice'],
    [
      'two archives with one name',
      { ...least, archives: [least.archives[0], least.archives[0]] },
      'name twice',
    ],
    ['no issuer', { ...least, issuers: [] }, 'issuers'],
    ['no archives', { issuers: least.issuers }, 'archives'],
    [
      'offline_access',
      { ...least, issuers: [{ ...least.issuers[0], scope: 'launch offline_access' }] },
      'scope',
    ],
    [
      'a step that does not exist',
      { ...least, issuers: [{ ...least.issuers[0], discovery: ['imaging-study', 'guess'] }] },
      'issuers[0].discovery[1]: must be one of',
    ],
    [
      'a search by record number without a system and its issuer',
      { ...least, issuers: [{ ...least.issuers[0], discovery: ['record-number'] }] },
      'issuers[0].mrn: must name',
    ],
    [
      'a record number system without an issuer',
      { ...least, issuers: [{ ...least.issuers[0], mrn: [{ system: 'urn:x' }] }] },
      'issuers[0].mrn[0].issuer',
    ],
    [
      'a default archive that is none',
      { ...least, issuers: [{ ...least.issuers[0], defaultArchive: 'VNA' }] },
      'issuers[0].defaultArchive: must be the name',
    ],
    [
      'an imaging server over plain http',
      { ...least, issuers: [{ ...least.issuers[0], imagingBase: 'http://imaging.example/fhir' }] },
      'issuers[0].imagingBase: must be https',
    ],
    ['a page instead of settings', '<html>', 'site.json'],
    ['nothing', null, 'site.json'],
  ])('refuses %s', (_, raw, part) => {
    expect(problem(raw)).toContain(part);
  });

  it('takes pinned endpoints as they are, and refuses half of them', () => {
    const endpoints = {
      authorization: 'https://auth.example/authorize/',
      token: 'https://auth.example/token',
    };
    const pinned = (value: unknown) => ({ ...least, issuers: [{ ...least.issuers[0], endpoints: value }] });
    expect(parseSite(pinned(endpoints)).issuers[0]?.endpoints).toEqual(endpoints);
    expect(problem(pinned({ authorization: endpoints.authorization }))).toContain(
      'issuers[0].endpoints.token',
    );
    expect(problem(pinned({ ...endpoints, token: 'http://auth.example/token' }))).toContain('must be https');
  });

  it('the example that ships is valid', () => {
    expect(problem(JSON.parse(readFileSync('public/site.json', 'utf8')))).toBe('accepted');
  });
});

describe('loading site.json', () => {
  const answering = async (status: number, body: string) => {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    try {
      return await loadSite(networkFetch, `http://127.0.0.1:${address.port}/site.json`);
    } finally {
      server.close();
    }
  };

  it('reads what the server has', async () => {
    expect((await answering(200, JSON.stringify(least))).issuers[0]?.clientId).toBe('c');
  });

  it.each([
    [404, 'Not found', 'site-unreadable'],
    [200, '<html>', 'site-unreadable'],
    [200, '{}', 'site-invalid'],
  ])('an answer %i %j is the fault %s', async (status, body, code) => {
    await expect(answering(status, body)).rejects.toMatchObject({ fault: { kind: 'config', code } });
  });
});
