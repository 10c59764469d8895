/** The hospital's own record numbers: in the EHR this system, in DICOM headers this issuer (or none). */
const own = { system: 'urn:oid:2.16.840.1.113883.19.5', issuer: 'SANDBOX' };
/** Record numbers of another IssuerOfPatientID (0010,0021), as they come with images from outside. */
const foreign = 'urn:x-issuer-of-patient-id:';

export function recordNumberSystem(issuer: string): string {
  return issuer === '' || issuer === own.issuer ? own.system : `${foreign}${encodeURIComponent(issuer)}`;
}

/** Which of these identifier systems stands for which issuer: the `mrn` map of a `site.json`. */
export function recordNumberSpaces(systems: Iterable<string>): { system: string; issuer: string }[] {
  const others = [...new Set(systems)].filter((system) => system.startsWith(foreign));
  return [
    own,
    ...others.map((system) => ({ system, issuer: decodeURIComponent(system.slice(foreign.length)) })),
  ];
}
