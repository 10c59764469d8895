import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import { toFrameFormat } from './frameFormat';

const formatOf = (dataset: DicomDataset, image = anImage()) =>
  toFrameFormat({ instance: anInstance(aStudy(), aSeries(), { dataset, image }), frame: 1 }, false, () =>
    Promise.resolve(new Uint8Array()),
  );

describe('a header that cannot be meant as it stands is refused', () => {
  it.each([
    { name: 'an unknown photometric interpretation', image: anImage({ photometric: 'BANANA' }), dataset: {} },
    {
      name: 'more bits stored than allocated',
      image: anImage({ bitsAllocated: 8, bitsStored: 8 }),
      dataset: { '00280101': { vr: 'US', Value: [16] } },
    },
  ])('$name', async ({ image, dataset }) => {
    await expect(formatOf(dataset, image)).rejects.toMatchObject({ fault: { code: 'header' } });
  });
});

describe('the VOI LUT', () => {
  const table = {
    '00283010': {
      vr: 'SQ',
      Value: [
        { '00283002': { vr: 'US', Value: [2, 5, 12] }, '00283006': { vr: 'US', Value: [7, 9] } },
        { '00283002': { vr: 'US', Value: [1, 0, 12] }, '00283006': { vr: 'US', Value: [1] } },
      ],
    },
  };
  const named = { vr: 'LO', Value: ['HARDER'] };
  const two = table['00283010'].Value.map((item, at) => (at === 1 ? { ...item, '00283003': named } : item));
  const several = { '00283010': { vr: 'SQ', Value: two } };
  const look = async (dataset: DicomDataset) =>
    (await formatOf(dataset)).voiLuts?.map((lut) => ({ ...lut, entries: [...lut.entries] }));
  const expected = (asked: boolean) => [
    { index: 0, first: 5, entries: [7, 9], bits: 12, explanation: '', asked },
    { index: 1, first: 0, entries: [1], bits: 12, explanation: 'HARDER', asked: false },
  ];
  it('has its first input, the width of its entries and its name; the first is asked for', async () => {
    expect(await look(several)).toEqual(expected(true));
  });
  it('gives way to a window, and can still be chosen', async () => {
    expect(await look({ ...several, '00281050': { vr: 'DS', Value: [40] } })).toEqual(expected(false));
  });
  it('that cannot be fetched costs the picture only where it is asked for', async () => {
    const gone = {
      '00283002': { vr: 'US', Value: [2, 5, 12] },
      '00283006': { vr: 'OW', BulkDataURI: 'gone' },
    };
    const at = (dataset: DicomDataset) =>
      toFrameFormat({ instance: anInstance(aStudy(), aSeries(), { dataset }), frame: 1 }, false, () =>
        Promise.reject(new Error('gone')),
      );
    const dataset = { '00283010': { vr: 'SQ', Value: [gone] } };
    await expect(at(dataset)).rejects.toThrow('gone');
    expect((await at({ ...dataset, '00281050': { vr: 'DS', Value: [40] } })).voiLuts).toBeUndefined();
  });
});

describe('padding', () => {
  const value = { '00280120': { vr: 'US', Value: [63536] } };
  it('is signed as the pixels are, and black is at the end that the image draws black', async () => {
    const signed = anImage({ pixelRepresentation: 1, bitsAllocated: 16, photometric: 'MONOCHROME1' });
    expect((await formatOf(value, signed)).padding).toEqual({ first: -2000, last: -2000, black: 'high' });
  });
  it('may be a range, given from either end', async () => {
    const range = { '00280120': { vr: 'US', Value: [9] }, '00280121': { vr: 'US', Value: [3] } };
    const plain = anImage({ pixelRepresentation: 0, photometric: 'MONOCHROME2' });
    expect((await formatOf(range, plain)).padding).toEqual({ first: 3, last: 9, black: 'low' });
  });
});
