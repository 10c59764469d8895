import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OidcContext } from 'oidc-provider';
import { Provider, errors } from 'oidc-provider';
import { encounterOf, userId, type Launch, type Launches } from './launches.ts';
import { createMemoryAdapter } from './memoryAdapter.ts';
import { knownScopes } from './scopes.ts';

export const clientId = 'chartlight';
const accountId = userId;
const defaultTokenSeconds = 3600;

/** What a valid access token opens. */
interface Access {
  readonly patientId: string;
  readonly scopes: ReadonlySet<string>;
}

export interface Authorization {
  readonly handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** True for the paths this server answers. */
  owns(path: string): boolean;
  accessOf(authorizationHeader: string | undefined): Promise<Access | null>;
}

const routes = {
  authorization: '/authorize',
  token: '/token',
  jwks: '/jwks',
};
const paths = new Set([...Object.values(routes), '/.well-known/openid-configuration']);

/** SMART App Launch 2.2, "Launch context arrives with your access_token". */
function launchContext(launch: Launch): Record<string, unknown> {
  return {
    patient: launch.patient,
    encounter: encounterOf(launch.patient),
    need_patient_banner: launch.needPatientBanner ?? true,
    ...(launch.intent === undefined ? {} : { intent: launch.intent }),
    ...(launch.study === undefined ? {} : { fhirContext: [{ reference: launch.study }] }),
  };
}

/**
 * The EHR's authorization server. Sign-in and consent are decided inside the authorization request itself and no
 * cookie is ever read or set: in a chart the app's frame is a third party to us, and its cookies may be blocked.
 */
export function createAuthorization(o: {
  issuer: string;
  /** FHIR base, the only `aud`. */
  iss: string;
  appOrigin: string;
  redirectUri: string;
  launches: Launches;
}): Authorization {
  const launchOfGrant = new Map<string, Launch>();

  function requireAudience(_ctx: OidcContext, aud: string | undefined): void {
    if (aud !== o.iss) throw new errors.InvalidRequest(`aud must be ${o.iss}`);
  }

  function signIn({ oidc }: OidcContext, handle: string | undefined): void {
    if (!oidc) return;
    const launch = o.launches.find(handle ?? '');
    if (!launch) throw new errors.InvalidRequest('launch is missing or unknown');
    if (launch.deny) throw new errors.AccessDenied('The user refused access.');
    if (launch.scope !== undefined) oidc.params['scope'] = launch.scope;
    oidc.session.loginAccount({ accountId, transient: true });
  }

  async function consent({ oidc }: OidcContext): Promise<unknown> {
    const launch = o.launches.find(oidc?.params['launch'] ?? '');
    if (!oidc || !launch) return undefined;
    const grant = new oidc.provider.Grant({ accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope(oidc.params['scope'] ?? '');
    launchOfGrant.set(await grant.save(), launch);
    return grant;
  }

  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const lifetime = (_ctx: OidcContext, token: { grantId: string }) =>
    launchOfGrant.get(token.grantId)?.tokenSeconds ?? defaultTokenSeconds;

  const provider = new Provider(o.issuer, {
    adapter: createMemoryAdapter(),
    clients: [
      {
        client_id: clientId,
        application_type: 'web',
        redirect_uris: [o.redirectUri],
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
      },
    ],
    clientBasedCORS: (_ctx: OidcContext, origin: string) => origin === o.appOrigin,
    claims: { openid: ['sub', 'fhirUser'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    expiresWithSession: () => false,
    extraParams: { aud: requireAudience, launch: signIn },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: () => ({
      accountId,
      claims: () => ({ sub: accountId, fhirUser: `${o.iss}/Practitioner/${userId}` }),
    }),
    interactions: { policy: [], url: () => '/' },
    issueRefreshToken: (_ctx: OidcContext, _client: unknown, code: { scopes: Set<string> }) =>
      code.scopes.has('online_access'),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'sandbox', use: 'sig', alg: 'RS256' }] },
    loadExistingGrant: consent,
    pkce: { required: () => true },
    renderError: (ctx: OidcContext, out: { error: string; error_description?: string }) => {
      ctx.type = 'text/plain';
      ctx.body = `The EHR refused this request: ${out.error_description ?? out.error}.`;
    },
    responseTypes: ['code'],
    routes,
    scopes: knownScopes,
    ttl: {
      AccessToken: lifetime,
      AuthorizationCode: 60,
      Grant: 43_200,
      IdToken: 3600,
      Interaction: 60,
      RefreshToken: 43_200,
      Session: 43_200,
    },
  });

  provider.use(async (ctx, next) => {
    await next();
    ctx.remove('Set-Cookie');
    const launch = launchOfGrant.get(ctx.oidc?.entities.AccessToken?.grantId ?? '');
    if (ctx.oidc?.route !== 'token' || ctx.status !== 200 || !launch) return;
    if (typeof ctx.body === 'object') ctx.body = { ...ctx.body, ...launchContext(launch) };
  });
  provider.on('server_error', (_ctx, error) => console.error(error));
  const answer = provider.callback();

  return {
    owns: (path) => paths.has(path),
    handler: (request, response) => {
      delete request.headers.cookie;
      return answer(request, response);
    },
    async accessOf(header) {
      const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '') ?? [];
      if (token === undefined) return null;
      const found = await provider.AccessToken.find(token);
      const launch = found && launchOfGrant.get(found.grantId);
      return launch ? { patientId: launch.patient, scopes: found.scopes } : null;
    },
  };
}
