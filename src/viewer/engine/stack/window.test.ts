import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { fullWindow, headerWindow, sentVois, isSigmoid, toRange } from './window';

const decoded = (fields: Partial<DecodedFrame> = {}): DecodedFrame => ({
  rows: 1,
  columns: 2,
  components: 1,
  values: new Int16Array(2),
  slope: 1,
  intercept: 0,
  min: -100,
  max: 300,
  precise: null,
  ...fields,
});
const image = anImage();
Reflect.deleteProperty(image, 'window');
const frameWith = (dataset: DicomDataset) => ({
  instance: anInstance(aStudy(), aSeries(), { dataset, image }),
  frame: 1,
});

describe('the window of the header', () => {
  it.each([
    {
      name: 'first of several',
      dataset: { '00281050': { vr: 'DS', Value: [40, 300] }, '00281051': { vr: 'DS', Value: [400, 1500] } },
      window: { center: 40, width: 400 },
    },
    {
      name: 'numbers as strings',
      dataset: { '00281050': { vr: 'DS', Value: ['40'] }, '00281051': { vr: 'DS', Value: ['400'] } },
      window: { center: 40, width: 400 },
    },
    {
      name: 'a width of nothing is no window',
      dataset: { '00281050': { vr: 'DS', Value: [40] }, '00281051': { vr: 'DS', Value: [0] } },
      window: null,
    },
    {
      name: 'the frame’s own group before the root',
      dataset: {
        '00281050': { vr: 'DS', Value: [1] },
        '00281051': { vr: 'DS', Value: [2] },
        '52009230': {
          vr: 'SQ',
          Value: [
            {
              '00289132': {
                vr: 'SQ',
                Value: [{ '00281050': { vr: 'DS', Value: [7] }, '00281051': { vr: 'DS', Value: [9] } }],
              },
            },
          ],
        },
      },
      window: { center: 7, width: 9 },
    },
  ])('$name', ({ dataset, window }) => {
    expect(headerWindow(frameWith(dataset))).toEqual(window);
  });

  it('is none where the header scales every value by 0: it speaks of values that nobody knows', () => {
    const dataset = {
      '00281050': { vr: 'DS', Value: [40] },
      '00281051': { vr: 'DS', Value: [400] },
      '00281053': { vr: 'DS', Value: [0] },
    };
    expect(headerWindow(frameWith(dataset))).toBeNull();
  });

  it('reads the whole name of the function, not its first letter', () => {
    expect(isSigmoid(frameWith({ '00281056': { vr: 'CS', Value: ['SIGMOID'] } }))).toBe(true);
    expect(isSigmoid(frameWith({ '00281056': { vr: 'CS', Value: ['LINEAR'] } }))).toBe(false);
  });
});

describe('without one', () => {
  it('shows all values, in modality units', () => {
    expect(fullWindow(decoded())).toEqual({ center: 100, width: 400 });
    expect(fullWindow(decoded({ slope: -0.5, intercept: 10, min: 0, max: 100 }))).toEqual({
      center: -15,
      width: 50,
    });
    expect(fullWindow(decoded({ min: 5, max: 5 })).width).toBe(1);
  });
});

describe('the ramp in the painter’s units', () => {
  it.each([
    {
      name: 'whole numbers: C.11.2.1.2',
      window: { center: 40, width: 400 },
      at: decoded(),
      range: { lower: -160, upper: 239 },
    },
    {
      name: 'through slope and intercept',
      window: { center: 0, width: 101 },
      at: decoded({ slope: 2, intercept: -1000 }),
      range: { lower: 474.75, upper: 524.75 },
    },
    {
      name: 'a narrow window is taken as it is',
      window: { center: 1, width: 0.5 },
      at: decoded({ slope: 0.001 }),
      range: { lower: 750, upper: 1250 },
    },
    {
      name: 'a falling slope',
      window: { center: 0, width: 1 },
      at: decoded({ slope: -1 }),
      range: { lower: -0.5, upper: 0.5 },
    },
  ])('$name', ({ window, at, range }) => {
    const found = toRange(window, at, false);
    expect(found.lower).toBeCloseTo(range.lower, 9);
    expect(found.upper).toBeCloseTo(range.upper, 9);
  });
});

describe('what the header offers', () => {
  const ds = (...Value: number[]) => ({ vr: 'DS', Value });
  const windows = {
    '00281050': ds(2653, 2713, 2653),
    '00281051': ds(900, 750, 900),
    '00281055': { vr: 'LO', Value: ['NORMAL ', 'HARDER', 'NORMAL'] },
  };
  const lut = (name: string) => ({ '00283003': { vr: 'LO', Value: [name] } });

  it('are all its windows, each once and by its name, and then its tables', () => {
    const dataset = { ...windows, '00283010': { vr: 'SQ', Value: [lut('SOFTER'), {}] } };
    expect(sentVois(frameWith(dataset))).toEqual([
      { explanation: 'NORMAL', window: { center: 2653, width: 900 } },
      { explanation: 'HARDER', window: { center: 2713, width: 750 } },
      { explanation: 'SOFTER', lut: 0 },
      { explanation: '', lut: 1 },
    ]);
  });
  it('is nothing where widths are missing, and where no value means anything', () => {
    expect(sentVois(frameWith({ '00281050': ds(40) }))).toEqual([]);
    expect(sentVois(frameWith({ ...windows, '00281053': ds(0) }))).toEqual([]);
    expect(sentVois(frameWith({}))).toEqual([]);
  });
});
