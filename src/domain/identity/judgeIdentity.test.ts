import { describe, expect, it } from 'vitest';
import type { HeaderPatient } from '@/domain/model/instance';
import type { Patient } from '@/domain/model/patient';
import { anInstance, aPatient, aSeries, aStudy } from '@/testing/builders';
import { judgeIdentity, judgeSeries, type IdentityRules } from './judgeIdentity';

const system = 'urn:oid:1.2.36.146.1';
const rules: IdentityRules = {
  mrn: [{ system, issuer: 'HOSPITAL' }],
  singleIssuer: true,
  listedByEhr: true,
  allowOverride: false,
};
/** MRN-1001, Ada Lindqvist, 1956-03-02. */
const patient = aPatient();
const ours: HeaderPatient = { id: 'MRN-1001', name: 'LINDQVIST^ADA', birthDate: '19560302' };

interface Case {
  readonly what: string;
  readonly header: HeaderPatient;
  readonly rules?: Partial<IdentityRules>;
  readonly patient?: Partial<Patient>;
  readonly verdict: string;
}

const identifiers = (...values: string[]) => values.map((value) => ({ system, value }));
const named = (family: string, ...given: string[]) => ({
  names: [{ text: [...given, family].join(' '), family, given }],
});

const cases: readonly Case[] = [
  // Record number equal
  { what: 'all three agree', header: ours, verdict: 'show' },
  {
    what: 'birth date absent in the header',
    header: { id: 'MRN-1001', name: 'Lindqvist^Ada' },
    verdict: 'show',
  },
  { what: 'record number alone', header: { id: 'MRN-1001' }, verdict: 'show' },
  { what: 'birth date absent in the EHR', header: ours, patient: { birthDate: '' }, verdict: 'show' },
  { what: 'name differs', header: { ...ours, name: 'BERG^ADA' }, verdict: 'name-differs' },
  {
    what: 'name differs and birth date absent',
    header: { id: 'MRN-1001', name: 'X^Y' },
    verdict: 'name-differs',
  },
  { what: 'birth date differs', header: { ...ours, birthDate: '19560303' }, verdict: 'birth-date' },
  {
    what: 'birth date differs, not listed',
    header: { ...ours, birthDate: '1957' },
    rules: { listedByEhr: false },
    verdict: 'birth-date',
  },
  { what: 'year only in the EHR, same year', header: ours, patient: { birthDate: '1956' }, verdict: 'show' },
  {
    what: 'year only in the EHR, another year',
    header: ours,
    patient: { birthDate: '1955' },
    verdict: 'birth-date',
  },
  { what: 'birth date that is no date', header: { ...ours, birthDate: '00000000' }, verdict: 'show' },
  { what: 'old date form with dots', header: { ...ours, birthDate: '1956.03.02' }, verdict: 'show' },
  { what: 'blanks around the number', header: { ...ours, id: ' MRN-1001 ' }, verdict: 'show' },
  {
    what: 'zeros before the number',
    header: { ...ours, id: '0001234' },
    patient: { identifiers: identifiers('1234') },
    verdict: 'show',
  },
  {
    what: 'not listed by the EHR, yet the number is ours',
    header: ours,
    rules: { listedByEhr: false },
    verdict: 'show',
  },
  // Issuer
  {
    what: 'issuer that the site maps',
    header: { ...ours, issuer: 'HOSPITAL' },
    rules: { singleIssuer: false },
    verdict: 'show',
  },
  { what: 'issuer padded', header: { ...ours, issuer: 'HOSPITAL ' }, verdict: 'show' },
  {
    what: 'issuer absent where there are several',
    header: { id: 'MRN-1001' },
    rules: { singleIssuer: false },
    verdict: 'record-number',
  },
  {
    what: 'issuer absent, date and name agree',
    header: ours,
    rules: { singleIssuer: false },
    verdict: 'other-record-number',
  },
  {
    what: 'issuer of another hospital',
    header: { ...ours, issuer: 'OTHER' },
    verdict: 'other-record-number',
  },
  {
    what: 'issuer of another hospital, date absent',
    header: { id: 'MRN-1001', issuer: 'OTHER', name: ours.name ?? '' },
    verdict: 'record-number',
  },
  {
    what: 'identifier system that the site does not map',
    header: ours,
    rules: { mrn: [{ system: 'urn:x', issuer: 'HOSPITAL' }] },
    verdict: 'other-record-number',
  },
  {
    what: 'second identifier of the EHR',
    header: ours,
    patient: { identifiers: identifiers('9', 'MRN-1001') },
    verdict: 'show',
  },
  // Record number different or absent
  { what: 'other number, all else agrees', header: { ...ours, id: 'EXT-7' }, verdict: 'other-record-number' },
  {
    what: 'other number, not listed by the EHR',
    header: { ...ours, id: 'EXT-7' },
    rules: { listedByEhr: false },
    verdict: 'record-number',
  },
  {
    what: 'other number, name differs',
    header: { ...ours, id: 'EXT-7', name: 'BERG^ADA' },
    verdict: 'record-number',
  },
  {
    what: 'other number, birth date differs',
    header: { ...ours, id: 'EXT-7', birthDate: '19560303' },
    verdict: 'record-number',
  },
  {
    what: 'other number, birth date absent',
    header: { id: 'EXT-7', name: 'LINDQVIST^ADA' },
    verdict: 'record-number',
  },
  {
    what: 'other number, name absent',
    header: { id: 'EXT-7', birthDate: '19560302' },
    verdict: 'record-number',
  },
  {
    what: 'other number, EHR knows the year only',
    header: { ...ours, id: 'EXT-7' },
    patient: { birthDate: '1956' },
    verdict: 'record-number',
  },
  {
    what: 'no number, all else agrees',
    header: { name: 'LINDQVIST^ADA', birthDate: '19560302' },
    verdict: 'other-record-number',
  },
  {
    what: 'number of zeros against an EHR number of zeros',
    header: { id: '000' },
    patient: { identifiers: identifiers('0') },
    verdict: 'record-number',
  },
  { what: 'nothing in the header', header: {}, verdict: 'no-header' },
  { what: 'blanks in the header', header: { id: ' ', name: '  ' }, verdict: 'no-header' },
  {
    what: 'EHR patient without identifiers',
    header: ours,
    patient: { identifiers: [] },
    verdict: 'other-record-number',
  },
  {
    what: 'an initial is no agreement',
    header: { ...ours, id: 'EXT-7', name: 'LINDQVIST^A' },
    verdict: 'record-number',
  },
];

function verdictOf(at: Omit<Case, 'what' | 'verdict'>): string {
  const found = judgeIdentity({ ...patient, ...at.patient }, at.header, { ...rules, ...at.rules });
  if (found.verdict === 'withhold') return found.fault.code;
  return found.verdict === 'note' ? found.note : 'show';
}

describe('The identity rule', () => {
  it.each(cases)('$what -> $verdict', (at) => {
    expect(verdictOf(at)).toBe(at.verdict);
  });

  it('offers an override only where the site allows it', () => {
    const header = { ...ours, birthDate: '19560303' };
    expect(judgeIdentity(patient, header, rules)).toMatchObject({ mayOverride: false });
    expect(judgeIdentity(patient, header, { ...rules, allowOverride: true })).toMatchObject({
      verdict: 'withhold',
      mayOverride: true,
    });
  });
});

const agree = 'show';
const differ = 'name-differs';
const names: readonly (readonly [dicom: string, ehr: Partial<Patient>, verdict: string])[] = [
  ['lindqvist^ada', named('Lindqvist', 'Ada'), agree],
  ['LINDQVIST^ADA^MARIA^DR^', named('Lindqvist', 'Ada'), agree],
  ['LINDQVIST^ADA', named('Lindqvist', 'Ada', 'Maria'), agree],
  ['LINDQVIST^ADA^M', named('Lindqvist', 'Ada', 'Maria'), agree],
  ['ADA^LINDQVIST', named('Lindqvist', 'Ada'), agree],
  ['MUELLER^JUERGEN', named('Müller', 'Jürgen'), agree],
  ['MULLER^JURGEN', named('Müller', 'Jürgen'), agree],
  ['NOEL^RENE', named('Noël', 'René'), agree],
  ['OBRIEN^SEAN', named("O'Brien", 'Seán'), agree],
  ['VANDERBERG^JAN', named('van der Berg', 'Jan'), agree],
  ['JEAN PIERRE^X', named('X', 'Jean-Pierre'), agree],
  ['ADA LINDQVIST', named('Lindqvist', 'Ada'), agree],
  ['LINDQVIST^ADA', { names: [{ text: 'Ada Lindqvist', given: [] }] }, agree],
  ['Yamada^Tarou=山田^太郎=やまだ^たろう', named('山田', '太郎'), agree],
  ['Yamada^Tarou', named('山田', '太郎'), agree],
  ['BERG^ADA', { names: [...patient.names, { text: 'Ada Berg', family: 'Berg', given: ['Ada'] }] }, agree],
  ['SMITH^JOHN', named('Smith', 'Joan'), differ],
  ['SMITH^ANNA^SOFIA', named('Smith', 'Anna', 'Maria'), differ],
  ['SMITH^PAUL^JOHN', named('Smith', 'John'), differ],
  ['X^JEAN-PAUL', named('X', 'Jean-Pierre'), differ],
  ['SMYTH^JOHN', named('Smith', 'John'), differ],
  ['佐藤^太郎', named('山田', '太郎'), differ],
];

describe('Names in DICOM and in FHIR', () => {
  it.each(names)('%s against %j -> %s', (name, ehr, verdict) => {
    expect(verdictOf({ header: { ...ours, name }, patient: ehr })).toBe(verdict);
  });
});

describe('A series', () => {
  const study = aStudy();
  const series = aSeries();
  const slice = (header: HeaderPatient) => anInstance(study, series, { patient: header });

  it('is judged by its worst header', () => {
    const good = [slice(ours), slice(ours)];
    expect(judgeSeries(patient, good, rules).verdict).toBe('show');
    const noted = [...good, slice({ ...ours, name: 'BERG^ADA' })];
    expect(judgeSeries(patient, noted, rules)).toEqual({ verdict: 'note', note: 'name-differs' });
    const other = [...noted, slice({ ...ours, id: 'EXT-7' })];
    expect(judgeSeries(patient, other, rules)).toEqual({ verdict: 'note', note: 'other-record-number' });
    const foreign = [...other, slice({ id: 'X', name: 'OTHER^B' })];
    expect(judgeSeries(patient, foreign, rules)).toMatchObject({ verdict: 'withhold' });
  });

  it('without instances is withheld', () => {
    expect(judgeSeries(patient, [], rules)).toMatchObject({ fault: { code: 'no-header' } });
  });
});
