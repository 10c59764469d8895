import { expect, it } from 'vitest';
import { aSeries, aStudy } from '@/testing/builders';
import { counterpartOf } from './counterpart';

const ct = (description: string, number = 1) => aSeries({ description, number, modality: 'CT' });

it('a series is matched by what it is, not by its number', () => {
  const coronal = ct('Thorax cor 3.0', 1);
  const axial = ct('Thorax axial 3.0', 2);
  const prior = aStudy({ series: [coronal, axial] });
  expect(counterpartOf(ct('Chest axial 3.0'), prior)).toBe(axial);
  expect(counterpartOf(ct('Chest coronal 3.0'), prior)).toBe(coronal);
});

it('what may not stand beside it is no counterpart', () => {
  const prior = aStudy({ series: [ct('Topogram')] });
  expect(counterpartOf(aSeries({ modality: 'MR', description: 'T2 axial' }), prior)).toBeNull();
  expect(counterpartOf(ct('Axial'), aStudy({ series: [] }))).toBeNull();
});
