import { describe, expect, it } from 'vitest';
import { chooseScope, findMissing, scopesV1, scopesV2 } from './scopes';

describe('scopes', () => {
  it.each([
    [['permission-v1'], scopesV1],
    [['permission-v1', 'permission-v2'], scopesV2],
    [['permission-v2'], scopesV2],
    [[], scopesV2],
  ])('for capabilities %j', (capabilities, scope) => {
    expect(chooseScope({}, capabilities)).toBe(scope);
  });

  it('the site has the last word', () => {
    expect(chooseScope({ scope: 'launch patient/*.rs' }, ['permission-v1'])).toBe('launch patient/*.rs');
  });
});

describe('what was not granted', () => {
  it.each([
    [scopesV2, scopesV2, ''],
    [scopesV2, scopesV1, ''],
    [scopesV1, scopesV2, 'patient/Patient.read patient/Binary.read'],
    [scopesV2, 'launch patient/*.rs', ''],
    [scopesV2, 'patient/*.read', ''],
    [scopesV2, 'user/*.cruds', ''],
    ['launch openid online_access', '', ''],
    ['patient/Endpoint.rs', 'user/Endpoint.rs', ''],
    ['patient/Endpoint.rs', 'patient/Endpoint.r patient/Endpoint.s', ''],
    ['patient/Endpoint.rs', 'patient/Endpoint.r', 'patient/Endpoint.rs'],
    ['patient/Binary.r patient/Endpoint.rs', 'patient/Endpoint.rs', 'patient/Binary.r'],
    ['patient/Endpoint.rs', 'patient/endpoint.rs', 'patient/Endpoint.rs'],
    ['patient/Endpoint.rs', 'patient/Endpoint.write', 'patient/Endpoint.rs'],
    [
      'patient/DiagnosticReport.rs',
      'patient/DiagnosticReport.rs?category=LAB',
      'patient/DiagnosticReport.rs',
    ],
    ['patient/DiagnosticReport.rs?category=LAB', 'patient/DiagnosticReport.rs?category=LAB', ''],
    ['patient/DiagnosticReport.rs?category=LAB', 'patient/DiagnosticReport.rs', ''],
    [scopesV2, '', scopesV2.replace('launch openid fhirUser online_access ', '')],
  ])('of %j, where %j was granted, is %j', (asked, granted, missing) => {
    expect(findMissing(asked.split(' '), granted.split(' ')).join(' ')).toBe(missing);
  });
});
