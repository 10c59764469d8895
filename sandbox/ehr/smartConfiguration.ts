import { knownScopes, sessionScopes } from './scopes.ts';

/** `{iss}/.well-known/smart-configuration`, SMART App Launch 2.2 "Conformance". */
export function smartConfiguration(
  ehr: string,
  /** FHIR base of the imaging server, where there is one. */
  imaging?: string,
): Record<string, unknown> {
  return {
    issuer: ehr,
    jwks_uri: `${ehr}/jwks`,
    authorization_endpoint: `${ehr}/authorize`,
    token_endpoint: `${ehr}/token`,
    introspection_endpoint: `${ehr}/introspect`,
    authorization_response_iss_parameter_supported: true,
    grant_types_supported: ['authorization_code', 'refresh_token'],
    response_types_supported: ['code'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: [
      ...sessionScopes,
      ...knownScopes.filter((scope) => /^patient\/.*\.(rs|read)$/.test(scope)),
    ],
    // Draft "SMART Imaging Access" 0.1.0: another FHIR base that takes the same tokens.
    ...(imaging !== undefined && {
      associated_endpoints: [
        {
          url: imaging,
          capabilities: [
            'smart-imaging-access',
            'http://fhir.org/argonaut/smart-imaging/capabilities/app-launch',
          ],
        },
      ],
    }),
    capabilities: [
      'launch-ehr',
      'launch-standalone',
      'client-public',
      'context-banner',
      'context-ehr-patient',
      'context-ehr-encounter',
      'context-standalone-patient',
      'context-style',
      'sso-openid-connect',
      'permission-patient',
      'permission-user',
      'permission-online',
      'permission-v1',
      'permission-v2',
    ],
  };
}
