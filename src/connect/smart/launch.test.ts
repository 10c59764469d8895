import { authorize as fhirclientAuthorize } from 'fhirclient/lib/smart';
import * as security from 'fhirclient/lib/security/browser';
import type { fhirclient } from 'fhirclient/lib/types';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLocalServer, type LocalServer } from '@/testing/localServer';
import { createMemoryPage } from '@/testing/memoryPage';
import type { Clock } from '@/lib/clock';
import { networkFetch } from '../http/network';
import { parseSite } from '../site/parseSite';
import type { Site } from '../site/site';
import { completeSession } from './complete';
import { startLaunch, type Authorize } from './launch';

const servers: LocalServer[] = [];
// fhirclient takes itself to be in a browser where there is a `window`; elsewhere it keeps one key for all launches.
beforeEach(() => void vi.stubGlobal('window', {}));
afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

type Page = ReturnType<typeof createMemoryPage>;
const app = 'http://127.0.0.1:9/imaging';

/** The real library, with this page instead of a browser's. */
const authorizeOn =
  (page: Page): Authorize =>
  (params) => {
    const storage = page.storage();
    const adapter = {
      options: { fullSessionStorageSupport: false },
      security,
      getUrl: () => page.url,
      relative: (path: string) => new URL(path, page.url).href,
      redirect: () => {},
      getStorage: () => ({
        get: async (key: string) => JSON.parse(storage.getItem(key) ?? 'null'),
        set: async (key: string, value: unknown) => storage.setItem(key, JSON.stringify(value)),
        unset: async (key: string) => storage.removeItem(key),
      }),
    };
    return fhirclientAuthorize(adapter as unknown as fhirclient.Adapter, params);
  };

interface Ehr {
  readonly server: LocalServer;
  readonly iss: string;
  readonly site: Site;
  configuration: Record<string, unknown> | string | number;
  token: { status: number; body: unknown } | { location: string };
}

async function startEhr(): Promise<Ehr> {
  const server = await startLocalServer(({ path }, response) => {
    const json = (status: number, body: unknown) =>
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    if (path === '/fhir/.well-known/smart-configuration') {
      const { configuration } = ehr;
      return typeof configuration === 'number' ? json(configuration, '') : json(200, configuration);
    }
    if (path === '/token') {
      if ('location' in ehr.token) return response.writeHead(307, { location: ehr.token.location }).end();
      return json(ehr.token.status, ehr.token.body);
    }
    return json(404, '');
  });
  servers.push(server);
  const iss = `${server.origin}/fhir`;
  const ehr: Ehr = {
    server,
    iss,
    site: parseSite({ issuers: [{ iss, clientId: 'ours' }], archives: [] }),
    configuration: {
      issuer: server.origin,
      authorization_endpoint: `${server.origin}/authorize?tenant=1`,
      token_endpoint: `${server.origin}/token`,
      code_challenge_methods_supported: ['S256'],
      capabilities: ['permission-v2'],
      authorization_response_iss_parameter_supported: true,
    },
    token: {
      status: 200,
      body: { access_token: 'T1', token_type: 'Bearer', patient: 'pt1', expires_in: 60, scope: 'launch' },
    },
  };
  return ehr;
}

const launchUrl = (iss: string, more = '') =>
  `${app}/launch.html?iss=${encodeURIComponent(iss)}&launch=abc%20d${more}`;

async function launchOn(ehr: Ehr, page: Page): Promise<URL> {
  await startLaunch(ehr.site, { page, fetch: networkFetch, authorize: authorizeOn(page) });
  if (page.left === null) throw new Error('The page was not left.');
  return new URL(page.left);
}

describe('a launch', () => {
  it('goes to the authorization server with PKCE and everything that SMART asks for', async () => {
    const ehr = await startEhr();
    const storage = new Map<string, string>();
    const page = createMemoryPage(launchUrl(`${ehr.iss}/`), { storage });
    const target = await launchOn(ehr, page);
    const sent = Object.fromEntries(target.searchParams);
    expect(target.origin + target.pathname).toBe(`${ehr.server.origin}/authorize`);
    expect(sent).toEqual({
      tenant: '1',
      response_type: 'code',
      client_id: 'ours',
      scope: expect.stringMatching(/^launch .*patient\/ImagingStudy\.rs/),
      redirect_uri: `${app}/index.html`,
      aud: `${ehr.iss}/`,
      launch: 'abc d',
      state: expect.stringMatching(/^[0-9a-f-]{36}$/),
      code_challenge: expect.any(String),
      code_challenge_method: 'S256',
    });
    const pending = JSON.parse(storage.get(sent['state'] ?? '') ?? 'null');
    expect(createHash('sha256').update(pending.codeVerifier).digest('base64url')).toBe(
      sent['code_challenge'],
    );
  });

  it('asks nothing of a server whose endpoints the site names, and sends the same request', async () => {
    const ehr = await startEhr();
    const { origin } = ehr.server;
    const endpoints = { authorization: `${origin}/authorize?tenant=1`, token: `${origin}/token` };
    const site = parseSite({ issuers: [{ iss: ehr.iss, clientId: 'ours', endpoints }], archives: [] });
    const storage = new Map<string, string>();
    const page = createMemoryPage(launchUrl(ehr.iss), { storage });
    const unused: Authorize = () => Promise.reject(new Error('fhirclient is not needed'));
    await startLaunch(site, { page, fetch: () => Promise.reject(new Error('asked')), authorize: unused });
    const pinned = new URL(page.left ?? '');
    const other = createMemoryPage(launchUrl(ehr.iss), { storage: new Map() });
    const discovered = await launchOn(ehr, other);
    const stable = ({ searchParams }: URL) =>
      [...searchParams].filter(([name]) => name !== 'state' && name !== 'code_challenge').sort();
    expect(stable(pinned)).toEqual(stable(discovered));
    const state = pinned.searchParams.get('state') ?? '';
    const pending = JSON.parse(storage.get(state) ?? 'null');
    expect(createHash('sha256').update(pending.codeVerifier).digest('base64url')).toBe(
      pinned.searchParams.get('code_challenge'),
    );
    const back = createMemoryPage(`${app}/index.html?code=c1&state=${state}`, { storage });
    const session = await completeSession(site, { page: back, fetch: networkFetch });
    expect(session.patient).toBe('pt1');
  });

  it('does not go to a pinned endpoint on an origin that is not this issuer’s', async () => {
    const ehr = await startEhr();
    const endpoints = {
      authorization: 'https://evil.example/authorize',
      token: `${ehr.server.origin}/token`,
    };
    const site = parseSite({ issuers: [{ iss: ehr.iss, clientId: 'ours', endpoints }], archives: [] });
    const page = createMemoryPage(launchUrl(ehr.iss), { storage: new Map() });
    await expect(
      startLaunch(site, { page, fetch: networkFetch, authorize: authorizeOn(page) }),
    ).rejects.toMatchObject({ fault: { kind: 'launch', code: 'ehr-untrusted', host: 'evil.example' } });
    expect(page.left).toBeNull();
  });

  it.each([
    'clientId=evil',
    'patientId=VICTIM',
    'fhirServiceUrl=http://evil.example',
    'redirectUri=http://evil.example',
  ])('is deaf to %s in its address', async (parameter) => {
    const ehr = await startEhr();
    const storage = new Map<string, string>();
    const page = createMemoryPage(launchUrl(ehr.iss, `&${parameter}`), { storage });
    const target = await launchOn(ehr, page);
    expect(page.url.search).toBe(`?${new URLSearchParams({ iss: ehr.iss, launch: 'abc d' })}`);
    expect(`${target} ${[...storage.values()].join()}`).not.toMatch(/evil|VICTIM/);
  });

  it('asks nobody when the issuer is not listed, and cleans the address all the same', async () => {
    const [ehr, other] = [await startEhr(), await startEhr()];
    const page = createMemoryPage(launchUrl(other.iss, '&patientId=VICTIM'));
    const host = new URL(other.iss).host;
    await expect(launchOn(ehr, page)).rejects.toMatchObject({ fault: { code: 'issuer-not-listed', host } });
    expect([...ehr.server.seen, ...other.server.seen]).toEqual([]);
    expect(page.url.href).not.toContain('VICTIM');
  });

  it('asks nobody when storage is denied', async () => {
    const ehr = await startEhr();
    const page = createMemoryPage(launchUrl(ehr.iss), { storage: 'denied' });
    await expect(launchOn(ehr, page)).rejects.toMatchObject({ fault: { code: 'storage-blocked' } });
    expect(ehr.server.seen).toEqual([]);
  });

  it.each([
    ['no S256', { code_challenge_methods_supported: [] }, 'ehr-untrusted'],
    ['a token endpoint elsewhere', { token_endpoint: 'https://evil.example/token' }, 'ehr-untrusted'],
    ['another issuer', { issuer: 'https://evil.example' }, 'ehr-untrusted'],
    ['a page', '<html>', 'ehr-unreachable'],
    ['an error', 500, 'ehr-unreachable'],
  ])('is refused on discovery with %s, and leaves nothing in storage', async (_, configuration, code) => {
    const ehr = await startEhr();
    ehr.configuration =
      typeof configuration === 'object' ? { ...Object(ehr.configuration), ...configuration } : configuration;
    const storage = new Map<string, string>();
    const page = createMemoryPage(launchUrl(ehr.iss), { storage });
    await expect(launchOn(ehr, page)).rejects.toMatchObject({ fault: { kind: 'launch', code } });
    expect(page.left).toBeNull();
    expect(storage.size).toBe(0);
  });

  it('is refused when the second answer about the endpoints differs from the judged one', async () => {
    const ehr = await startEhr();
    const storage = new Map<string, string>();
    const page = createMemoryPage(launchUrl(ehr.iss), { storage });
    const state = {
      authorizeUri: `${ehr.server.origin}/authorize`,
      codeVerifier: 'v',
      codeChallengeMethods: ['S256'],
    };
    const authorize: Authorize = async ({ stateKey = '' }) => {
      storage.set(stateKey, JSON.stringify({ ...state, tokenUri: `${ehr.server.origin}/other-token` }));
      return `${state.authorizeUri}?code_challenge_method=S256`;
    };
    await expect(startLaunch(ehr.site, { page, fetch: networkFetch, authorize })).rejects.toMatchObject({
      fault: { code: 'ehr-untrusted' },
    });
    expect(page.left).toBeNull();
    expect(storage.size).toBe(0);
  });
});

describe('a launch and its answer', () => {
  const tokenRequests = (ehr: Ehr) => ehr.server.seen.filter(({ path }) => path === '/token');
  const noTime: Clock = { now: () => 5_000, after: () => () => {} };

  async function answered(ehr: Ehr, storage: Map<string, string>, query: Record<string, string> = {}) {
    const target = await launchOn(ehr, createMemoryPage(launchUrl(ehr.iss), { storage }));
    const state = target.searchParams.get('state') ?? '';
    const answer = new URLSearchParams({ code: 'c1', state, iss: ehr.server.origin, ...query });
    const page = createMemoryPage(`${app}/index.html?${answer}#x`, { storage });
    return { page, complete: () => completeSession(ehr.site, { page, fetch: networkFetch, clock: noTime }) };
  }

  it('become a session in memory, and nothing stays in address or storage', async () => {
    const ehr = await startEhr();
    const storage = new Map<string, string>();
    const { page, complete } = await answered(ehr, storage);
    const session = await complete();
    expect(session).toMatchObject({ patient: 'pt1', needPatientBanner: true, grantedScopes: ['launch'] });
    expect(session.token.current()).toBe('T1');
    expect(session.token.expiresAt()).toBe(65_000);
    expect(page.url.href).toBe(`${app}/index.html`);
    expect(storage.size).toBe(0);
    const [request] = tokenRequests(ehr);
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'c1',
      redirect_uri: `${app}/index.html`,
      client_id: 'ours',
      code_verifier: expect.stringMatching(/^[\w-]{43,128}$/),
    });
  });

  it('know what was not granted, and where the EHR keeps its imaging; the site’s own word on that comes first', async () => {
    const ehr = await startEhr();
    const scope = 'launch patient/Patient.r patient/ImagingStudy.read patient/Endpoint.rs';
    ehr.token = { status: 200, body: { access_token: 'T', token_type: 'bearer', patient: 'pt1', scope } };
    ehr.configuration = {
      ...(ehr.configuration as object),
      associated_endpoints: [{ url: 'https://imaging.example/fhir', capabilities: ['smart-imaging-access'] }],
    };
    const session = await (await answered(ehr, new Map())).complete();
    expect(session.missingScopes).toEqual([
      'patient/DiagnosticReport.rs',
      'patient/ServiceRequest.rs',
      'patient/DocumentReference.rs',
      'patient/Binary.r',
    ]);
    expect(session.imagingBase).toBe('https://imaging.example/fhir');
    const imagingBase = 'https://other.example/fhir';
    const site = parseSite({ issuers: [{ iss: ehr.iss, clientId: 'ours', imagingBase }], archives: [] });
    const told = await (await answered({ ...ehr, site }, new Map())).complete();
    expect(told.imagingBase).toBe(imagingBase);
  });

  it('can not be repeated by a reload or a way back', async () => {
    const ehr = await startEhr();
    const storage = new Map<string, string>();
    const { page, complete } = await answered(ehr, storage);
    const callback = page.url.href;
    await complete();
    await expect(complete()).rejects.toMatchObject({ fault: { code: 'not-launched' } });
    const back = createMemoryPage(callback, { storage });
    await expect(completeSession(ehr.site, { page: back, fetch: networkFetch })).rejects.toMatchObject({
      fault: { code: 'callback-refused' },
    });
    expect(tokenRequests(ehr)).toHaveLength(1);
  });

  it('two frames of one tab, answered crosswise, each get their own patient', async () => {
    const [one, two] = [await startEhr(), await startEhr()];
    two.token = { status: 200, body: { access_token: 'T2', token_type: 'Bearer', patient: 'pt2' } };
    const storage = new Map<string, string>();
    const first = await answered(one, storage);
    const second = await answered(two, storage);
    expect(await second.complete()).toMatchObject({ patient: 'pt2', issuer: { iss: two.iss } });
    expect(await first.complete()).toMatchObject({ patient: 'pt1', issuer: { iss: one.iss } });
    expect(storage.size).toBe(0);
  });

  it.each([
    [{ iss: 'https://evil.example' }, 'callback-refused'],
    [{ state: 'length' }, 'callback-refused'],
    [{ state: '__proto__' }, 'callback-refused'],
    [{ state: crypto.randomUUID() }, 'callback-refused'],
    [{ code: 'c'.repeat(9000) }, 'callback-refused'],
    [{ error: 'access_denied' }, 'denied'],
  ])('%j leads to no token request', async (query, code) => {
    const ehr = await startEhr();
    const { page, complete } = await answered(ehr, new Map(), query);
    await expect(complete()).rejects.toMatchObject({ fault: { kind: 'launch', code } });
    expect(tokenRequests(ehr)).toEqual([]);
    expect(page.url.search).toBe('');
  });

  it.each([
    [400, { error: 'invalid_grant' }, 'launch-expired'],
    [400, { error: 'invalid_client', error_description: 'who?' }, 'token-refused'],
    [401, 'no', 'token-refused'],
    [503, '', 'ehr-unreachable'],
    [200, '<html>', 'token-refused'],
    [200, { access_token: 'T', token_type: 'Bearer' }, 'no-patient'],
    [200, { access_token: 'T', token_type: 'Bearer', patient: '../2' }, 'no-patient'],
  ])('a token answer %i %j is the fault %s', async (status, body, code) => {
    const ehr = await startEhr();
    ehr.token = { status, body };
    const storage = new Map<string, string>();
    const { complete } = await answered(ehr, storage);
    await expect(complete()).rejects.toMatchObject({ fault: { kind: 'launch', code } });
    expect(storage.size).toBe(0);
    expect(tokenRequests(ehr)).toHaveLength(1);
  });

  it('the code does not follow a redirect of the token endpoint', async () => {
    const ehr = await startEhr();
    const evil = await startEhr();
    ehr.token = { location: `${evil.server.origin}/token` };
    const { complete } = await answered(ehr, new Map());
    await expect(complete()).rejects.toMatchObject({ fault: { code: 'ehr-unreachable' } });
    expect(evil.server.seen).toEqual([]);
  });

  it('an address without an answer is no launch', async () => {
    const ehr = await startEhr();
    const page = createMemoryPage(`${app}/index.html?iss=${ehr.iss}&launch=1`);
    await expect(completeSession(ehr.site, { page, fetch: networkFetch })).rejects.toMatchObject({
      fault: { kind: 'launch', code: 'not-launched' },
    });
  });

  it('is refused alike where the site cannot be read either, and no fault goes unheard', async () => {
    const unheard: unknown[] = [];
    const onUnheard = (reason: unknown) => unheard.push(reason);
    process.on('unhandledRejection', onUnheard);
    const page = createMemoryPage(`${app}/index.html`);
    const site = Promise.reject<Ehr['site']>(new Error('no site'));
    await expect(completeSession(site, { page, fetch: networkFetch })).rejects.toMatchObject({
      fault: { code: 'not-launched' },
    });
    await new Promise((resolve) => setTimeout(resolve));
    process.off('unhandledRejection', onUnheard);
    expect(unheard).toEqual([]);
  });
});
