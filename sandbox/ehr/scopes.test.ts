import { expect, it } from 'vitest';
import { allows, knownScopes } from './scopes.ts';

it.each([
  ['patient/Patient.r', 'Patient', 'r', true],
  ['patient/Patient.r', 'Patient', 's', false],
  ['patient/Patient.read', 'Patient', 's', true],
  ['patient/Patient.write', 'Patient', 'r', false],
  ['patient/Patient.cud', 'Patient', 'r', false],
  ['patient/*.rs', 'Endpoint', 's', true],
  ['patient/*.*', 'Endpoint', 'r', true],
  ['user/Endpoint.rs', 'Endpoint', 'r', true],
  ['patient/ImagingStudy.rs', 'Endpoint', 'r', false],
  ['openid', 'Patient', 'r', false],
] as const)('%s on %s.%s: %s', (scope, type, interaction, allowed) => {
  expect(allows([scope], type, interaction)).toBe(allowed);
});

it('knows every choice of letters in order, no other', () => {
  for (const scope of ['patient/Patient.cruds', 'patient/Patient.rs', 'patient/*.read', 'user/Endpoint.r'])
    expect(knownScopes).toContain(scope);
  for (const scope of ['patient/Patient.sr', 'patient/Patient.', 'offline_access', 'system/Patient.rs'])
    expect(knownScopes).not.toContain(scope);
  expect(new Set(knownScopes).size).toBe(knownScopes.length);
});
