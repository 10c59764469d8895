import type { SiteIssuer } from '../site/site';

/** Never `offline_access`: a session ends with the chart. A site may drop `online_access` by its own scope. */
const launchScopes = ['launch', 'openid', 'fhirUser', 'online_access'];

const read: Readonly<Record<string, 'r' | 'rs'>> = {
  Patient: 'r',
  ImagingStudy: 'rs',
  Endpoint: 'rs',
  DiagnosticReport: 'rs',
  ServiceRequest: 'rs',
  DocumentReference: 'rs',
  Binary: 'r',
};

const scopes = (suffix: (interactions: string) => string): string =>
  [
    ...launchScopes,
    ...Object.entries(read).map(([type, rights]) => `patient/${type}.${suffix(rights)}`),
  ].join(' ');

export const scopesV2 = scopes((interactions) => interactions);
export const scopesV1 = scopes(() => 'read');

/** What to ask for: the site's own list, else the newest form that the server says it knows. */
export function chooseScope(issuer: Pick<SiteIssuer, 'scope'>, capabilities: readonly string[]): string {
  if (issuer.scope !== undefined) return issuer.scope;
  const onlyV1 = capabilities.includes('permission-v1') && !capabilities.includes('permission-v2');
  return onlyV1 ? scopesV1 : scopesV2;
}
