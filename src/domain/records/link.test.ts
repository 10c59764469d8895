import { describe, expect, it } from 'vitest';
import { aStudy, anOrder, belonging, studyUid } from '@/testing/builders';
import type { Belonging } from '../model/report';
import type { Study } from '../model/study';
import { linkTo } from './link';

const uid = studyUid();
const acsn = (value: string, more: object = {}) => ({ value, type: 'ACSN', ...more });
const study = (fields: Partial<Study> = {}) => aStudy({ uid, fhirId: 's1', ...fields });
const orders = new Map([
  ['o1', anOrder({ id: 'o1', belongs: belonging({ orders: ['o1'], accessions: [acsn('A1')] }) })],
]);
const link = (said: Partial<Belonging>, of: Partial<Study> = {}) => {
  const [found] = linkTo(belonging(said), [study(of)], orders);
  return found ? `${found.sure} ${found.by}` : 'none';
};

describe('a report belongs to a study', () => {
  it.each<[string, Partial<Belonging>, Partial<Study>, string]>([
    ['that it refers to', { studyIds: ['s1'] }, {}, 'certain reference'],
    ['whose UID it names', { studyUids: [uid] }, {}, 'certain uid'],
    ['that answers the same order', { orders: ['o9'] }, { orders: ['o9'] }, 'certain order'],
    [
      'of the same accession number by the same system',
      { accessions: [acsn('A1', { system: 'urn:a' })] },
      { accession: acsn('A1', { system: 'urn:a' }) },
      'certain accession',
    ],
    [
      'of the same accession number by the same assigner',
      { accessions: [acsn('A1', { assigner: 'North' })] },
      { accession: acsn('A1', { assigner: 'North' }) },
      'certain accession',
    ],
    [
      'probably, where only one side says who gave the number',
      { accessions: [acsn('A1', { system: 'urn:a' })] },
      { accession: acsn('A1') },
      'probable accession-value',
    ],
    [
      'probably, by the number of the order that it answers',
      { orders: ['o1'] },
      { accession: acsn('A1') },
      'probable accession-value',
    ],
  ])('%s', (_what, said, of, expected) => expect(link(said, of)).toBe(expected));

  it('by the strongest of its statements', () =>
    expect(link({ studyIds: ['s1'], accessions: [acsn('A1')] }, { accession: acsn('A1') })).toBe(
      'certain reference',
    ));
});

describe('a report does not belong to a study', () => {
  it.each<[string, Partial<Belonging>, Partial<Study>]>([
    ['that it does not name', {}, {}],
    ['of another id', { studyIds: ['s2'] }, {}],
    ['of another order', { orders: ['o1'] }, { orders: ['o2'] }],
    ['of another number', { accessions: [acsn('A1')] }, { accession: acsn('A2') }],
    [
      'of the same number by another system',
      { accessions: [acsn('A1', { system: 'urn:a' })] },
      { accession: acsn('A1', { system: 'urn:b' }) },
    ],
    [
      'of the same number by another assigner, though the system is the same',
      { accessions: [acsn('A1', { system: 'urn:a', assigner: 'North' })] },
      { accession: acsn('A1', { system: 'urn:a', assigner: 'South' }) },
    ],
  ])('%s', (_what, said, of) => expect(link(said, of)).toBe('none'));

  it('that only has the same patient, day and modality', () =>
    expect(linkTo(belonging(), [study({ started: '2026-11-20' })], orders)).toEqual([]));
});

it('may be about several studies, and what is only probable counts where nothing is certain', () => {
  const [a, b, c] = [aStudy(), aStudy(), aStudy({ accession: acsn('A1') })];
  const both = belonging({ studyUids: [a.uid, b.uid], accessions: [acsn('A1')] });
  expect(linkTo(both, [a, b, c], orders).map(({ study: of }) => of)).toEqual([a.uid, b.uid]);
});
