import { FaultError } from '@/lib/fault';
import { withoutTrailingSlashes } from '../site/address';
import type { Site, SiteIssuer } from '../site/site';

export interface LaunchRequest {
  /** As received: it is sent back as `aud`. */
  readonly iss: string;
  readonly launch: string;
  readonly issuer: SiteIssuer;
}

const maxLaunchLength = 8192;

/** The site's issuer with exactly this text, trailing slashes aside. */
export function findIssuer(site: Pick<Site, 'issuers'>, iss: string): SiteIssuer | null {
  return site.issuers.find((issuer) => issuer.iss === withoutTrailingSlashes(iss)) ?? null;
}

/** SMART App Launch 2.2, EHR launch. Only `iss` and `launch` are read, and only where each stands once. */
export function parseLaunchRequest(site: Pick<Site, 'issuers'>, query: URLSearchParams): LaunchRequest {
  const [iss, otherIss] = query.getAll('iss');
  const [launch, otherLaunch] = query.getAll('launch');
  const ambiguous = otherIss !== undefined || otherLaunch !== undefined;
  if (!iss || !launch || ambiguous || launch.length > maxLaunchLength) {
    throw new FaultError({ kind: 'launch', code: 'not-launched' });
  }
  const issuer = findIssuer(site, iss);
  if (!issuer) {
    const host = URL.canParse(iss) ? new URL(iss).host.slice(0, 100) : '';
    throw new FaultError({ kind: 'launch', code: 'issuer-not-listed', ...(host ? { host } : {}) });
  }
  return { iss, launch, issuer };
}
