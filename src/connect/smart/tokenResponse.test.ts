import { describe, expect, it } from 'vitest';
import { parseTokenResponse } from './tokenResponse';

describe('the token answer', () => {
  const answer = { access_token: 'T', token_type: 'bearer', patient: 'p.1-A' };

  it('is read whole', () => {
    expect(
      parseTokenResponse({
        ...answer,
        expires_in: 600,
        refresh_token: 'R',
        scope: 'launch  patient/Patient.r',
        encounter: 'e1',
        intent: 'compare',
        need_patient_banner: false,
        fhirContext: [
          { reference: 'ImagingStudy/1', role: 'launch', type: 'ImagingStudy' },
          'ImagingStudy/2',
          { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2' } },
          { reference: 'https://evil.example/ImagingStudy/3' },
          { reference: '../ImagingStudy/4' },
          { canonical: 'x' },
          null,
          7,
        ],
      }),
    ).toEqual({
      accessToken: 'T',
      refreshToken: 'R',
      expiresInSeconds: 600,
      patient: 'p.1-A',
      encounter: 'e1',
      intent: 'compare',
      needPatientBanner: false,
      context: [
        { reference: 'ImagingStudy/1', role: 'launch' },
        { reference: 'ImagingStudy/2' },
        { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2' } },
      ],
      scopes: ['launch', 'patient/Patient.r'],
    });
  });

  it.each([0, '600', null, Number.NaN])('a lifetime of %j counts as unknown', (expires_in) => {
    expect(parseTokenResponse({ ...answer, expires_in }).expiresInSeconds).toBeUndefined();
  });

  it('tells a patient that is not named from one whose name is no id', () => {
    expect(parseTokenResponse({ access_token: 'T', token_type: 'Bearer' })).not.toHaveProperty('patient');
    expect(parseTokenResponse({ ...answer, patient: 'a/b' }).patient).toBeNull();
  });

  it('an empty scope is no right at all', () => {
    expect(parseTokenResponse({ ...answer, scope: '' }).scopes).toEqual([]);
  });

  it.each([
    [{ access_token: '' }],
    [{ access_token: 'a\nb' }],
    [{ access_token: 'a b' }],
    [{ access_token: 7 }],
    [{ token_type: 'DPoP' }],
    [{ token_type: undefined }],
  ])('%j is refused, and the token is not in the fault', (more) => {
    const refuse = () => parseTokenResponse({ ...answer, ...more });
    expect(refuse).toThrow('launch/token-refused');
    expect(refuse).not.toThrow(/a b|a\nb/);
  });

  it.each(['<html>', null, []])('%j is refused', (body) => {
    expect(() => parseTokenResponse(body)).toThrow('launch/token-refused');
  });
});
