import { describe, expect, it } from 'vitest';
import type { FhirResource } from '../parts.ts';
import { parseDateTest } from './dateRange.ts';
import { Refusal } from './refusal.ts';
import { parseSearch, search } from './search.ts';
import { createStore } from './store.ts';

const dicom = 'http://dicom.nema.org/resources/ontology/DCM';
const study = (id: string, fields: Record<string, unknown>): FhirResource => ({
  resourceType: 'ImagingStudy',
  id,
  subject: { reference: 'Patient/p' },
  ...fields,
});
const store = createStore([
  study('old', {
    started: '2019-03-02',
    status: 'available',
    modality: [{ system: dicom, code: 'CT' }],
    series: [{ uid: '1.2', modality: { system: dicom, code: 'SR' } }],
    basedOn: [{ reference: 'ServiceRequest/order' }],
    meta: { lastUpdated: '2024-01-01T00:00:00Z' },
  }),
  study('new', {
    started: '2024-05-06T10:30:00+02:00',
    status: 'registered',
    modality: [{ system: dicom, code: 'MR' }],
    basedOn: [{ reference: 'https://other.example/fhir/ServiceRequest/order/_history/2' }],
    identifier: [{ value: 'no-system' }],
  }),
  study('undated', { status: 'cancelled', identifier: [{ system: 'urn:x', value: 'a' }] }),
  {
    resourceType: 'DiagnosticReport',
    id: 'report',
    status: 'final',
    subject: { reference: 'Patient/p' },
    category: [{ coding: [{ system: 'http://loinc.org', code: 'LP29684-5' }, { code: 'RAD' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '24627-2' }], text: 'CT chest' },
    basedOn: [{ reference: 'ServiceRequest/order' }],
    effectivePeriod: { start: '2024-05-06' },
  },
]);
const found = (type: string, query: string) =>
  search(store, type, parseSearch(type, new URLSearchParams(query)), () => true).map(({ id }) => id);

describe('ImagingStudy', () => {
  it.each([
    ['status=available', ['old']],
    ['status=available,registered', ['old', 'new']],
    ['status=available&status=registered', []],
    ['subject=Patient/p', ['old', 'new', 'undated']],
    ['subject=https://ehr.example/fhir/Patient/p&status=cancelled', ['undated']],
    ['patient=Practitioner/p', []],
    ['modality=SR', ['old']],
    [`modality=${dicom}|MR`, ['new']],
    ['modality=urn:other|MR', []],
    ['series=1.2', ['old']],
    ['basedon=order', ['old', 'new']],
    ['basedon=ServiceRequest/order', ['old', 'new']],
    ['basedon=Encounter/order', []],
    ['identifier=|no-system', ['new']],
    ['identifier=|a', []],
    ['identifier=urn:x|', ['undated']],
    ['started=2019', ['old']],
    ['started=ge2019-03-02&started=lt2024', ['old']],
    ['started=gt2019-03-02', ['new']],
    ['started=2024-05-06T08:30:00Z', ['new']],
    ['started=lt1990,gt2024-05-06T08:00:00Z', ['new']],
    ['_lastUpdated=gt2023-12-31', ['old']],
    ['_sort=started', ['old', 'new', 'undated']],
    ['_sort=-started', ['new', 'old', 'undated']],
    ['_sort=_lastUpdated,-_id', ['old', 'undated', 'new']],
    ['_id=new,old&_total=accurate', ['old', 'new']],
  ])('%s finds %j', (query, ids) => {
    expect(found('ImagingStudy', query)).toEqual(ids);
  });
});

it.each([
  ['category=http://loinc.org|LP29684-5', 1],
  ['category=RAD', 1],
  ['category=LAB', 0],
  ['code=24627-2', 1],
  ['based-on=order', 1],
  ['date=ge2030', 1],
  ['date=lt2024-05-06', 0],
  ['status=final&patient=p', 1],
])('DiagnosticReport?%s finds %i', (query, count) => {
  expect(found('DiagnosticReport', query)).toHaveLength(count);
});

it.each([
  ['ImagingStudy', 'started=yesterday'],
  ['ImagingStudy', 'started=ap2020'],
  ['ImagingStudy', 'status:not=available'],
  ['ImagingStudy', 'based-on=order'],
  ['ImagingStudy', 'toString=x'],
  ['ImagingStudy', '_sort=status'],
  ['DiagnosticReport', 'started=2020'],
  ['DiagnosticReport', '_include=DiagnosticReport:subject'],
])('%s?%s is refused', (type, query) => {
  expect(() => found(type, query)).toThrow(Refusal);
});

it.each([
  ['2024', '2024-12-31T23:59:59Z', true],
  ['2024-02', '2024-02-29', true],
  ['2024-02', '2024', false],
  ['ne2024', '2024-02', false],
  ['ne2024', '2023', true],
  ['le2024-02-01', '2024-02-01T12:00:00Z', true],
  ['sa2024-02', '2024-02-29', false],
  ['sa2024-02', '2024-03-01', true],
  ['eb2024-02', '2024-01-31T23:59:59.999Z', true],
  ['eb2024-02', '2024-02-01', false],
  ['2024-05-06T10:30', '2024-05-06T10:30:59Z', true],
  ['gt2024', 'not a date', false],
])('a date of %s meets %s: %s', (test, value, meets) => {
  expect(parseDateTest(test)?.(value)).toBe(meets);
});
