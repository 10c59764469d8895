import { afterEach, describe, expect, it } from 'vitest';
import { fullSearch as search } from '@/testing/fhirRecords';
import { closeLocalServers, searchset, startEhr } from '@/testing/localEhr';
import type { SiteArchive } from '../site/site';
import { parseFhirVersion, readFhirVersion } from './fhirVersion';
import type { FhirVersion } from './fhirVersion';

afterEach(closeLocalServers);

const archives: SiteArchive[] = [{ name: 'Main', base: 'https://pacs.example/dw', auth: 'same-token' }];
const dcm = (code: string) => ({ system: 'http://dicom.nema.org/resources/ontology/DCM', code });
const chest = { system: 'http://snomed.info/sct', code: '51185008', display: 'Chest' };
const left = { system: 'http://snomed.info/sct', code: '7771000', display: 'Left' };
const procedure = { coding: [{ code: 'RPID16', display: 'CT CHEST' }], text: 'CT chest' };
const acsn = { type: { coding: [{ code: 'ACSN' }] }, system: 'urn:acsn', value: 'A1' };
const sopClass = '1.2.840.10008.5.1.4.1.1.2';

const r4Study = {
  resourceType: 'ImagingStudy',
  id: 's1',
  status: 'available',
  identifier: [{ value: 'first' }, acsn, { system: 'urn:dicom:uid', value: 'urn:oid:1.2.3' }],
  subject: { reference: 'Patient/p1' },
  basedOn: [{ reference: 'ServiceRequest/1' }],
  started: '2024-01-02T10:11:12+01:00',
  modality: [dcm('CT')],
  procedureCode: [procedure],
  description: 'CT chest',
  numberOfSeries: 1,
  numberOfInstances: 1,
  endpoint: [{ reference: 'Endpoint/e' }],
  series: [
    {
      uid: '1.2.3.1',
      number: 1,
      modality: dcm('CT'),
      bodySite: chest,
      laterality: left,
      numberOfInstances: 1,
      instance: [{ uid: '1.2.3.1.1', number: 1, sopClass: { code: `urn:oid:${sopClass}` } }],
    },
  ],
};
const r4Endpoint = {
  resourceType: 'Endpoint',
  id: 'e',
  status: 'active',
  connectionType: { code: 'dicom-wado-rs' },
  payloadType: [{ text: 'any' }],
  payloadMimeType: ['application/dicom'],
  address: 'https://pacs.example/dw/',
};
const r4 = [r4Study, r4Endpoint];

/** The same study and its endpoint in the form of each version (FHIR ImagingStudy and Endpoint, R3 to R5). */
const forms: Readonly<Record<FhirVersion, readonly [number: string, resources: readonly object[]]>> = {
  STU3: [
    '3.0.2',
    [
      {
        resourceType: 'ImagingStudy',
        id: 's1',
        uid: 'urn:oid:1.2.3',
        accession: acsn,
        availability: 'ONLINE',
        patient: { reference: 'Patient/p1' },
        basedOn: [{ reference: 'ProcedureRequest/1' }],
        started: r4Study.started,
        modalityList: [dcm('CT')],
        procedureCode: [procedure],
        description: 'CT chest',
        numberOfSeries: 1,
        numberOfInstances: 1,
        endpoint: r4Study.endpoint,
        series: [
          {
            uid: 'urn:oid:1.2.3.1',
            number: 1,
            modality: dcm('CT'),
            availability: 'ONLINE',
            bodySite: chest,
            laterality: left,
            numberOfInstances: 1,
            instance: [{ uid: 'urn:oid:1.2.3.1.1', number: 1, sopClass: `urn:oid:${sopClass}` }],
          },
        ],
      },
      r4Endpoint,
    ],
  ],
  R4: ['4.0.1', r4],
  R4B: ['4.3.0', r4],
  R5: [
    '5.0.0',
    [
      {
        ...r4Study,
        identifier: [{ system: 'urn:dicom:uid', value: 'urn:oid:1.2.3' }],
        basedOn: [{ reference: 'ServiceRequest/1', identifier: acsn }],
        modality: [{ coding: [dcm('CT')] }],
        procedureCode: undefined,
        procedure: [{ concept: procedure }],
        series: [
          {
            ...r4Study.series[0],
            modality: { coding: [dcm('CT')] },
            bodySite: { concept: { coding: [chest] } },
            laterality: { coding: [left] },
          },
        ],
      },
      {
        ...r4Endpoint,
        connectionType: [{ coding: [{ code: 'dicom-wado-rs' }] }],
        payloadType: undefined,
        payloadMimeType: undefined,
        payload: [{ type: [{ text: 'any' }], mimeType: ['application/dicom'] }],
      },
    ],
  ],
};

const source = { archive: 'Main', root: 'https://pacs.example/dw' };
const history = {
  gaps: [],
  imageless: [],
  complete: true,
  studies: [
    {
      uid: '1.2.3',
      fhirId: 's1',
      subject: 'p1',
      started: '2024-01-02T10:11:12+01:00',
      description: 'CT chest',
      procedures: [{ text: 'CT chest', code: 'RPID16' }],
      modalities: ['CT'],
      bodySites: [{ text: 'Chest', code: chest.code, system: chest.system }],
      accession: { value: 'A1', system: 'urn:acsn', type: 'ACSN' },
      orders: ['1'],
      seriesCount: 1,
      instanceCount: 1,
      series: [
        {
          uid: '1.2.3.1',
          number: 1,
          modality: 'CT',
          bodySite: { text: 'Chest', code: chest.code, system: chest.system },
          laterality: 'Left',
          instanceCount: 1,
          instances: [{ uid: '1.2.3.1.1', number: 1, sopClass }],
          sources: [source],
        },
      ],
      sources: [source],
    },
  ],
};

describe('One study', () => {
  it.each(Object.entries(forms))('gives the same history in %s', async (version, [number, resources]) => {
    const metadata = { resourceType: 'CapabilityStatement', fhirVersion: number };
    const e = await startEhr({ [search]: searchset(resources), metadata }, { archives });
    const { sources, ...found } = await e.read();
    expect(sources).toHaveLength(2);
    expect(found).toEqual(history);
    expect(await readFhirVersion(e.http, e.session.issuer, new AbortController().signal)).toBe(version);
  });

  it('is read where a server mixes the forms of all of them', async () => {
    const [, [stu3]] = forms.STU3;
    const [, [, endpoint]] = forms.R5;
    const mixed = { ...r4Study, ...stu3, modality: { coding: dcm('CT') }, series: r4Study.series[0] };
    const wrapped = { resource: mixed };
    const e = await startEhr({ [search]: searchset([wrapped, endpoint]) }, { archives });
    const found = await e.read();
    expect(found.gaps).toEqual([]);
    expect(found.studies).toEqual(history.studies);
  });
});

describe('The version of a server', () => {
  it.each([
    ['3.0.1', 'STU3'],
    ['4.0.0', 'R4'],
    ['4.1.0', 'R4B'],
    ['4.3.0-snapshot1', 'R4B'],
    ['5.0.0-ballot', 'R5'],
    ['1.0.2', null],
    [4, null],
    [undefined, null],
  ])('%j is %s', (raw, version) => expect(parseFhirVersion(raw)).toBe(version));

  it('is not asked for where the site knows it', async () => {
    const e = await startEhr({}, { issuer: { fhirVersion: 'STU3' } });
    expect(await readFhirVersion(e.http, e.session.issuer, new AbortController().signal)).toBe('STU3');
    expect(e.asked()).toEqual([]);
  });
});
