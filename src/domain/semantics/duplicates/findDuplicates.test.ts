import { describe, expect, it } from 'vitest';
import type { Order } from '@/domain/model/order';
import { anOrder } from '@/testing/builders';
import { noFields } from '../concept/fields';
import { readExam } from '../concept/toExamConcept';
import { toOrderConcept } from '../concept/toOrderConcept';
import { toDuplicateRules } from '../settings';
import { defaultRules } from '../tables/duplicateRules';
import type { Exam } from '../relevance/rankPriors';
import { findDuplicates, type OrderedExam } from './findDuplicates';

const now = '2024-06-30';
const daysAgo = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString().slice(0, 10);
const study = (description: string, days: number): Exam => ({
  id: description,
  concept: readExam({ ...noFields, description }),
  started: daysAgo(days),
});
const order = (text: string, more: Partial<Order> = {}): OrderedExam => {
  const made: Order = {
    id: text,
    status: 'active',
    title: text,
    codes: [{ text }],
    bodySites: [],
    reasons: [],
    belongs: anOrder().belongs,
    ...more,
  };
  return { order: made, concept: toOrderConcept(made) };
};
const level = (asked: OrderedExam, existing: Exam) =>
  findDuplicates([asked], [existing], defaultRules, now)[0]?.level ?? 'none';

describe('an order against what exists', () => {
  it.each([
    ['CT chest', 'CT thorax', 14, 'likely'],
    ['CT chest', 'CT thorax', 15, 'comparable'],
    ['CT chest', 'CT thorax', 91, 'none'],
    ['CT abdomen pelvis', 'CT abdomen', 3, 'comparable'],
    ['CT abdomen', 'CT abdomen pelvis', 3, 'likely'],
    ['CT chest with contrast', 'CT chest without contrast', 3, 'comparable'],
    ['CT chest', 'XR chest', 0, 'none'],
    ['US abdomen', 'US abdomen', 20, 'comparable'],
    ['XR chest', 'XR chest PA', 0, 'likely'],
    ['XR chest', 'XR chest PA', 1, 'comparable'],
    ['XR chest', 'XR chest PA', 8, 'none'],
    ['XR knee left', 'XR knee left', 2, 'likely'],
    ['XR knee left', 'XR knee right', 0, 'none'],
    ['XR knee left', 'XR knee left', 14, 'comparable'],
    ['Screening mammogram', 'Screening mammogram bilateral', 300, 'likely'],
    ['Screening mammogram', 'Screening mammogram bilateral', 301, 'none'],
    ['DXA hip and spine', 'Bone density', 600, 'likely'],
    ['Echocardiogram', 'Echo TTE', 200, 'comparable'],
    ['Echocardiogram', 'CT heart', 1, 'none'],
  ])('%s, %s done %i days ago: %s', (asked, existing, days, expected) => {
    expect(level(order(asked), study(existing, days))).toBe(expected);
  });

  it.each<[string, OrderedExam, Exam]>([
    ['a series at the bedside', order('XR chest portable', { inpatient: true }), study('XR chest', 0)],
    ['a check of a line', order('XR chest line placement'), study('XR chest', 0)],
    ['a guided procedure', order('CT guided biopsy lung'), study('CT chest', 1)],
    ['a pregnancy', order('US obstetric'), study('US obstetric', 1)],
    ['declared follow-up', order('CT chest', { reasons: ['Follow-up of nodule'] }), study('CT chest', 60)],
    ['a chest in hospital after a day', order('XR chest', { inpatient: true }), study('XR chest', 1)],
    ['a limited prior', order('US abdomen'), study('US abdomen limited', 1)],
    ['an order that is done', order('CT chest', { status: 'completed' }), study('CT chest', 1)],
    ['an order that nobody can read', order('Exam 5'), study('Exam 5', 1)],
    ['a study without a date', order('CT chest'), { id: 'x', concept: study('CT chest', 0).concept }],
  ])('never flags %s', (_, asked, existing) => expect(level(asked, existing)).toBe('none'));

  it('says the gap, what matches and what does not', () => {
    const asked = order('CT chest abdomen with contrast', { planned: daysAgo(-2) });
    expect(findDuplicates([asked], [study('CT chest', 3)], defaultRules, now)).toEqual([
      {
        level: 'comparable',
        order: 'CT chest abdomen with contrast',
        other: { kind: 'study', id: 'CT chest' },
        gapDays: 5,
        matches: ['CT', 'chest'],
        differs: ['abdomen: not in the other', 'contrast: not given, or not stated, in the other'],
        rule: 'sectional',
      },
    ]);
  });
});

describe('orders against each other', () => {
  const twice = (a: Partial<Order>, b: Partial<Order>) =>
    findDuplicates(
      [order('CT chest', { ...a, id: '1' }), order('CT thorax', { ...b, id: '2' })],
      [],
      defaultRules,
      now,
    );
  it('two for the same are named once', () => {
    expect(twice({}, {}).map(({ level: said, other }) => [said, other])).toEqual([
      ['likely', { kind: 'order', id: '2' }],
    ]);
  });
  it('two that are planned far apart are a series', () => {
    expect(twice({ planned: '2024-07-01' }, { planned: '2024-10-01' })).toEqual([]);
  });
});

it('a site sets its own windows', () => {
  const rules = toDuplicateRules({
    names: [],
    duplicates: { sectional: { likelyDays: 1, comparableDays: 5 } },
  });
  expect(findDuplicates([order('CT chest')], [study('CT chest', 6)], rules, now)).toEqual([]);
  expect(rules.echo.likelyDays).toBe(30);
});
