import { describe, expect, it } from 'vitest';
import { noFields } from '../concept/fields';
import { readExam } from '../concept/toExamConcept';
import { covers, isComparable, isSameProcedure } from './compareExams';

const of = (description: string) => readExam({ ...noFields, description });

describe('the same procedure', () => {
  it.each([
    ['Chest X-Ray', 'Rö Thorax p.a.', true],
    ['CT chest with contrast', 'TDM thorax avec injection', true],
    ['CT chest with contrast', 'CT chest without contrast', false],
    ['XR knee left', 'XR knee right', false],
    ['XR knee', 'XR knee right', false],
    ['XR wrist left', 'XR elbow left', false],
    ['CT chest', 'MR chest', false],
    ['CT chest', 'CT chest abdomen', false],
    ['CTA chest', 'CT chest', false],
    ['CT study', 'CT exam', false],
  ])('%s = %s: %s', (a, b, expected) => {
    expect(isSameProcedure(of(a), of(b))).toBe(expected);
    expect(isSameProcedure(of(b), of(a))).toBe(expected);
  });
});

describe('covers', () => {
  it.each([
    ['CT chest abdomen pelvis', 'CT abdomen', true],
    ['CT abdomen', 'CT abdomen pelvis', false],
    ['CT abdomen with contrast', 'CT abdomen without contrast', true],
    ['CT abdomen', 'CT abdomen with contrast', false],
    ['XR knees bilateral', 'XR knee left', true],
    ['XR knee left', 'XR knees bilateral', false],
    ['CT abdomen', 'CT liver', true],
    ['CT liver', 'CT abdomen', false],
    ['MR lower extremity left', 'MR knee left', false],
  ])('%s covers %s: %s', (existing, asked, expected) =>
    expect(covers(of(existing), of(asked))).toBe(expected),
  );
});

describe('comparable', () => {
  it.each([
    ['CT chest', 'CT chest abdomen', true],
    ['CT abdomen', 'MRI abdomen', true],
    ['CT chest', 'XR chest', false],
    ['MRI knee left', 'MRI knee right', false],
    ['XR wrist left', 'XR shoulder left', false],
  ])('%s and %s: %s', (a, b, expected) => expect(isComparable(of(a), of(b))).toBe(expected));
});
