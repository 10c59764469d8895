import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, type PolicySite } from '../../scripts/csp.mjs';
import { fieldsOf, listOf, textOf } from '../json.ts';
import { UsageError } from '../options.ts';
import type { ArchiveAddress, FhirResource } from '../parts.ts';
import { recordNumberSpaces } from '../patients/recordNumber.ts';
import type { Places } from '../places.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** Every way to a patient's studies that the app knows. */
const everyStep = ['imaging-access', 'imaging-study', 'accession', 'record-number', 'viewer-link', 'reports'];

/** The app's settings for the sandbox, as a hospital would write its `site.json`. */
export interface SiteJson extends PolicySite {
  readonly [key: string]: unknown;
}

/** In a scenario the way is what matters: the site has the app go every one. Else it is as the app is delivered. */
export function sandboxSite(
  places: Places,
  clientId: string,
  archives: readonly ArchiveAddress[],
  patients: readonly FhirResource[] = [],
  scenario?: Scenario,
): SiteJson {
  const systems = patients
    .flatMap((patient) => listOf(patient['identifier']))
    .flatMap((identifier) => textOf(fieldsOf(identifier)?.['system']) ?? []);
  const issuer = {
    iss: places.iss,
    clientId,
    mrn: recordNumberSpaces(systems),
    singleIssuer: true,
    ...(scenario === undefined ? {} : { discovery: everyStep }),
    ...(scenario?.imagingAccess === undefined ? {} : { imagingBase: places.imaging }),
  };
  return {
    issuers: [issuer],
    archives: archives.map(({ name, base, stores }) => ({
      name,
      base,
      auth: 'same-token',
      ...(stores === true && { store: true }),
    })),
    frameAncestors: [places.ehrOrigin],
    probe: true,
  };
}

/** JSON Merge Patch (RFC 7396): objects merge, null removes, all else replaces. */
function mergePatch(target: unknown, patch: unknown): unknown {
  const changes = fieldsOf(patch);
  if (!changes) return patch;
  const merged: Record<string, unknown> = { ...fieldsOf(target) };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

/** A file's issuers without `iss` are about the sandbox's own issuer, whose port the file can't know. */
export function mergeSite(site: SiteJson, patch: unknown): SiteJson {
  const [own] = site.issuers;
  const issuers = fieldsOf(patch)?.['issuers'];
  const completed = listOf(issuers).map((one) =>
    fieldsOf(one)?.['iss'] === undefined ? mergePatch(own, one) : one,
  );
  return mergePatch(
    site,
    issuers === undefined ? patch : { ...fieldsOf(patch), issuers: completed },
  ) as SiteJson;
}

/** The sandbox's settings with those of a `--site` file over them; what a policy can't be made of is refused. */
export async function readSite(own: () => SiteJson, file: string): Promise<() => SiteJson> {
  try {
    const patch: unknown = JSON.parse(await readFile(file, 'utf8'));
    const settings = () => mergeSite(own(), patch);
    contentSecurityPolicy(settings());
    return settings;
  } catch (error) {
    throw new UsageError(`--site ${file}: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
