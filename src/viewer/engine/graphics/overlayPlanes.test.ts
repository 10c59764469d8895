import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { aSeries, aStudy, anImage, anInstance } from '@/testing/builders';
import { overlayPlanesOf } from './overlayPlanes';

const us = (...Value: number[]) => ({ vr: 'US', Value });
const data = { vr: 'OW', InlineBinary: 'AAAAAAAAAAA=' };
const plane = (group: string, more: DicomDataset = {}): DicomDataset => ({
  [`${group}0010`]: us(4),
  [`${group}0011`]: us(5),
  [`${group}0040`]: { vr: 'CS', Value: ['G'] },
  [`${group}0050`]: { vr: 'SS', Value: [1, 1] },
  [`${group}0100`]: us(1),
  [`${group}0102`]: us(0),
  [`${group}3000`]: data,
  ...more,
});
const planesOf = (dataset: DicomDataset, frame = 1, image = anImage()) =>
  overlayPlanesOf({ instance: anInstance(aStudy(), aSeries(), { dataset, image }), frame });

describe('overlay planes (PS3.3 C.9.2)', () => {
  it('every even group from 6000 to 601E holds one', () => {
    const dataset = {
      ...plane('6000'),
      ...plane('6002'),
      ...plane('601E'),
      ...plane('6001'),
      ...plane('6020'),
    };
    expect(planesOf(dataset).map(({ group }) => group)).toEqual(['6000', '6002', '601E']);
  });
  it('the origin is row and column from 1, and may lie outside of the image', () => {
    const origin = (...Value: number[]) => ({ '60000050': { vr: 'SS', Value } });
    expect(planesOf(plane('6000', origin(11, 21)))[0]?.at).toEqual([20, 10]);
    expect(planesOf(plane('6000', origin(0, -4)))[0]?.at).toEqual([-5, -1]);
  });
  it('a plane of type R marks a region', () => {
    expect(planesOf(plane('6000', { '60000040': { vr: 'CS', Value: ['R'] } }))[0]?.kind).toBe('region');
  });
  it('a plane without data, without a size or of an absurd one is there, and cannot be drawn', () => {
    const without = Object.entries(plane('6000')).filter(([tag]) => tag !== '60003000');
    expect(planesOf(Object.fromEntries(without))).toMatchObject([{ bits: null }]);
    expect(planesOf(plane('6000', { '60000010': us(0) }))).toMatchObject([{ bits: null }]);
    expect(planesOf(plane('6000', { '60000010': us(65535), '60000011': us(65535) }))).toMatchObject([
      { bits: null },
    ]);
  });
});

describe('overlay planes over several frames (PS3.3 C.9.3)', () => {
  const start = (frame: number, more: DicomDataset) =>
    planesOf(plane('6000', more), frame, anImage({ frames: 9 })).map(({ bits }) =>
      bits?.from === 'data' ? bits.startBit : null,
    );
  const frames = { '60000015': { vr: 'IS', Value: [2] } };

  it('without a number of frames it lies on every frame of the image', () =>
    expect(start(7, {})).toEqual([0]));
  it('with one its frames follow one another from the first, a bit after the other', () => {
    expect([1, 2, 3].map((frame) => start(frame, frames))).toEqual([[0], [20], []]);
  });
  it('with an origin from that frame on', () => {
    const from4 = { ...frames, '60000051': us(4) };
    expect([3, 4, 5, 6].map((frame) => start(frame, from4))).toEqual([[], [0], [20], []]);
  });
});

describe('overlay planes in unused bits of the pixels', () => {
  const embedded = (bit: number, allocated = 16) => ({
    '60000040': { vr: 'CS', Value: ['G'] },
    '60000100': us(allocated),
    '60000102': us(bit),
    '00280102': us(11),
  });
  const image = anImage({ bitsStored: 12 });

  it('cover the whole image', () => {
    expect(planesOf(embedded(12), 1, image)).toMatchObject([
      { rows: image.rows, columns: image.columns, at: [0, 0], bits: { from: 'pixels', index: 0 } },
    ]);
  });
  it('are told apart by their bit', () => {
    const two = { ...embedded(12), '60020100': us(16), '60020102': us(15) };
    expect(planesOf(two, 1, image)).toMatchObject([{ bits: { index: 0 } }, { bits: { index: 1 } }]);
  });
  it.each([
    ['a bit of the value', embedded(11)],
    ['a bit beyond the sample', embedded(16)],
    ['another number of bits', embedded(12, 8)],
  ])('cannot lie in %s', (_, dataset) => expect(planesOf(dataset, 1, image)).toMatchObject([{ bits: null }]));
});
