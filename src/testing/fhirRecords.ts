import type { SiteArchive } from '@/connect/site/site';

/** A record of patient p1 with studies in two archives, as a server of R4 writes it. */
export const twoArchives: readonly SiteArchive[] = [
  { name: 'Main', base: 'https://pacs.example/dicom-web', auth: 'same-token' },
  { name: 'Second', base: 'https://second.example', auth: 'none' },
];

/** What the app asks for first, and where that is refused, and where that is refused as well. */
export const plainSearch = 'ImagingStudy?patient=p1';
const included = `${plainSearch}&_include=ImagingStudy:endpoint`;
export const fullSearch = `${included}&_sort=-started&_count=50`;
export const unsortedSearch = `${included}&_count=50`;

/** `n`: 1 to 9. */
export const imagingStudy = (n: number, fields: Record<string, unknown> = {}) => ({
  resourceType: 'ImagingStudy',
  id: `s${n}`,
  status: 'available',
  identifier: [
    { system: 'urn:x', value: 'not this one' },
    { system: 'urn:dicom:uid', value: `urn:oid:1.2.3.${n}` },
  ],
  subject: { reference: 'Patient/p1' },
  started: `2024-01-0${n}T10:00:00Z`,
  endpoint: [{ reference: 'Endpoint/main' }],
  ...fields,
});

export const endpoint = (id: string, fields: Record<string, unknown> = {}) => ({
  resourceType: 'Endpoint',
  id,
  status: 'active',
  connectionType: { code: 'dicom-wado-rs' },
  address: 'https://pacs.example/dicom-web',
  ...fields,
});

export const mainEndpoint = endpoint('main');
