import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasSharedData, readShared, readSharedJson } from '@/testing/sharedData';
import type { Http } from '../http/http';
import { parseBundle } from './bundle';
import { toCodedTexts, toCodes, toIdentifiers } from './coding';
import { parseEndpoint } from './endpoint';
import { getFhir } from './getFhir';
import { parseImagingStudy, parseSubject } from './imagingStudy';
import { isObject } from './json';
import type { JsonObject } from './json';
import { parsePatient } from './patient';
import { parseReference } from './reference';

const iss = 'https://ehr.example/fhir';

/** Everything that a resource could be taken for. */
function parseAll(resource: JsonObject) {
  parseBundle(resource);
  parseSubject(resource, [iss]);
  parseEndpoint(resource, 0, false);
  parsePatient(resource);
  return parseImagingStudy(resource, null);
}

describe('A coded value', () => {
  const coding = { system: 's', code: 'CT', display: 'Computed tomography' };
  it.each([
    ['a Coding', coding],
    ['a list of Codings', [coding]],
    ['a CodeableConcept', { coding: [coding] }],
    ['a CodeableReference', { concept: { coding: [coding] } }],
  ])('is read from %s', (_what, raw) => {
    expect(toCodes(raw)).toEqual(['CT']);
    expect(toCodedTexts(raw)).toEqual([{ text: 'Computed tomography', code: 'CT', system: 's' }]);
  });

  it('is read from a plain code, and from nothing', () => {
    expect(toCodes('CT')).toEqual(['CT']);
    for (const raw of [null, undefined, 7, {}, [[]], { coding: 'x' }, { concept: {} }])
      expect(toCodedTexts(raw)).toEqual([]);
  });
});

describe('An identifier', () => {
  it('may name an assigner that is identified by others, however deep', () => {
    const value = Array.from({ length: 50_000 }).reduce<object>(
      (identifier) => ({ value: 'x', assigner: { identifier } }),
      {},
    );
    expect(toIdentifiers(value)).toEqual([{ value: 'x', assigner: 'x' }]);
  });
});

describe('A study', () => {
  const resource = { resourceType: 'ImagingStudy', id: 's1', uid: '1.2.3', status: 'available' };
  it('has the id that reports refer to only where the record system itself answers', () => {
    expect(parseImagingStudy(resource, null, iss)?.study.fhirId).toBe('s1');
    expect(parseImagingStudy(resource, null)?.study).not.toHaveProperty('fhirId');
  });

  it.each([
    ['Patient/p1', 'other'],
    [[{ reference: 'Patient/p1' }], 'other'],
    [{ identifier: { value: 'MRN-2' } }, { patient: null }],
    [undefined, { patient: null }],
  ])('whose subject is %j', (subject, expected) => {
    expect(parseSubject({ ...resource, subject }, [iss])).toEqual(expected);
  });
});

describe('A reference', () => {
  it.each([
    ['#e', { kind: 'contained', id: 'e' }],
    ['Endpoint/1', { kind: 'resource', type: 'Endpoint', id: '1' }],
    [`${iss}/Endpoint/1/_history/2`, { kind: 'resource', type: 'Endpoint', id: '1' }],
    ['https://ehr.example/fhir-other/Endpoint/1', { kind: 'elsewhere', host: 'ehr.example' }],
    ['URN:UUID:AB', { kind: 'urn', urn: 'urn:uuid:ab' }],
    ['Endpoint/../../x', null],
    ['Endpoint/1?x=y', null],
    ['#', null],
    [7, null],
  ])('%s', (raw, result) => {
    expect(parseReference(raw, iss)).toEqual(result);
  });
});

describe.skipIf(!hasSharedData)('Resources from elsewhere', () => {
  const folders = ['r4-hl7', 'stu3-hl7', 'hl7-source-r5', 'smart-imaging-access', 'fhircast'];
  const names = (folder: string) =>
    hasSharedData ? readdirSync(`../shared/data/${folder}`).filter((name) => name.endsWith('.json')) : [];
  const files = folders.flatMap((folder) =>
    names(`fhir-examples/${folder}`).map((name) => `fhir-examples/${folder}/${name}`),
  );

  it('all parse, and every ImagingStudy of every version has its study', () => {
    const studies = files.flatMap((file) => {
      const resource = readSharedJson(file);
      expect(isObject(resource)).toBe(true);
      if (!isObject(resource)) return [];
      const inner = parseBundle(resource).entries.map((entry) => entry.resource);
      return [resource, ...inner].filter((each) => each['resourceType'] === 'ImagingStudy').map(parseAll);
    });
    expect(studies.length).toBeGreaterThanOrEqual(8);
    for (const found of studies) {
      expect(found?.study.modalities.length).toBeGreaterThan(0);
      expect(found?.invalidSeries).toBe(0);
    }
  });

  it('read the same from STU3, R4 and R5', () => {
    const versions = ['stu3-hl7', 'r4-hl7', 'hl7-source-r5'].map((version) => {
      const resource = readSharedJson(`fhir-examples/${version}/imagingstudy-example.json`);
      return isObject(resource) ? parseAll(resource) : null;
    });
    for (const found of versions) {
      expect(found?.study.uid).toBe('2.16.124.113543.6003.1154777499.30246.19789.3503430045');
      expect(found?.series[0]?.series).toMatchObject({
        modality: 'CT',
        instances: [
          {
            uid: '2.16.124.113543.6003.189642796.63084.16748.2599092903',
            sopClass: '1.2.840.10008.5.1.4.1.1.2',
          },
        ],
      });
    }
  });

  it('never make the parsers throw, however broken', async () => {
    const seeds = readSharedJson('hostile/seeds/fhir.json') as { resource: unknown }[];
    for (const { resource } of seeds) if (isObject(resource)) parseAll(resource);
    for (const folder of ['fhir-invalid', 'fhir-valid-control', 'json-malformed']) {
      for (const name of names(`hostile/${folder}`)) {
        const bytes = readShared(`hostile/${folder}/${name}`);
        const http: Http = { get: () => Promise.resolve({ status: 200, contentType: '', bytes }) };
        const read = getFhir(http, iss, new AbortController().signal);
        const resource = await read.catch((thrown: unknown) => {
          expect(thrown).toHaveProperty('fault.code', 'not-fhir');
          return null;
        });
        if (resource) parseAll(resource);
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
