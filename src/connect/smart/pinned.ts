import type { SiteIssuer } from '../site/site';
import { judgeEndpoint, type Discovery } from './discovery';

/** What the site says instead of discovery, judged alike. null: the server is asked. */
export function pinnedDiscovery(issuer: SiteIssuer): Discovery | null {
  const { endpoints } = issuer;
  return (
    (endpoints && {
      authorizeEndpoint: judgeEndpoint(issuer, endpoints.authorization, 'authorization endpoint'),
      tokenEndpoint: judgeEndpoint(issuer, endpoints.token, 'token endpoint'),
      answersWithIss: false,
      capabilities: [],
    }) ??
    null
  );
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** RFC 7636: 72 random bytes are a verifier of 96 characters, and S256 its challenge. */
export async function createPkce(): Promise<{ readonly verifier: string; readonly challenge: string }> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(72)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}
