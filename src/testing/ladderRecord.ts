import type { DiscoveryStep, SiteArchive } from '@/connect/site/site';
import { fullSearch } from './fhirRecords';
import type { startArchive } from './localArchive';
import { searchset, startEhr } from './localEhr';

/** The patient of the ladder's tests, what a record has of it, and an EHR that knows nothing else. */
export const patient = {
  resourceType: 'Patient',
  id: 'p1',
  birthDate: '1956-03-02',
  name: [{ family: 'Lindqvist', given: ['Ada'] }],
  identifier: [
    { system: 'urn:other', value: 'MRN-9' },
    { system: 'urn:mrn', value: 'MRN-1' },
  ],
};
const mrn = [{ system: 'urn:mrn', issuer: 'HOSPITAL' }];
export const ours = { id: 'MRN-1', issuer: 'HOSPITAL' };

export const acsn = (value: string) => ({ type: { coding: [{ code: 'ACSN' }] }, value });
export const report = (id: string, fields: object) => ({
  resourceType: 'DiagnosticReport',
  id,
  status: 'final',
  subject: { reference: 'Patient/p1' },
  code: { text: 'CT chest' },
  ...fields,
});
export const order = (id: string, fields: object, resourceType = 'ServiceRequest') => ({
  ...report(id, fields),
  resourceType,
  status: 'active',
});
export const study = (uid: string, fields: object = {}) => ({
  resourceType: 'ImagingStudy',
  id: 's1',
  status: 'available',
  identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:${uid}` }],
  subject: { reference: 'Patient/p1' },
  started: '2024-01-02T10:11:12Z',
  ...fields,
});

export const searches = {
  studies: fullSearch,
  reports: 'DiagnosticReport?patient=p1&_count=100',
  orders: 'ServiceRequest?patient=p1&_count=100',
  oldOrders: 'ProcedureRequest?patient=p1&_count=100',
};

type Archive = Awaited<ReturnType<typeof startArchive>>;
export type Around = NonNullable<Parameters<typeof startEhr>[1]>;

/** A record that knows the patient and nothing else, but for `answers`. */
export const ehr = (
  discovery: readonly DiscoveryStep[],
  answers: Parameters<typeof startEhr>[0],
  archives: Readonly<Record<string, Archive>> = {},
  more: Around = {},
) => {
  const nothing = Object.values(searches).map((search) => [search, searchset([])] as const);
  const listed = Object.entries(archives).map(([name, { base }]): SiteArchive => ({
    name,
    base,
    auth: 'same-token',
  }));
  return startEhr(
    {
      ...Object.fromEntries(nothing),
      'Patient/p1': patient,
      metadata: { resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' },
      ...answers,
    },
    { archives: listed, ...more, issuer: { discovery, mrn, singleIssuer: false, ...more.issuer } },
  );
};
