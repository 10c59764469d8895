import { FaultError } from '@/lib/fault';
import type { Fetch } from '../http/network';
import { readBody } from '../http/readBody';
import { isSecure, readAddress, withoutTrailingSlashes } from '../site/address';
import type { SiteIssuer } from '../site/site';
import { z } from '../zod';

export interface Discovery {
  readonly authorizeEndpoint: string;
  readonly tokenEndpoint: string;
  /** Identifier of the authorization server, for RFC 9207. */
  readonly issuer?: string;
  /** RFC 9207 section 2.4: the server promises `iss` on the callback. */
  readonly answersWithIss: boolean;
  readonly capabilities: readonly string[];
  /** FHIR base that serves SMART Imaging Access, as the server names it: not yet held against the site. */
  readonly imagingBase?: string;
}

const texts = z.catch(z.array(z.unknown()), []);

const document = z.object({
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  issuer: z.optional(z.unknown()),
  code_challenge_methods_supported: texts,
  capabilities: texts,
  associated_endpoints: texts,
  authorization_response_iss_parameter_supported: z.optional(z.unknown()),
});

const timeoutMs = 15_000;
const maxBytes = 1 << 20;

const untrusted = (detail: string, host?: string) =>
  new FaultError({ kind: 'launch', code: 'ehr-untrusted', detail, ...(host ? { host } : {}) });

/** The endpoint as an absolute URL, if it lies where this issuer may have one; a relative one is under `iss`. */
export function judgeEndpoint(issuer: SiteIssuer, raw: string, what: string): string {
  const absolute = /^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(raw);
  const address = readAddress(
    absolute || !URL.canParse(raw, `${issuer.iss}/`) ? raw : new URL(raw, `${issuer.iss}/`).href,
  );
  if ('problem' in address) throw untrusted(`the ${what} ${address.problem}`);
  if (!isSecure(address)) throw untrusted(`the ${what} is not https`, address.host);
  if (![new URL(issuer.iss).origin, ...issuer.authOrigins].includes(address.origin)) {
    throw untrusted(`the ${what} is not on an origin of this issuer`, address.host);
  }
  return address.href;
}

/** Judges the content of `.well-known/smart-configuration`. */
export function judgeDiscovery(issuer: SiteIssuer, body: unknown): Discovery {
  const parsed = document.safeParse(body);
  if (!parsed.success) throw untrusted('no SMART configuration with authorization and token endpoints');
  const { data } = parsed;
  if (!data.code_challenge_methods_supported.includes('S256')) throw untrusted('no PKCE with S256');
  const discovery = {
    authorizeEndpoint: judgeEndpoint(issuer, data.authorization_endpoint, 'authorization endpoint'),
    tokenEndpoint: judgeEndpoint(issuer, data.token_endpoint, 'token endpoint'),
    answersWithIss: data.authorization_response_iss_parameter_supported === true,
    capabilities: data.capabilities.filter((value) => typeof value === 'string'),
    ...imagingBaseOf(issuer, data),
  };
  if (data.issuer === undefined || data.issuer === null) return discovery;
  if (typeof data.issuer !== 'string') throw untrusted('the issuer is not text');
  judgeEndpoint(issuer, data.issuer, 'issuer');
  return { ...discovery, issuer: data.issuer };
}

const associated = z.object({ url: z.string(), capabilities: texts });

/** Older servers give the short name alone, or only the other one. */
const imagingCapabilities = [
  'smart-imaging-access',
  'http://fhir.org/argonaut/smart-imaging/capabilities/app-launch',
];
const servesImaging = (capabilities: readonly unknown[]) =>
  imagingCapabilities.some((name) => capabilities.includes(name));

/** SMART Imaging Access 0.1.0, "Discovery": the same FHIR base, or one of the associated endpoints. */
function imagingBaseOf(
  issuer: SiteIssuer,
  data: { readonly capabilities: readonly unknown[]; readonly associated_endpoints: readonly unknown[] },
): { imagingBase?: string } {
  for (const raw of data.associated_endpoints) {
    const endpoint = associated.safeParse(raw);
    if (!endpoint.success || !URL.canParse(endpoint.data.url)) continue;
    if (servesImaging(endpoint.data.capabilities)) {
      return { imagingBase: withoutTrailingSlashes(endpoint.data.url) };
    }
  }
  return servesImaging(data.capabilities) ? { imagingBase: issuer.iss } : {};
}

/** The CapabilityStatement fallback is left out: it can not announce S256, so it would be refused anyway. */
export async function readDiscovery(fetch: Fetch, issuer: SiteIssuer): Promise<Discovery> {
  const { host } = new URL(issuer.iss);
  const unreachable = (more: { status?: number; detail?: string }) =>
    new FaultError({ kind: 'launch', code: 'ehr-unreachable', host, ...more });
  let body: unknown;
  try {
    const response = await fetch(`${withoutTrailingSlashes(issuer.iss)}/.well-known/smart-configuration`, {
      ...discoveryRequest(),
      cache: 'no-cache',
    });
    if (!response.ok) throw unreachable({ status: response.status });
    body = JSON.parse(new TextDecoder().decode(await readBody(response, maxBytes)));
  } catch (thrown) {
    if (thrown instanceof FaultError && thrown.fault.kind === 'launch') throw thrown;
    throw unreachable({ detail: thrown instanceof Error ? thrown.message.slice(0, 200) : 'no answer' });
  }
  return judgeDiscovery(issuer, body);
}

export const discoveryRequest = (): RequestInit => ({
  headers: { accept: 'application/json' },
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  signal: AbortSignal.timeout(timeoutMs),
});
