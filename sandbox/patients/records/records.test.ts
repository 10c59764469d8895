import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf, listOf, textOf } from '../../json.ts';
import type { FhirResource } from '../../parts.ts';
import { demoHospital } from '../demo.ts';

const archives = {
  main: { name: 'Main', base: 'http://localhost/main' },
  second: { name: 'Second', base: 'http://localhost/second' },
};
let resources: readonly FhirResource[];
let first: string;
beforeAll(async () => {
  const hospital = await demoHospital(archives);
  ({ resources } = hospital.records);
  first = `Patient/${hospital.patients[0]?.id}`;
});

const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type);
const subjectOf = (resource: FhirResource) => fieldsOf(resource['subject'])?.['reference'];

/** Every `reference` of a resource, and the relative urls of its attachments. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return Object.entries(fieldsOf(value) ?? {}).flatMap(([name, inner]) => {
    const text = textOf(inner);
    if (name === 'reference' && text !== undefined) return [text];
    if (name === 'url' && text?.startsWith('Binary/') === true) return [text];
    return referencesIn(inner);
  });
}

describe('every resource', () => {
  it('has an id that is safe in a URL, once', () => {
    const keys = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
    resources.forEach(({ id }) => expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/));
  });

  it('refers to nothing that is not there', () => {
    const known = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    const dangling = resources.flatMap(referencesIn).filter((reference) => !known.has(reference));
    expect(dangling).toEqual([]);
  });

  it('has no field without a value', () => {
    const empty = (value: unknown): boolean =>
      value === undefined ||
      value === '' ||
      (Array.isArray(value) && (value.length === 0 || value.some(empty))) ||
      (fieldsOf(value) !== undefined && Object.values(fieldsOf(value) ?? {}).some(empty));
    expect(resources.filter(empty)).toEqual([]);
  });

  it.each([
    ['DiagnosticReport', ['status', 'code', 'subject', 'issued']],
    ['ServiceRequest', ['status', 'intent', 'subject', 'code', 'requester', 'reasonCode', 'authoredOn']],
    ['Binary', ['contentType', 'data', 'securityContext']],
    ['ImagingStudy', ['status', 'subject', 'started', 'series']],
  ])('of the type %s has what R4 and the chart ask for', (type, fields) => {
    expect(of(type).length).toBeGreaterThan(0);
    for (const resource of of(type)) for (const field of fields) expect(resource).toHaveProperty(field);
  });
});

describe('attachments', () => {
  const bytesOf = (attachment: unknown): Buffer => {
    const fields = fieldsOf(attachment);
    const id = textOf(fields?.['url'])?.replace('Binary/', '');
    const binary = id === undefined ? fields : of('Binary').find((one) => one.id === id);
    return Buffer.from(textOf(binary?.['data']) ?? '', 'base64');
  };
  const attachments = () => of('DiagnosticReport').flatMap((report) => listOf(report['presentedForm']));

  it.each([
    ['text/html', '<!DOCTYPE html>'],
    ['application/pdf', '%PDF-1.4'],
    ['application/rtf', '{\\rtf1'],
    ['text/plain', ''],
  ])('of %s begin as such a document does, have the size they say and a notice', (type, beginning) => {
    const found = attachments().filter((one) => textOf(fieldsOf(one)?.['contentType'])?.startsWith(type));
    expect(found.length).toBeGreaterThan(0);
    for (const attachment of found) {
      const bytes = bytesOf(attachment);
      expect(bytes.toString('latin1').startsWith(beginning)).toBe(true);
      expect(bytes.length).toBe(fieldsOf(attachment)?.['size']);
      expect(bytes.toString('latin1')).toContain('SYNTHETIC');
    }
  });
});

it('the first patient has reports of three stages, and an order that an existing study answers', () => {
  const mine = (type: string) => of(type).filter((each) => subjectOf(each) === first);
  expect(mine('DiagnosticReport').map((report) => report['status'])).toEqual([
    'final',
    'preliminary',
    'amended',
    'final',
  ]);
  const uids = mine('ImagingStudy').map(({ id }) => `ImagingStudy/${id}`);
  for (const report of mine('DiagnosticReport')) {
    expect(uids).toContain(fieldsOf(listOf(report['imagingStudy'])[0])?.['reference']);
  }
  const active = mine('ServiceRequest').filter((order) => order['status'] === 'active');
  expect(active).toHaveLength(1);
  const asked = fieldsOf(active[0]?.['code'])?.['text'];
  const answered = mine('ImagingStudy').filter((study) =>
    String(study['description']).startsWith(String(asked)),
  );
  expect(answered.length).toBeGreaterThan(0);
});
