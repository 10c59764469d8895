import { expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { anInstance, aSeries, aStudy } from '@/testing/builders';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { present } from './present';

const frameOf = (dataset: DicomDataset = {}) => ({
  instance: anInstance(aStudy(), aSeries(), { dataset }),
  frame: 1,
});
const decoded: DecodedFrame = {
  rows: 1,
  columns: 4,
  components: 1,
  values: Int16Array.of(-1000, 0, 40, 3000),
  slope: 1,
  intercept: 0,
  min: -1000,
  max: 3000,
  precise: null,
};
const window = { center: 40, width: 400 };

it('a linear window is left to the painters, with the values as they are', () => {
  expect(present(frameOf(), decoded, window, undefined)).toEqual({
    decoded,
    range: { lower: -160, upper: 239 },
  });
});

it('a sigmoid is half at its centre, and by the formula of the standard elsewhere', () => {
  const frame = frameOf({ '00281056': { vr: 'CS', Value: ['SIGMOID'] } });
  const { decoded: drawn, range } = present(frame, decoded, window, undefined);
  expect(range).toEqual({ lower: 0, upper: 255 });
  const at = (value: number) => Math.round(255 / (1 + Math.exp((-4 * (value - 40)) / 400)));
  expect([...drawn.values]).toEqual([-1000, 0, 40, 3000].map(at));
  expect(present(frame, decoded, window, undefined).decoded).toBe(drawn);
  expect(present(frame, decoded, { center: 0, width: 400 }, undefined).decoded).not.toBe(drawn);
});

it('a VOI LUT goes by modality values, and not by the window', () => {
  const voiLut = { first: -1, entries: Uint16Array.of(0, 100, 1023), bits: 10 };
  const halved = { ...decoded, values: Int16Array.of(-8, 0, 2, 9), slope: 0.5 };
  expect([...present(frameOf(), halved, window, voiLut).decoded.values]).toEqual([0, 25, 255, 255]);
  expect(present(frameOf(), halved, window, undefined).decoded).toBe(halved);
});
