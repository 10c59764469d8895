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

interface Right {
  readonly type: string;
  readonly interactions: string;
  /** `?category=…`: only a part of the records. */
  readonly query: string;
}

const v1Interactions: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' };

/**
 * SMART App Launch 2.2 "Scopes for requesting FHIR Resources", in the form of either version. Whose rights they
 * are (`patient`, `user`, `system`) is left out: all of them open this patient's records to us.
 */
function parseRight(scope: string): Right | null {
  const [, type, suffix = '', query = ''] =
    /^(?:patient|user|system)\/([A-Za-z]+|\*)\.(read|write|\*|[cruds]+)(?:\?(.*))?$/.exec(scope) ?? [];
  return type ? { type, interactions: v1Interactions[suffix] ?? suffix, query } : null;
}

/** Of the record scopes asked for, those that the granted ones do not cover together, as they were asked for. */
export function findMissing(asked: readonly string[], granted: readonly string[]): readonly string[] {
  const rights = granted.flatMap((scope) => parseRight(scope) ?? []);
  return asked.filter((scope) => {
    const wanted = parseRight(scope);
    if (!wanted) return false;
    const covered = rights
      .filter(
        ({ type, query }) => (type === '*' || type === wanted.type) && ['', wanted.query].includes(query),
      )
      .flatMap(({ interactions }) => [...interactions]);
    return ![...wanted.interactions].every((interaction) => covered.includes(interaction));
  });
}
