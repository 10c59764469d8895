/// <reference types="node" />
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
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
/** Everything that may be done to a resource of any type; none of it may throw. */
function readAll(resource: JsonObject): void {
  const report = parseDiagnosticReport(resource, iss);
  const document = parseDocumentReference(resource, iss);
  parseOrder(resource);
  parseObservation(resource);
  for (const read of [report, document]) if (read) isImaging(resource, read.belongs);
}

const good: JsonObject = {
  resourceType: 'DiagnosticReport',
  id: 'r',
  contained: [{ resourceType: 'Practitioner', id: 'p', name: [{ family: 'A', given: ['B'] }] }],
  identifier: [{ type: { coding: [{ code: 'ACSN' }] }, value: 'A1', assigner: { display: 'X' } }],
  basedOn: [{ reference: 'ServiceRequest/o' }],
  imagingStudy: [{ reference: 'ImagingStudy/s', identifier: { system: 'urn:dicom:uid', value: '1.2' } }],
  resultsInterpreter: [{ reference: '#p' }],
  result: [{ reference: '#o' }],
  presentedForm: [{ contentType: 'text/html; charset=utf-8', data: 'eA==', url: 'Binary/1' }],
  content: [{ attachment: { contentType: 'text/html', url: 'Binary/1' } }],
  context: { related: [{ reference: 'ImagingStudy/s' }], period: { start: '2020' } },
  component: [{ code: { text: 'x' }, valueQuantity: { value: 1, unit: 'mm' } }],
  referenceRange: [{ low: { value: 1, unit: 'mm' } }],
};

/** The same resource with one value, at any depth, replaced by anything. */
function mutated(value: unknown, path: readonly number[], by: unknown): unknown {
  const [at, ...rest] = path;
  if (at === undefined || typeof value !== 'object' || value === null) return by;
  const keys = Object.keys(value);
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return by;
  const entries = Object.entries(value).map(([k, v]) => [k, k === key ? mutated(v, rest, by) : v] as const);
  return Array.isArray(value) ? entries.map(([, v]) => v) : Object.fromEntries(entries);
}

it('reads whatever has become of a resource', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 6 }), fc.jsonValue(), (path, by) => {
      const resource = mutated(good, path, by);
      if (isObject(resource)) readAll(resource);
    }),
    { numRuns: 1000, seed: 4 },
  );
});

describe.skipIf(!hasSharedData)('hostile resources', () => {
  const files = hasSharedData ? readdirSync('../shared/data/hostile/fhir-invalid') : [];
  it.each(files.filter((file) => file.endsWith('.json')))('%s', (file) => {
    let raw: unknown = null;
    try {
      raw = readSharedJson(`hostile/fhir-invalid/${file}`);
    } catch {
      // Not JSON: the door before this one says so.
    }
    const entries = isObject(raw) && Array.isArray(raw['entry']) ? raw['entry'] : [];
    for (const one of [raw, ...entries.map((entry: unknown) => isObject(entry) && entry['resource'])])
      if (isObject(one)) expect(() => readAll({ id: 'x', ...one })).not.toThrow();
  });

  it('every seed', () => {
    const seeds = readSharedJson('hostile/seeds/fhir.json');
    const list = Array.isArray(seeds) ? seeds.filter(isObject) : [];
    expect(list.length).toBeGreaterThan(10);
    for (const { resource } of list) if (isObject(resource)) readAll({ id: 'x', ...resource });
  });
});
