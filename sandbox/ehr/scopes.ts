/** SMART App Launch 2.2 scopes the sandbox EHR knows. Unknown ones are dropped, as real servers do. */
const resourceTypes = [
  '*',
  'Patient',
  'ImagingStudy',
  'Endpoint',
  'DiagnosticReport',
  'ServiceRequest',
  'ProcedureRequest',
  'DocumentReference',
  'Binary',
  'Observation',
  'Encounter',
  'Practitioner',
  'Organization',
];

const letters = 'cruds';

/** v2 permissions: every non-empty choice of letters in the order "cruds". */
const v2Permissions = Array.from({ length: 2 ** letters.length - 1 }, (_, i) =>
  [...letters].filter((_letter, bit) => ((i + 1) >> bit) & 1).join(''),
);

const v1Letters = new Map([
  ['read', 'rs'],
  ['write', 'cud'],
  ['*', letters],
]);

export const sessionScopes = ['openid', 'fhirUser', 'profile', 'launch', 'launch/patient', 'online_access'];

export const knownScopes: readonly string[] = [
  ...sessionScopes,
  ...['patient', 'user'].flatMap((level) =>
    resourceTypes.flatMap((type) =>
      [...v2Permissions, ...v1Letters.keys()].map((permission) => `${level}/${type}.${permission}`),
    ),
  ),
];

/** `r` reads one resource, `s` searches. */
export type Interaction = 'r' | 's';

export function allows(scopes: Iterable<string>, type: string, interaction: Interaction): boolean {
  for (const scope of scopes) {
    const [, scopedType, permission = ''] = /^(?:patient|user)\/([A-Za-z]+|\*)\.(\S+)$/.exec(scope) ?? [];
    if (scopedType !== type && scopedType !== '*') continue;
    if ((v1Letters.get(permission) ?? permission).includes(interaction)) return true;
  }
  return false;
}
