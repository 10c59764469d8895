import { expect, it } from 'vitest';
import { aStudy } from '@/testing/builders';
import { isAbout, parseExamination } from './examination';

const iss = 'https://ehr.example/fhir';
const number = (system?: string) => ({ type: { coding: [{ code: 'ACSN' }] }, value: 'A1', system });
const examination = (system?: string) =>
  parseExamination({ resourceType: 'DiagnosticReport', id: 'r', identifier: [number(system)] }, iss);

it.each([
  ['of the same place', 'urn:north', 'urn:north', true],
  ['of another place', 'urn:north', 'urn:south', false],
  ['of an unnamed place', undefined, 'urn:south', true],
])('an accession number %s names the study: %s %s', (_what, one, other, expected) => {
  const found = examination(one);
  const study = aStudy({
    accession: { value: 'A1', type: 'ACSN', ...(other !== undefined && { system: other }) },
  });
  expect(found && isAbout(found, study)).toBe(expected);
});
