import { FaultError } from '@/lib/fault';
import { z } from '../zod';
import { isSecure, readAddress, withoutTrailingSlashes } from './address';
import { discoverySteps } from './site';
import type { Site } from './site';

const filled = z.string('must be text').check(z.trim(), z.minLength(1, 'must not be empty'));
const flag = (fallback: boolean) => z._default(z.boolean('must be true or false'), fallback);
const choice = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `must be one of ${values.join(', ')}`);
const list = <T extends z.ZodMiniType>(item: T) => z.array(item, 'must be a list');
const group = <T extends z.core.$ZodLooseShape>(shape: T) => z.object(shape, 'must be an object');

const base = z.pipe(
  z.string('must be text').check(
    z.superRefine((raw, context) => {
      const url = readAddress(raw);
      if ('problem' in url) context.addIssue(url.problem);
      else if (!isSecure(url)) context.addIssue('must be https (http on the own machine only)');
      else if (raw.includes('?')) context.addIssue('must not have a query');
    }),
  ),
  z.transform(withoutTrailingSlashes),
);

const origin = base.check(
  z.refine((value) => URL.canParse(value) && new URL(value).origin === value, {
    error: 'must be an origin: scheme, host in lower case and port, without a path',
  }),
);

const scope = z.string('must be text').check(
  z.refine((value) => value.split(/\s+/).includes('launch'), 'must contain "launch"'),
  z.refine((value) => !value.includes('offline_access'), 'must not contain offline_access'),
);

const unique = (key: string) =>
  z.refine<readonly Record<string, unknown>[]>(
    (items) => new Set(items.map((item) => item[key])).size === items.length,
    `has a ${key} twice`,
  );

/** As it stands: a slash at the end of an endpoint may matter. */
const endpoint = z.string('must be text').check(
  z.superRefine((raw, context) => {
    const url = readAddress(raw);
    if ('problem' in url) context.addIssue(url.problem);
    else if (!isSecure(url)) context.addIssue('must be https (http on the own machine only)');
  }),
);

const issuer = group({
  iss: base,
  clientId: filled,
  scope: z.exactOptional(scope),
  fhirVersion: z.exactOptional(choice(['STU3', 'R4', 'R4B', 'R5'])),
  authOrigins: z._default(list(origin), []),
  endpoints: z.exactOptional(group({ authorization: endpoint, token: endpoint })),
  mrn: z._default(list(group({ system: filled, issuer: filled })), []),
  singleIssuer: flag(false),
  // What costs no question that would not be asked anyway. The archives are searched only where the site says so.
  discovery: z._default(list(choice(discoverySteps)), [
    'imaging-access',
    'imaging-study',
    'viewer-link',
    'reports',
  ]),
  imagingBase: z.exactOptional(base),
  defaultArchive: z.exactOptional(filled),
}).check(
  z.refine(({ discovery, mrn }) => !discovery.includes('record-number') || mrn.length > 0, {
    path: ['mrn'],
    error: 'must name at least one system and its issuer, since archives are searched by record number',
  }),
);

const archive = group({
  name: filled,
  base,
  auth: choice(['same-token', 'none']),
  store: z.exactOptional(z.boolean('must be true or false')),
});

const days = z.exactOptional(
  z.number('must be a number').check(z.gte(0, 'must be 0 or more'), z.lte(3650, 'must be 3650 or less')),
);
const window = z.exactOptional(group({ likelyDays: days, comparableDays: days }));

const localName = group({
  name: z.exactOptional(filled),
  code: z.exactOptional(filled),
  system: z.exactOptional(filled),
  means: filled,
}).check(
  z.refine(
    ({ name, code }) => (name === undefined) !== (code === undefined),
    'needs a name or a code, not both',
  ),
);

const semantics = group({
  names: z._default(list(localName), []),
  duplicates: z._default(
    group({
      again: window,
      sectional: window,
      ultrasound: window,
      'xray-trunk': window,
      'xray-bones': window,
      'mammography-screening': window,
      'bone-density': window,
      echo: window,
    }),
    {},
  ),
});

const site = group({
  issuers: list(issuer).check(z.minLength(1, 'needs at least one issuer'), unique('iss')),
  archives: list(archive).check(unique('name'), unique('base')),
  frameAncestors: z._default(list(origin), []),
  identity: z.prefault(group({ allowOverride: flag(false) }), {}),
  session: z.prefault(
    group({
      idleMinutes: z._default(
        z.number('must be a number').check(z.gte(1, 'must be 1 or more'), z.lte(120, 'must be 120 or less')),
        15,
      ),
      onExpiry: z._default(choice(['keep', 'blank']), 'keep'),
    }),
    {},
  ),
  semantics: z.prefault(semantics, {}),
  probe: flag(false),
}).check(
  z.superRefine(({ issuers, archives }, context) => {
    issuers.forEach(({ defaultArchive }, index) => {
      if (defaultArchive === undefined || archives.some(({ name }) => name === defaultArchive)) return;
      const path = ['issuers', index, 'defaultArchive'];
      context.addIssue({ code: 'custom', path, message: 'must be the name of one of the archives' });
    });
  }),
);

/** The content of site.json. Keys that it does not know are ignored; those that it knows must be right. */
export function parseSite(raw: unknown): Site {
  const result = site.safeParse(raw);
  if (result.success) return result.data;
  const detail = result.error.issues
    .map((issue) => `${z.core.toDotPath(issue.path) || 'site.json'}: ${issue.message}`)
    .join('; ');
  throw new FaultError({ kind: 'config', code: 'site-invalid', detail });
}
