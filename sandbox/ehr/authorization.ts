import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { OidcContext } from 'oidc-provider';
import { Provider, errors } from 'oidc-provider';
import { fieldsOf } from '../json.ts';
import { userId, type Launch, type Launches } from './launches.ts';
import { createMemoryAdapter } from './memoryAdapter.ts';
import { answerWithPicker, needsPick, noPatient } from './picker.ts';
import { knownScopes } from './scopes.ts';
import { smartStylePath } from './smartStyle.ts';
import { launchContext, toTokenAnswer } from './tokenAnswer.ts';
import type { DemoPatient } from '../parts.ts';

export const clientId = 'chartlight';
/** A gateway in front of an archive, which asks what a token opens. */
const gateway = { id: 'gateway', secret: 'sandbox' };
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
  introspection: '/introspect',
  jwks: '/jwks',
};
const paths = new Set([...Object.values(routes), '/.well-known/openid-configuration']);

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
  /** Whom a standalone launch may pick. */
  patients: readonly DemoPatient[];
}): Authorization {
  const launchOfGrant = new Map<string, Launch>();
  const fhirUser = `${o.iss}/Practitioner/${userId}`;
  const styleUrl = `${o.issuer}${smartStylePath}`;

  function launchOf({ launch, pick, scope }: Record<string, string | undefined>): Launch | undefined {
    if (launch !== undefined) return o.launches.find(launch);
    if (!scope?.split(' ').includes('launch/patient')) return undefined;
    if (pick === noPatient) throw new errors.AccessDenied('The user chose no patient.');
    const patient = o.patients.find(({ id }) => id === pick);
    return patient && { patient: patient.id, standalone: true };
  }

  function requireAudience(_ctx: OidcContext, aud: string | undefined): void {
    if (aud !== o.iss) throw new errors.InvalidRequest(`aud must be ${o.iss}`);
  }

  function signIn({ oidc }: OidcContext): void {
    if (!oidc) return;
    const launch = launchOf(oidc.params);
    if (!launch) throw new errors.InvalidRequest('launch is missing or unknown, or there is no such patient');
    if (launch.deny) throw new errors.AccessDenied('The user refused access.');
    if (launch.scope !== undefined) oidc.params['scope'] = launch.scope;
    oidc.session.loginAccount({ accountId, transient: true });
  }

  async function consent({ oidc }: OidcContext): Promise<unknown> {
    const launch = oidc && launchOf(oidc.params);
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
      {
        client_id: gateway.id,
        client_secret: gateway.secret,
        redirect_uris: [],
        grant_types: [],
        response_types: [],
      },
    ],
    clientBasedCORS: (_ctx: OidcContext, origin: string) => origin === o.appOrigin,
    claims: { openid: ['sub', 'fhirUser'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(16).toString('hex')] },
    expiresWithSession: () => false,
    extraParams: { aud: requireAudience, launch: signIn, pick: null },
    features: {
      devInteractions: { enabled: false },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx: OidcContext, client: { clientId: string }, token: { clientId: string }) =>
          client.clientId === gateway.id || client.clientId === token.clientId,
      },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    findAccount: () => ({
      accountId,
      claims: () => ({ sub: accountId, fhirUser }),
    }),
    interactions: { policy: [], url: () => '/' },
    issueRefreshToken: (
      _ctx: OidcContext,
      _client: unknown,
      code: { grantId: string; scopes: Set<string> },
    ) => code.scopes.has('online_access') && launchOfGrant.get(code.grantId)?.refresh !== 'none',
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'sandbox', use: 'sig', alg: 'RS256' }] },
    loadExistingGrant: consent,
    pkce: { required: () => true },
    renderError: (ctx: OidcContext, out: { error: string; error_description?: string }) => {
      ctx.type = 'text/plain';
      ctx.body = `The EHR refused this request: ${out.error_description ?? out.error}.`;
    },
    responseTypes: ['code'],
    rotateRefreshToken: ({ oidc }: OidcContext) =>
      launchOfGrant.get(oidc?.entities.RefreshToken?.grantId ?? '')?.refresh !== 'keep',
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
    const { oidc } = ctx;
    const launch = launchOfGrant.get(oidc?.entities.AccessToken?.grantId ?? '');
    const answer = fieldsOf(ctx.body);
    if (!oidc || !launch || !answer || ctx.status !== 200) return;
    if (oidc.route === 'introspection' && answer['active'] === true)
      ctx.body = { ...answer, ...launchContext(launch, styleUrl), fhirUser };
    if (oidc.route !== 'token') return;
    const refreshed = oidc.params['grant_type'] === 'refresh_token';
    const given = toTokenAnswer({ answer, launch, refreshed, styleUrl });
    if (!given) ctx.status = 400;
    ctx.body = given ?? { error: 'invalid_grant', error_description: 'The session can not be prolonged.' };
  });
  provider.on('server_error', (_ctx, error) => console.error(error));
  const answer = provider.callback();

  return {
    owns: (path) => paths.has(path),
    handler: (request, response) => {
      delete request.headers.cookie;
      const [path, query] = (request.url ?? '').split('?');
      const parameters = new URLSearchParams(query);
      return path === routes.authorization && needsPick(parameters)
        ? answerWithPicker(response, parameters, o.patients)
        : answer(request, response);
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
