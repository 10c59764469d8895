import type { fhirclient } from 'fhirclient/lib/types';
import { FaultError, toFault } from '@/lib/fault';
import type { Fetch } from '../http/network';
import type { Site, SiteIssuer } from '../site/site';
import { z } from '../zod';
import { discoveryRequest, judgeEndpoint, readDiscovery, type Discovery } from './discovery';
import { parseLaunchRequest } from './launchRequest';
import type { Page } from './page';
import { storePending } from './pendingLaunch';
import { createPkce, pinnedDiscovery } from './pinned';
import { chooseScope } from './scopes';
import { openStorage } from './storage';

/** fhirclient's `authorize`: stores its state under `stateKey` and returns the address to go to. */
export type Authorize = (params: fhirclient.AuthorizeParams) => Promise<string | void>;

/** The part of fhirclient's stored state that we take over. */
const stored = z.object({
  authorizeUri: z.string(),
  tokenUri: z.string(),
  codeVerifier: z.string(),
  codeChallengeMethods: z.array(z.unknown()),
});

/** The page on which the EHR's answer arrives, beside the launch page. */
export const redirectPage = 'index.html';

/**
 * The launch page: from the EHR's `iss` and `launch` to the authorization server. Nothing is asked of any host
 * before the issuer is found in the site's list. Rejects with `FaultError`; resolves when the page is being left.
 */
export async function startLaunch(
  site: Site | Promise<Site>,
  o: { readonly page: Page; readonly fetch: Fetch; readonly authorize: Authorize },
): Promise<void> {
  const { page, fetch } = o;
  const { url } = page;
  const known = new URLSearchParams(
    ['iss', 'launch'].flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value])),
  );
  // fhirclient lets the address override client, server and patient; it must see nothing but these two.
  page.replaceUrl(known.size > 0 ? `${url.pathname}?${known}` : url.pathname);
  const { iss, launch, issuer } = parseLaunchRequest(await site, known);
  const storage = openStorage(page);
  const pinned = pinnedDiscovery(issuer);
  const discovery = pinned ?? (await readDiscovery(fetch, issuer));
  const scope = chooseScope(issuer, discovery.capabilities);
  const redirectUri = new URL(redirectPage, url.origin + url.pathname).href;
  // 122 random bits; fhirclient's own state comes from Math.random.
  const state = crypto.randomUUID();
  const { clientId } = issuer;
  /** fhirclient's request, by what it has read and stored itself. */
  const discovered = async () => {
    const target = await o.authorize({
      iss,
      launch,
      clientId,
      scope,
      redirectUri,
      pkceMode: 'required',
      completeInTarget: true,
      stateKey: state,
      noRedirect: true,
      // Read a moment ago and judged; what comes now is judged again below.
      wellKnownRequestOptions: { ...discoveryRequest(), cache: 'force-cache' },
    });
    const kept = stored.parse(JSON.parse(storage.getItem(state) ?? 'null'));
    judgeStored(issuer, discovery, kept);
    return {
      codeVerifier: kept.codeVerifier,
      query: new URLSearchParams(String(target).slice(kept.authorizeUri.length + 1)),
    };
  };
  /** The same request without discovery, which fhirclient cannot do without. */
  const asPinned = async () => {
    const { verifier, challenge } = await createPkce();
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      scope,
      redirect_uri: redirectUri,
      aud: iss,
      launch,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    return { codeVerifier: verifier, query };
  };
  try {
    const { codeVerifier, query } = await (pinned ? asPinned() : discovered());
    storePending(storage, state, {
      iss,
      tokenEndpoint: discovery.tokenEndpoint,
      clientId,
      redirectUri,
      codeVerifier,
      scope,
      answersWithIss: discovery.answersWithIss,
      ...(discovery.issuer === undefined ? {} : { server: discovery.issuer }),
      ...(discovery.imagingBase === undefined ? {} : { imagingBase: discovery.imagingBase }),
    });
    page.leaveFor(authorizeUrl(discovery, query));
  } catch (thrown) {
    storage.removeItem(state);
    const { host } = new URL(issuer.iss);
    throw new FaultError(toFault(thrown, { kind: 'launch', code: 'ehr-unreachable', host }));
  }
}

/** fhirclient has asked for itself: its answer must be the one that was judged. */
function judgeStored(issuer: SiteIssuer, discovery: Discovery, kept: z.output<typeof stored>): void {
  const same =
    judgeEndpoint(issuer, kept.authorizeUri, 'authorization endpoint') === discovery.authorizeEndpoint &&
    judgeEndpoint(issuer, kept.tokenUri, 'token endpoint') === discovery.tokenEndpoint &&
    kept.codeChallengeMethods.includes('S256');
  if (!same) {
    throw new FaultError({
      kind: 'launch',
      code: 'ehr-untrusted',
      detail: 'two answers about its endpoints',
    });
  }
}

/** fhirclient glues `?` to the endpoint, which may be relative or have a query of its own. */
function authorizeUrl(discovery: Discovery, query: URLSearchParams): string {
  const target = new URL(discovery.authorizeEndpoint);
  for (const [name, value] of query) target.searchParams.set(name, value);
  if (target.searchParams.get('code_challenge_method') !== 'S256') {
    throw new FaultError({ kind: 'launch', code: 'ehr-untrusted', detail: 'no PKCE with S256' });
  }
  return target.href;
}
