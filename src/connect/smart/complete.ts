import { systemClock, type Clock } from '@/lib/clock';
import { FaultError, type Fault } from '@/lib/fault';
import { networkFetch, type Fetch } from '../http/network';
import type { Site } from '../site/site';
import { z } from '../zod';
import { judgeCallback, parseCallback, toOneLine } from './callback';
import { judgeEndpoint } from './discovery';
import { findIssuer } from './launchRequest';
import { browserPage, type Page } from './page';
import { takePending, type PendingLaunch } from './pendingLaunch';
import { findMissing } from './scopes';
import type { Session } from './session';
import { openStorage } from './storage';
import { postToken } from './tokenEndpoint';
import { parseTokenResponse, type Grant } from './tokenResponse';
import { createTokenSupply } from './tokenSupply';

/**
 * The redirect page: from the EHR's answer to a session in memory. Code, state and `iss` leave the address, and the
 * begun launch leaves the storage, before anything else: a reload or a way back finds nothing to repeat.
 *
 * The exchange is ours, not fhirclient's `ready`: that one has no time limit, follows redirects with the code, and
 * writes the token to session storage.
 */
export async function completeSession(
  site: Site | Promise<Site>,
  o: { readonly page?: Page; readonly fetch?: Fetch; readonly clock?: Clock } = {},
): Promise<Session> {
  const { page = browserPage, fetch = networkFetch, clock = systemClock } = o;
  // An answer that is refused is refused before the site is waited for; its own fault then concerns nobody.
  Promise.resolve(site).catch(() => undefined);
  const { url } = page;
  page.replaceUrl(url.pathname);
  const callback = parseCallback(url.searchParams);
  if (callback.kind === 'none') throw new FaultError({ kind: 'launch', code: 'not-launched' });
  const storage = openStorage(page);
  const begun = callback.kind === 'malformed' ? null : takePending(storage, callback.state);
  const { code, pending, issuer } = judgeCallback(
    callback,
    begun,
    begun && findIssuer(await site, begun.iss),
  );

  const tokenEndpoint = judgeEndpoint(issuer, pending.tokenEndpoint, 'token endpoint');
  const grant = await exchange(fetch, tokenEndpoint, code, pending);
  const { patient } = grant;
  if (!patient) throw new FaultError({ kind: 'launch', code: 'no-patient' });
  const asked = pending.scope.split(/\s+/);
  // RFC 6749 section 5.1: not named means as asked for.
  const granted = grant.scopes ?? asked;
  const imagingBase = issuer.imagingBase ?? pending.imagingBase;
  return {
    issuer,
    patient,
    ...(grant.encounter === undefined ? {} : { encounter: grant.encounter }),
    ...(grant.intent === undefined ? {} : { intent: grant.intent }),
    needPatientBanner: grant.needPatientBanner,
    context: grant.context,
    grantedScopes: granted,
    missingScopes: findMissing(asked, granted),
    ...(imagingBase === undefined ? {} : { imagingBase }),
    token: createTokenSupply({ issuer, tokenEndpoint, patient, grant, fetch, clock }),
  };
}

const oauthError = z.object({
  error: z.string(),
  error_description: z.catch(z.optional(z.string()), undefined),
});

async function exchange(
  fetch: Fetch,
  endpoint: string,
  code: string,
  pending: PendingLaunch,
): Promise<Grant> {
  const { host } = new URL(endpoint);
  const fault = (fault: Omit<Extract<Fault, { kind: 'launch' }>, 'kind' | 'host'>) =>
    new FaultError({ kind: 'launch', host, ...fault });
  const answer = await postToken(fetch, endpoint, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: pending.redirectUri,
    client_id: pending.clientId,
    code_verifier: pending.codeVerifier,
  }).catch((thrown: unknown) => {
    const detail = thrown instanceof FaultError ? thrown.fault.code : 'no answer';
    throw fault({ code: 'ehr-unreachable', detail });
  });
  const { status, body } = answer;
  if (status >= 500 || status === 429) throw fault({ code: 'ehr-unreachable', status });
  if (status >= 200 && status < 300) return parseTokenResponse(body);
  const told = oauthError.safeParse(body);
  const detail = told.success
    ? [told.data.error, told.data.error_description].filter(Boolean).join(': ')
    : '';
  throw fault({
    code: told.success && told.data.error === 'invalid_grant' ? 'launch-expired' : 'token-refused',
    status,
    ...(detail ? { detail: toOneLine(detail) } : {}),
  });
}
