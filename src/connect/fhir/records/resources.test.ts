import { describe, expect, it } from 'vitest';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import { isObject } from '../json';
import type { JsonObject } from '../json';
import { parseDiagnosticReport } from './diagnosticReport';
import { parseDocumentReference } from './documentReference';
import { isImaging } from './isImaging';
import { parseObservation } from './observation';
import { parseOrder } from './order';

const iss = 'https://ehr.example/fhir';
const report = (fields: JsonObject) =>
  parseDiagnosticReport({ resourceType: 'DiagnosticReport', id: 'r', ...fields }, iss);
const acsn = (code: string) => ({
  type: { coding: [{ system: 'urn:other', code: 'X' }, { code }] },
  value: 'A1',
});

describe('what a report says about its study', () => {
  it.each<[string, JsonObject, object]>([
    ['R4, relative', { imagingStudy: [{ reference: 'ImagingStudy/s' }] }, { studyIds: ['s'] }],
    [
      'R4, absolute, of a version',
      { imagingStudy: [{ reference: `${iss}/ImagingStudy/s/_history/2` }] },
      { studyIds: ['s'] },
    ],
    ['R5', { study: [{ reference: 'ImagingStudy/s' }] }, { studyIds: ['s'] }],
    ['one where a list belongs', { imagingStudy: { reference: 'ImagingStudy/s' } }, { studyIds: ['s'] }],
    [
      'by identifier only',
      { imagingStudy: [{ identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2.3' } }] },
      { studyUids: ['1.2.3'] },
    ],
    [
      'contained',
      {
        imagingStudy: [{ reference: '#c' }],
        contained: [{ resourceType: 'ImagingStudy', id: 'c', uid: 'urn:oid:1.2.3' }],
      },
      { studyUids: ['1.2.3'] },
    ],
    ['by its order', { basedOn: [{ reference: 'ServiceRequest/o' }] }, { orders: ['o'] }],
    ['by its order, STU3', { basedOn: [{ reference: 'ProcedureRequest/o' }] }, { orders: ['o'] }],
    ['by accession, v2', { identifier: [acsn('ACSN')] }, { accessions: [{ value: 'A1', type: 'ACSN' }] }],
    [
      'by accession, DCM',
      { identifier: [acsn('121022')] },
      { accessions: [{ value: 'A1', type: '121022' }] },
    ],
    ['not by a filler number', { identifier: [acsn('FILL'), acsn('PLAC')] }, { accessions: [] }],
    [
      'not on another server',
      { imagingStudy: [{ reference: 'https://evil.example/ImagingStudy/s' }] },
      { studyIds: [] },
    ],
  ])('%s', (_how, fields, expected) => expect(report(fields)?.belongs).toMatchObject(expected));
});

describe('a report', () => {
  it.each([
    ['final', 'final'],
    ['entered-in-error', 'entered-in-error'],
    ['FINAL', 'unknown'],
    [undefined, 'unknown'],
    [7, 'unknown'],
  ])('of status %j is %s', (status, expected) => expect(report({ status })?.status).toBe(expected));

  it('names who read it, by display or contained, STU3 and R4', () => {
    const contained = [
      { resourceType: 'Practitioner', id: 'p', name: [{ family: 'Keller', given: ['Anna'] }] },
    ];
    expect(report({ contained, performer: [{ actor: { reference: '#p' } }] })?.authors).toEqual([
      'Anna Keller',
    ]);
    expect(
      report({ performer: [{ display: 'Lab' }], resultsInterpreter: [{ display: 'Dr X' }] })?.authors,
    ).toEqual(['Dr X']);
  });

  it('keeps diagnoses of every version', () => {
    expect(report({ codedDiagnosis: [{ text: 'Nodule' }] })?.diagnoses).toEqual([{ text: 'Nodule' }]);
    expect(report({ conclusionCode: [{ text: 'Nodule' }] })?.diagnoses).toEqual([{ text: 'Nodule' }]);
  });

  it('falls back to a contained Composition, then to its narrative', () => {
    const text = { div: '<div>all</div>' };
    const section = [{ title: 'A & B', text: { div: '<div>part</div>' } }];
    const contained = [{ resourceType: 'Composition', section }];
    const markup = (fields: JsonObject) => report(fields)?.contents.map(({ body }) => body);
    expect(markup({ text })).toEqual([{ markup: '<div>all</div>' }]);
    expect(markup({ text, contained })).toEqual([{ markup: '<h2>A &#38; B</h2><div>part</div>' }]);
    expect(markup({ text, presentedForm: [{ url: 'Binary/1' }] })).toEqual([{ url: 'Binary/1' }]);
    expect(markup({ text: { div: 7 } })).toEqual([]);
  });

  it('is about imaging by its category in any version, by naming a study, or for want of a category', () => {
    const is = (fields: JsonObject) =>
      isImaging(fields, report(fields)?.belongs ?? { studyIds: [], studyUids: [] });
    expect(is({ category: { coding: [{ code: '394914008' }, { code: 'RAD' }] } })).toBe(true);
    expect(is({ category: [{ coding: [{ code: 'LP29684-5' }] }] })).toBe(true);
    expect(is({})).toBe(true);
    expect(is({ category: [{ coding: [{ code: 'LAB' }] }] })).toBe(false);
    expect(is({ category: [{ coding: [{ code: 'LAB' }] }], study: [{ reference: 'ImagingStudy/s' }] })).toBe(
      true,
    );
  });
});

describe('an order', () => {
  const order = (fields: JsonObject) => parseOrder({ id: 'o', ...fields });
  it('has reason and requester in every version', () => {
    const stu3 = order({ requester: { agent: { display: 'Dr A' } }, reasonCode: [{ text: 'Pain' }] });
    const r4 = order({ requester: { display: 'Dr A' }, reasonCode: [{ text: 'Pain' }] });
    const r5 = order({
      requester: { display: 'Dr A' },
      reason: [{ concept: { text: 'Pain' } }],
      code: { concept: { text: 'CT' } },
    });
    for (const one of [stu3, r4, r5]) expect(one).toMatchObject({ requester: 'Dr A', reasons: ['Pain'] });
    expect(r5?.title).toBe('CT');
  });
});

describe('a document', () => {
  const document = (fields: JsonObject) => parseDocumentReference({ id: 'd', ...fields }, iss);
  it.each([
    [{ status: 'current', docStatus: 'final' }, 'final'],
    [{ status: 'superseded', docStatus: 'final' }, 'superseded'],
    [{ status: 'entered-in-error' }, 'entered-in-error'],
    [{ status: 'current' }, 'unknown'],
  ])('%j is %s', (fields, status) => expect(document(fields)?.status).toBe(status));

  it('names its study by what is related, in every version', () => {
    const identifier = { system: 'urn:dicom:uid', value: 'urn:oid:1.2.3' };
    const reference = 'ImagingStudy/s';
    expect(document({ context: { related: [{ reference }, { identifier }] } })?.belongs).toMatchObject({
      studyIds: ['s'],
      studyUids: ['1.2.3'],
    });
    expect(document({ context: { related: [{ ref: { reference } }] } })?.belongs.studyIds).toEqual(['s']);
    expect(document({ context: [{ reference }] })?.belongs.studyIds).toEqual(['s']);
  });
});

describe('a result', () => {
  const value = (fields: JsonObject) =>
    parseObservation({ resourceType: 'Observation', code: { text: 'Size' }, status: 'final', ...fields });
  it.each<[JsonObject, string]>([
    [{ valueQuantity: { value: 18, unit: 'mm' } }, '18 mm'],
    [{ valueQuantity: { value: 18, comparator: '<', code: 'mm' } }, '< 18 mm'],
    [{ valueQuantity: { value: 18 } }, '18 (no unit)'],
    [{ valueCodeableConcept: { text: 'BI-RADS 2' } }, 'BI-RADS 2'],
    [{ valueString: 'none' }, 'none'],
    [{ valueBoolean: false }, 'false'],
    [{ valueRange: { low: { value: 1, unit: 'mm' }, high: { value: 2, unit: 'mm' } } }, '1 mm – 2 mm'],
    [{ dataAbsentReason: { text: 'not measured' } }, 'not measured'],
    [{ valueQuantity: { value: '18', unit: 'mm' } }, ''],
  ])('%j reads %j', (fields, expected) => expect(value(fields)[0]?.value).toBe(expected));

  it('lists its components, each with its own name', () =>
    expect(
      value({ component: [{ code: { text: 'Long axis' }, valueQuantity: { value: 9, unit: 'mm' } }] }),
    ).toEqual([{ name: 'Long axis', value: '9 mm', status: 'final' }]));
});

describe.skipIf(!hasSharedData)('resources of others', () => {
  it.each([
    ['stu3-hl7/diagnosticreport-example-ultrasound.json', 'Abdominal Ultrasound'],
    ['stu3-hl7/diagnosticreport-example-dxa.json', 'BONE DENSITOMETRY'],
    ['stu3-hl7/diagnosticreport-example-f201-brainct.json', 'CT of head-neck'],
    ['r4-hl7/diagnosticreport-example-ultrasound.json', 'Abdominal Ultrasound'],
    ['r4-hl7/diagnosticreport-example-dxa.json', 'BONE DENSITOMETRY'],
    ['r4-hl7/diagnosticreport-example-f201-brainct.json', 'CT of head-neck'],
    ['r4-hl7/diagnosticreport-example-pgx.json', 'Pharmacogenetics'],
  ])('%s is read', (file, title) => {
    const raw = readSharedJson(`fhir-examples/${file}`);
    const read = isObject(raw) ? parseDiagnosticReport(raw, iss) : null;
    expect(read?.title).toContain(title);
    expect(read?.status).toBe('final');
    expect(
      Boolean(read?.conclusion) || (read?.contents.length ?? 0) > 0 || (read?.resultIds.length ?? 0) > 0,
    ).toBe(true);
  });

  it('an order and a document are read', () => {
    const order = readSharedJson('fhir-examples/r4-hl7/servicerequest-example-di.json');
    expect(isObject(order) && parseOrder(order)).toMatchObject({
      title: expect.any(String),
      status: expect.any(String),
    });
    const document = readSharedJson('fhir-examples/r4-hl7/documentreference-example.json');
    expect(isObject(document) && parseDocumentReference(document, iss)?.contents.length).toBeGreaterThan(0);
  });
});
