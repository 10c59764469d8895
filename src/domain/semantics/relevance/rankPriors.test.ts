import { describe, expect, it } from 'vitest';
import { noFields } from '../concept/fields';
import { readExam } from '../concept/toExamConcept';
import { rankPriors, type Exam } from './rankPriors';

const exam = (id: string, description: string, started?: string): Exam => ({
  id,
  concept: readExam({ ...noFields, description }),
  ...(started === undefined ? {} : { started }),
});
const now = '2024-05-01';
const rank = (current: string, ...priors: readonly (string | [string, string])[]) =>
  rankPriors(
    exam('current', current, now),
    priors.map((prior) =>
      typeof prior === 'string' ? exam(prior, prior, '2023-03-01') : exam(prior[0], ...prior),
    ),
  );
const isRelevant = (current: string, prior: string) => rank(current, prior)[0]?.relevant;

describe('what is a prior', () => {
  it.each([
    ['CT chest', 'XR chest PA', true],
    ['CT chest', 'CT abdomen pelvis', false],
    ['CT abdomen pelvis', 'US abdomen', true],
    ['XR knee left', 'XR knee right', false],
    ['XR knee left', 'MRI knee left', true],
    ['XR knee left', 'XR knees bilateral', true],
    ['Diagnostic mammogram left', 'US breast right', false],
    ['Diagnostic mammogram left', 'Screening mammogram bilateral', true],
    ['XR chest', 'Echocardiogram', false],
    ['XR hip left', 'US venous doppler lower extremity left', false],
    ['MRI thoracic spine', 'CT chest', true],
    ['CT chest', 'MRI thoracic spine', false],
    ['US carotid doppler', 'CT head', true],
    ['CT head', 'US carotid doppler', false],
    ['XR wrist right', 'XR hand right', true],
    ['XR wrist right', 'XR shoulder right', false],
    ['CT abdomen pelvis', 'PET/CT whole body', true],
    ['Bone density', 'XR lumbar spine', false],
    ['Bone density', 'DXA hip and spine', true],
  ])('%s ← %s: %s', (current, prior, expected) => expect(isRelevant(current, prior)).toBe(expected));
});

describe('the order', () => {
  it('same region and method first, then the same region, then a neighbour, and nothing is left out', () => {
    const ids = rank('CT chest', 'MRI knee', 'XR chest', 'CT chest', 'CT heart').map(({ id }) => id);
    expect(ids).toEqual(['CT chest', 'XR chest', 'CT heart', 'MRI knee']);
  });
  it('of two alike the younger is first, and the current study is not its own prior', () => {
    const ids = rank('CT chest', ['old', 'CT chest'], 'CT chest').map(({ id }) => id);
    expect(ids).toEqual(['CT chest', 'old']);
    const self = exam('current', 'CT chest', now);
    expect(rankPriors(self, [self])).toEqual([]);
  });
  it('a study that nobody can place is neither a prior nor lost', () => {
    expect(rank('CT chest', 'Study 7')).toEqual([
      {
        id: 'Study 7',
        score: expect.closeTo(0.27) as number,
        relevant: false,
        reasons: ['region unknown', '14 months earlier'],
      },
    ]);
  });
  it('scores lie between 0 and 1', () => {
    for (const { score } of rank('MRI knee left', 'MRI knee left', 'XR knee right', 'CT head', '')) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });
});

describe('the reasons', () => {
  it('say region, side, method and age', () => {
    expect(rank('MRI knee left', 'MRI knee left')[0]?.reasons).toEqual([
      'same region: knee',
      'same side',
      'MR',
      '14 months earlier',
    ]);
  });
  it('say why not', () => {
    expect(rank('XR knee left', 'XR knee right')[0]?.reasons[0]).toBe('the opposite side');
    expect(rank('CT chest', ['x', 'CT head'])[0]?.reasons).toContain('date unknown');
  });
});
