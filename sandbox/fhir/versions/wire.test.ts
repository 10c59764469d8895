import { describe, expect, it } from 'vitest';
import { wireOf } from './wire.ts';

const dcm = 'http://dicom.nema.org/resources/ontology/DCM';
const sct = 'http://snomed.info/sct';
const v2 = (version: 'old' | 'new', table: string) =>
  version === 'old' ? `http://hl7.org/fhir/v2/${table}` : `http://terminology.hl7.org/CodeSystem/v2-${table}`;
const accession = (version: 'old' | 'new') => ({
  type: { coding: [{ system: v2(version, '0203'), code: 'ACSN' }] },
  value: 'A1',
});
const uid = { system: 'urn:dicom:uid', value: 'urn:oid:1.2.3' };
const other = { system: 'urn:other', value: 'x' };
const ct = { system: dcm, code: 'CT' };
const knee = { system: sct, code: '72696002' };
const left = { system: sct, code: '7771000' };
const text = { text: 'pain' };
const connection = (system: string) => ({ system, code: 'dicom-wado-rs' });
const newConnection = connection('http://terminology.hl7.org/CodeSystem/endpoint-connection-type');
const attachment = { contentType: 'text/plain', data: 'eA==' };

/** Each row: a field of R4, and what stands in its place in STU3 and in R5. */
const cases: readonly [type: string, r4: object, stu3: object, r5: object][] = [
  [
    'ImagingStudy',
    { identifier: [other, accession('new'), uid], basedOn: [{ reference: 'ServiceRequest/1' }] },
    {
      uid: 'urn:oid:1.2.3',
      accession: accession('old'),
      identifier: [other],
      basedOn: [{ reference: 'ProcedureRequest/1' }],
    },
    {
      identifier: [other, uid],
      basedOn: [{ type: 'ServiceRequest', identifier: accession('new'), reference: 'ServiceRequest/1' }],
    },
  ],
  [
    'ImagingStudy',
    { identifier: [uid, accession('new')] },
    { uid: 'urn:oid:1.2.3', accession: accession('old') },
    { identifier: [uid], basedOn: [{ type: 'ServiceRequest', identifier: accession('new') }] },
  ],
  [
    'ImagingStudy',
    { status: 'available', subject: { reference: 'Patient/1' }, encounter: { reference: 'Encounter/1' } },
    { availability: 'ONLINE', patient: { reference: 'Patient/1' }, context: { reference: 'Encounter/1' } },
    { status: 'available', subject: { reference: 'Patient/1' }, encounter: { reference: 'Encounter/1' } },
  ],
  ['ImagingStudy', { modality: [ct] }, { modalityList: [ct] }, { modality: [{ coding: [ct] }] }],
  [
    'ImagingStudy',
    { procedureCode: [text], reasonCode: [text] },
    { procedureCode: [text], reason: text },
    { procedure: [{ concept: text }], reason: [{ concept: text }] },
  ],
  [
    'ImagingStudy',
    {
      series: [
        {
          uid: '1.2.3.4',
          modality: ct,
          bodySite: knee,
          laterality: left,
          instance: [{ uid: '1.2.3.4.5', sopClass: { system: 'urn:ietf:rfc:3986', code: 'urn:oid:1.2' } }],
        },
      ],
    },
    {
      series: [
        {
          uid: 'urn:oid:1.2.3.4',
          modality: ct,
          bodySite: knee,
          laterality: left,
          instance: [{ uid: 'urn:oid:1.2.3.4.5', sopClass: 'urn:oid:1.2' }],
        },
      ],
    },
    {
      series: [
        {
          uid: '1.2.3.4',
          modality: { coding: [ct] },
          bodySite: { concept: { coding: [knee] } },
          laterality: { coding: [left] },
          instance: [{ uid: '1.2.3.4.5', sopClass: { system: 'urn:ietf:rfc:3986', code: 'urn:oid:1.2' } }],
        },
      ],
    },
  ],
  [
    'Endpoint',
    {
      connectionType: newConnection,
      payloadType: [{ text: 'DICOM' }],
      payloadMimeType: ['application/dicom'],
    },
    {
      connectionType: connection('http://hl7.org/fhir/endpoint-connection-type'),
      payloadType: [{ text: 'DICOM' }],
      payloadMimeType: ['application/dicom'],
    },
    {
      connectionType: [{ coding: [newConnection] }],
      payload: [{ type: [{ text: 'DICOM' }], mimeType: ['application/dicom'] }],
    },
  ],
  [
    'DiagnosticReport',
    {
      category: [text, { text: 'second' }],
      imagingStudy: [{ type: 'ImagingStudy', identifier: uid }],
      basedOn: [{ reference: 'http://x/fhir/ServiceRequest/1' }],
      resultsInterpreter: [{ reference: 'Practitioner/1' }],
    },
    {
      category: text,
      imagingStudy: [{ identifier: uid }],
      basedOn: [{ reference: 'http://x/fhir/ProcedureRequest/1' }],
      performer: [{ actor: { reference: 'Practitioner/1' } }],
    },
    {
      category: [text, { text: 'second' }],
      study: [{ type: 'ImagingStudy', identifier: uid }],
      basedOn: [{ reference: 'http://x/fhir/ServiceRequest/1' }],
      resultsInterpreter: [{ reference: 'Practitioner/1' }],
    },
  ],
  [
    'ServiceRequest',
    { status: 'revoked', code: text, requester: { reference: 'Practitioner/1' }, reasonCode: [text] },
    {
      status: 'cancelled',
      code: text,
      requester: { agent: { reference: 'Practitioner/1' } },
      reasonCode: [text],
    },
    {
      status: 'revoked',
      code: { concept: text },
      requester: { reference: 'Practitioner/1' },
      reason: [{ concept: text }],
    },
  ],
  [
    'DocumentReference',
    {
      category: [text],
      date: '2026-01-01T00:00:00Z',
      content: [{ attachment }],
      context: {
        related: [
          { reference: 'ServiceRequest/1' },
          { reference: 'ImagingStudy/1' },
          { type: 'ImagingStudy', identifier: uid },
          { identifier: accession('new') },
        ],
      },
    },
    {
      class: text,
      indexed: '2026-01-01T00:00:00Z',
      content: [{ attachment }],
      context: {
        related: [
          { ref: { reference: 'ProcedureRequest/1' } },
          { ref: { reference: 'ImagingStudy/1' } },
          { identifier: uid },
          { identifier: accession('old') },
        ],
      },
    },
    {
      category: [text],
      date: '2026-01-01T00:00:00Z',
      content: [{ attachment }],
      basedOn: [{ reference: 'ServiceRequest/1' }, { type: 'ServiceRequest', identifier: accession('new') }],
    },
  ],
  [
    'DiagnosticReport',
    { presentedForm: [{ ...attachment, size: 1 }] },
    { presentedForm: [{ ...attachment, size: 1 }] },
    { presentedForm: [{ ...attachment, size: '1' }] },
  ],
  [
    'Binary',
    { contentType: 'text/plain', data: 'eA==' },
    { contentType: 'text/plain', content: 'eA==' },
    { contentType: 'text/plain', data: 'eA==' },
  ],
  [
    'Encounter',
    { class: { code: 'IMP' }, period: { start: '2026' } },
    { class: { code: 'IMP' }, period: { start: '2026' } },
    { class: [{ coding: [{ code: 'IMP' }] }], actualPeriod: { start: '2026' } },
  ],
  [
    'Observation',
    { interpretation: [text], note: [{ text: 'seen' }] },
    { interpretation: text, comment: 'seen' },
    { interpretation: [text], note: [{ text: 'seen' }] },
  ],
];

describe.each(cases)('%s', (resourceType, r4, stu3, r5) => {
  const resource = { resourceType, id: '1', ...r4 };

  it.each([
    ['R4', r4],
    ['R4B', r4],
    ['STU3', stu3],
    ['R5', r5],
  ] as const)('on the wire of %s', (version, expected) => {
    const type = version === 'STU3' && resourceType === 'ServiceRequest' ? 'ProcedureRequest' : resourceType;
    expect(wireOf(version).toWire(resource)).toEqual({ resourceType: type, id: '1', ...expected });
  });

  it.each([
    ['STU3', stu3],
    ['R5', r5],
  ] as const)('that has the shape of %s already stays as it is', (version, shaped) => {
    if (version === 'STU3' && resourceType === 'ServiceRequest') return;
    expect(wireOf(version).toWire({ resourceType, id: '1', ...shaped })).toEqual({
      resourceType,
      id: '1',
      ...shaped,
    });
  });
});

it('contained resources are of the version too', () => {
  const study = {
    resourceType: 'ImagingStudy',
    id: '1',
    contained: [{ resourceType: 'Endpoint', id: 'e', connectionType: newConnection }],
  };
  expect(wireOf('R5').toWire(study)).toMatchObject({
    contained: [{ id: 'e', connectionType: [{ coding: [newConnection] }] }],
  });
});

it('an order has the name of its time', () => {
  const [old, recent] = [wireOf('STU3'), wireOf('R5')];
  expect([old.typeInStore('ProcedureRequest'), old.typeInStore('ServiceRequest')]).toEqual([
    'ServiceRequest',
    undefined,
  ]);
  expect([recent.typeInStore('ProcedureRequest'), recent.typeInStore('ServiceRequest')]).toEqual([
    undefined,
    'ServiceRequest',
  ]);
});
