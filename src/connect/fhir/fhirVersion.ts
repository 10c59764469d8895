import type { Http } from '../http/http';
import type { SiteIssuer } from '../site/site';
import { getFhir } from './getFhir';
import { isObject, toList, toText } from './json';

export type FhirVersion = NonNullable<SiteIssuer['fhirVersion']>;

/** "4.0.1" as CapabilityStatement.fhirVersion (R4 section 5.5.2) and code of the version; null for one we don't know. */
export function parseFhirVersion(raw: unknown): FhirVersion | null {
  const [major, minor] = (toText(raw) ?? '').split('.');
  if (major === '3') return 'STU3';
  if (major === '4') return minor === '0' ? 'R4' : 'R4B';
  return major === '5' ? 'R5' : null;
}

/**
 * The version that a FHIR server speaks: the site's word for it, else its capability statement. What is asked
 * depends on it (STU3 has no ServiceRequest); what comes is read in the form of any version, since servers mix them.
 */
export async function readFhirVersion(
  http: Http,
  issuer: Pick<SiteIssuer, 'iss' | 'fhirVersion'>,
  signal: AbortSignal,
): Promise<FhirVersion | null> {
  if (issuer.fhirVersion) return issuer.fhirVersion;
  const statement = await getFhir(http, `${issuer.iss}/metadata`, signal);
  return parseFhirVersion(statement['fhirVersion']);
}

/**
 * Whether a server says that it has no such resources: its capability statement lists others (R4 section 5.5.2,
 * CapabilityStatement.rest.resource). One that lists nothing, or can't be read, has not said so.
 */
export async function lacksType(
  http: Http,
  base: string,
  type: string,
  signal: AbortSignal,
): Promise<boolean> {
  const statement = await getFhir(http, `${base}/metadata`, signal).catch(() => null);
  const listed = toList(statement?.['rest'])
    .filter(isObject)
    .flatMap(({ resource }) =>
      toList(resource)
        .filter(isObject)
        .map((each) => each['type']),
    );
  return listed.length > 0 && !listed.includes(type);
}
