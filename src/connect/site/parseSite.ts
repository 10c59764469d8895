import { FaultError } from '@/lib/fault';
import { z } from '../zod';
import { isSecure, readAddress, withoutTrailingSlashes } from './address';
import type { Site } from './site';

const base = z.string().transform((raw, context) => {
  const url = readAddress(raw);
  let problem = 'problem' in url ? url.problem : null;
  if (!problem && url instanceof URL) {
    if (!isSecure(url)) problem = 'must be https (http on the own machine only)';
    else if (raw.includes('?')) problem = 'must not have a query';
  }
  if (problem) {
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  }
  return withoutTrailingSlashes(raw);
});

const origin = base.refine((value) => new URL(value).origin === value, {
  message: 'must be an origin: scheme, host in lower case and port, without a path',
});

const scope = z
  .string()
  .refine((value) => value.split(/\s+/).includes('launch'), { message: 'must contain "launch"' })
  .refine((value) => !value.includes('offline_access'), { message: 'must not contain offline_access' });

const unique = (key: string) => (items: readonly Record<string, unknown>[]) =>
  new Set(items.map((item) => item[key])).size === items.length;

const issuer = z.object({
  iss: base,
  clientId: z.string().trim().min(1, 'must not be empty'),
  scope: scope.exactOptional(),
  fhirVersion: z.enum(['STU3', 'R4', 'R4B', 'R5']).exactOptional(),
  authOrigins: z.array(origin).default([]),
  mrn: z.array(z.object({ system: z.string().min(1), issuer: z.string().min(1) })).default([]),
  singleIssuer: z.boolean().default(false),
});

const archive = z.object({
  name: z.string().trim().min(1, 'must not be empty'),
  base,
  auth: z.enum(['same-token', 'none']),
});

const site = z.object({
  issuers: z
    .array(issuer)
    .min(1, 'needs at least one issuer')
    .refine(unique('iss'), { message: 'names an iss twice' }),
  archives: z
    .array(archive)
    .refine(unique('name'), { message: 'has a name twice' })
    .refine(unique('base'), { message: 'has a base twice' }),
  frameAncestors: z.array(origin).default([]),
  identity: z.object({ allowOverride: z.boolean().default(false) }).prefault({}),
  session: z
    .object({
      idleMinutes: z.number().min(1).max(120).default(15),
      onExpiry: z.enum(['keep', 'blank']).default('keep'),
    })
    .prefault({}),
  probe: z.boolean().default(false),
});

/** The content of site.json. Keys that it does not know are ignored; those that it knows must be right. */
export function parseSite(raw: unknown): Site {
  const result = site.safeParse(raw);
  if (result.success) return result.data;
  const detail = result.error.issues
    .map((issue) => `${z.core.toDotPath(issue.path) || 'site.json'}: ${issue.message}`)
    .join('; ');
  throw new FaultError({ kind: 'config', code: 'site-invalid', detail });
}
