import type { PatientId } from '@/domain/model/ids';
import type { Clock } from '@/lib/clock';
import { FaultError } from '@/lib/fault';
import { singleFlight } from '@/lib/singleFlight';
import type { Fetch } from '../http/network';
import type { SiteIssuer } from '../site/site';
import { judgeEndpoint } from './discovery';
import type { TokenSupply } from './session';
import { postToken } from './tokenEndpoint';
import { parseTokenResponse, type Grant } from './tokenResponse';

export function createTokenSupply(o: {
  readonly issuer: SiteIssuer;
  readonly tokenEndpoint: string;
  readonly patient: PatientId;
  readonly grant: Grant;
  readonly fetch: Fetch;
  readonly clock: Clock;
}): TokenSupply {
  const endpoint = judgeEndpoint(o.issuer, o.tokenEndpoint, 'token endpoint');
  const listeners = new Set<() => void>();
  let token: string | null = null;
  let refreshToken: string | null = null;
  let expiresAt: number | null = null;

  function take(grant: Grant): void {
    token = grant.accessToken;
    // RFC 6749 section 6: without a new refresh token the old one stays.
    refreshToken = grant.refreshToken ?? refreshToken;
    expiresAt = grant.expiresInSeconds === undefined ? null : o.clock.now() + grant.expiresInSeconds * 1000;
  }
  take(o.grant);

  function end(): void {
    if (token === null) return;
    token = null;
    refreshToken = null;
    for (const listener of [...listeners]) listener();
  }

  const renew = singleFlight(async (): Promise<boolean> => {
    if (refreshToken === null) {
      end();
      return false;
    }
    const { status, body } = await postToken(o.fetch, endpoint, {
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
      client_id: o.issuer.clientId,
    });
    // An overloaded server has refused nothing; the session stays and the next 401 asks again.
    if (status === 429 || status >= 500) {
      throw new FaultError({ kind: 'network', code: 'unreachable', host: new URL(endpoint).host, status });
    }
    const grant = status === 200 ? readGrant(body) : null;
    const samePatient = grant?.patient === undefined || grant.patient === o.patient;
    // Ended while the answer was on its way: it must not come back to life.
    if (token === null || !grant || !samePatient) {
      end();
      return false;
    }
    take(grant);
    return true;
  });

  return {
    current: () => token,
    expiresAt: () => expiresAt,
    canRefresh: () => refreshToken !== null,
    end,
    refresh: async (rejected) => (token !== null && token !== rejected ? true : renew()),
    onEnd(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function readGrant(body: unknown): Grant | null {
  try {
    return parseTokenResponse(body);
  } catch {
    return null;
  }
}
