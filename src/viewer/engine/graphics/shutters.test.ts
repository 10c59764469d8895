import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import { shuttersOf } from './shutters';

const frameOf = (dataset: DicomDataset, frame = 1) => ({
  instance: anInstance(aStudy(), aSeries(), { dataset }),
  frame,
});
const shape = (...Value: string[]) => ({ '00181600': { vr: 'CS', Value } });
const is = (...Value: number[]) => ({ vr: 'IS', Value });
const rectangle = { '00181602': is(11), '00181604': is(90), '00181606': is(21), '00181608': is(80) };

describe('shutters (PS3.3 C.7.6.11)', () => {
  it('a rectangle shows the pixels of its edges, counted from 1', () => {
    expect(shuttersOf(frameOf({ ...shape('RECTANGULAR'), ...rectangle }))).toEqual({
      shapes: [{ shape: 'rectangle', from: [9.5, 19.5], to: [90 - 0.5, 79.5] }],
      grey: 0,
    });
  });
  it('are one of a kind, however often one is named', () => {
    const often = shape(...Array.from({ length: 2000 }, () => 'RECTANGULAR'));
    expect(shuttersOf(frameOf({ ...often, ...rectangle }))?.shapes).toHaveLength(1);
  });
  it('a circle has its centre as row and column, its radius in columns', () => {
    const circle = { ...shape('CIRCULAR'), '00181610': is(101, 51), '00181612': is(40) };
    expect(shuttersOf(frameOf(circle))?.shapes).toEqual([{ shape: 'circle', centre: [50, 100], radius: 40 }]);
  });
  it('a polygon goes from row and column to row and column', () => {
    const triangle = { ...shape('POLYGONAL'), '00181620': is(1, 1, 1, 65, 33, 33) };
    expect(shuttersOf(frameOf(triangle))?.shapes).toEqual([
      {
        shape: 'polygon',
        points: [
          [0, 0],
          [64, 0],
          [32, 32],
        ],
      },
    ]);
  });
  it('several hold at once', () => {
    const both = {
      ...shape('RECTANGULAR', 'CIRCULAR'),
      ...rectangle,
      '00181610': is(50, 50),
      '00181612': is(40),
    };
    expect(shuttersOf(frameOf(both))?.shapes.map((one) => one.shape)).toEqual(['rectangle', 'circle']);
  });
  it.each([
    [0, 0],
    [0xffff, 255],
    [0x8080, 128],
  ])('P-Value %i is drawn as grey %i', (value, grey) => {
    const grey1 = { ...shape('RECTANGULAR'), ...rectangle, '00181622': { vr: 'US', Value: [value] } };
    expect(shuttersOf(frameOf(grey1))?.grey).toBe(grey);
  });
  it('each frame of an enhanced image has its own', () => {
    const item = (left: number) => ({
      '00189472': { vr: 'SQ', Value: [{ ...shape('RECTANGULAR'), ...rectangle, '00181602': is(left) }] },
    });
    const enhanced = { '52009230': { vr: 'SQ', Value: [item(5), item(9)] } };
    expect(shuttersOf(frameOf(enhanced, 2))?.shapes).toMatchObject([{ from: [7.5, 19.5] }]);
  });
  it.each([
    ['none', {}],
    ['an empty shape', { '00181600': { vr: 'CS' } }],
    ['edges that are missing', shape('RECTANGULAR')],
    ['edges the wrong way round', { ...shape('RECTANGULAR'), ...rectangle, '00181604': is(2) }],
    ['a circle of nothing', { ...shape('CIRCULAR'), '00181610': is(5, 5), '00181612': is(0) }],
    ['a polygon of two points', { ...shape('POLYGONAL'), '00181620': is(1, 1, 9, 9) }],
    ['a shape of another kind', shape('BITMAP')],
  ])('%s covers nothing', (_, dataset) => expect(shuttersOf(frameOf(dataset))).toBeNull());
});
