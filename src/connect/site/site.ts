import type { SemanticsSettings } from '@/domain/semantics/settings';

/** The ways to a patient's imaging, strongest first. Each that is listed is gone; what they find becomes one history. */
export const discoverySteps = [
  'imaging-access', // the FHIR server that the EHR designates (SMART Imaging Access), where it designates one
  'imaging-study', // ImagingStudy of the EHR
  'accession', // accession numbers of reports and orders, asked for in every archive
  'record-number', // the record number with its issuer, asked for in every archive
  'viewer-link', // links to another viewer, where the record has them
  'reports', // where no study was found: the reports that speak of some
] as const;
export type DiscoveryStep = (typeof discoverySteps)[number];

/** One issuer (FHIR server that launches us) of `site.json`. */
export interface SiteIssuer {
  /** Exactly as the EHR sends it, after removing trailing slashes. */
  readonly iss: string;
  readonly clientId: string;
  readonly scope?: string;
  readonly fhirVersion?: 'STU3' | 'R4' | 'R4B' | 'R5';
  /** Origins, besides that of `iss`, on which this issuer's authorize and token endpoints may lie. */
  readonly authOrigins: readonly string[];
  /** Saves asking the server for them at each launch; judged as its own answer would be. */
  readonly endpoints?: { readonly authorization: string; readonly token: string };
  /** Which identifier system of the EHR is which IssuerOfPatientID (0010,0021) in the archives. */
  readonly mrn: readonly { readonly system: string; readonly issuer: string }[];
  /** All archives use one record number space, so that an absent IssuerOfPatientID may be taken for ours. */
  readonly singleIssuer: boolean;
  readonly discovery: readonly DiscoveryStep[];
  /** FHIR base of the imaging server: the only other FHIR server that may be asked, and asked if the EHR is silent. */
  readonly imagingBase?: string;
  /** `archives[].name` that holds the images where the record does not say. */
  readonly defaultArchive?: string;
}

export interface SiteArchive {
  readonly name: string;
  /** DICOMweb base without trailing slash. An Endpoint belongs to the archive whose base is its path prefix. */
  readonly base: string;
  /** Closed union; the fetch layer is its only reader. A gateway that holds the token will be a third mode. */
  readonly auth: 'same-token' | 'none';
  /** The reader's measurements may be stored there (STOW-RS). Absent: nothing is ever sent to it but questions. */
  readonly store?: boolean;
}

/** One hospital's configuration, parsed. The JSON form and its defaults are in `parseSite`. */
export interface Site {
  readonly issuers: readonly SiteIssuer[];
  readonly archives: readonly SiteArchive[];
  readonly frameAncestors: readonly string[];
  readonly identity: { readonly allowOverride: boolean };
  readonly session: { readonly idleMinutes: number; readonly onExpiry: 'keep' | 'blank' };
  readonly semantics: SemanticsSettings;
  /** Offers `window.chartlight` to test drivers. */
  readonly probe: boolean;
}
