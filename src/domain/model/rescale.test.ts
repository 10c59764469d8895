import { expect, it } from 'vitest';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { DicomDataset } from './instance';
import { rescaleOf } from './rescale';

const ds = (value: number | string) => ({ vr: 'DS', Value: [value] });
const of = (dataset: DicomDataset, frame = 1) =>
  rescaleOf({ instance: anInstance(aStudy(), aSeries(), { dataset }), frame });

it('the way to modality values is the nearest that the header names', () => {
  const root = { '00281053': ds('2'), '00281052': ds(-1024), '00281054': { vr: 'LO', Value: ['HU '] } };
  const group = (slope: number) => ({ '00289145': { vr: 'SQ', Value: [{ '00281053': ds(slope) }] } });
  const shared = { '52009229': { vr: 'SQ', Value: [group(3)] } };
  const perFrame = { '52009230': { vr: 'SQ', Value: [{}, group(4)] } };
  expect(of(root)).toEqual({ slope: 2, intercept: -1024, type: 'HU' });
  expect(of({ ...root, ...shared })).toEqual({ slope: 3, intercept: 0, type: '' });
  expect(of({ ...root, ...shared, ...perFrame }, 2)).toMatchObject({ slope: 4 });
  expect(of({ ...root, ...shared, ...perFrame }, 1)).toMatchObject({ slope: 3 });
});

it('none is none, and a slope of 0 is no way at all', () => {
  expect(of({})).toBeNull();
  expect(of({ '00281052': ds(-1024) })).toBeNull();
  expect(of({ '00281053': ds(''), '00281052': ds(-1024) })).toBeNull();
  expect(of({ '00281053': ds(0), '00281052': ds(-1024) })).toBe('void');
});
