import { describe, expect, it } from 'vitest';
import { FaultError } from '@/lib/fault';
import { modalityValue, type FrameFormat } from './decodedFrame';
import { toDecodedFrame, type Samples } from './normalize';

const explicitLittle = '1.2.840.10008.1.2.1';
const jpeg2000 = '1.2.840.10008.1.2.4.90';
const jpegExtended = '1.2.840.10008.1.2.4.51';
const format = (fields: Partial<FrameFormat> = {}): FrameFormat => ({
  rows: 1,
  columns: 4,
  samples: 1,
  bitsAllocated: 16,
  bitsStored: 16,
  signed: false,
  photometric: 'MONOCHROME2',
  planar: false,
  float: false,
  slope: 1,
  intercept: 0,
  modalityLut: null,
  palette: null,
  rgba: false,
  ...fields,
});
const valuesOf = (samples: Samples, of: FrameFormat, syntax = explicitLittle) => {
  const frame = toDecodedFrame(samples, of, syntax);
  return Array.from({ length: of.columns }, (_, column) => modalityValue(frame, column, 0));
};

describe('grey values', () => {
  it.each([
    {
      name: 'unsigned as stored',
      samples: Uint16Array.of(0, 1, 40000, 65535),
      of: format(),
      values: [0, 1, 40000, 65535],
    },
    {
      name: 'whole rescale',
      samples: Int16Array.of(0, 24, 1024, 2000),
      of: format({ signed: true, intercept: -1024 }),
      values: [-1024, -1000, 0, 976],
    },
    {
      name: 'fractional rescale',
      samples: Uint16Array.of(0, 1, 2, 10),
      of: format({ slope: 0.5, intercept: 3 }),
      values: [3, 3.5, 4, 8],
    },
    {
      name: 'a rescale beyond 16 bits',
      samples: Uint16Array.of(0, 1, 2, 60000),
      of: format({ slope: 10 }),
      values: [0, 10, 20, 600000],
    },
    {
      name: '12 bits with a sign',
      samples: Int16Array.of(0x0fff, 0x0800, 1, 0),
      of: format({ bitsStored: 12, signed: true }),
      values: [-1, -2048, 1, 0],
    },
    {
      name: 'an overlay plane in the upper bits',
      samples: Uint16Array.of(0xf001, 0x1002, 3, 0x0fff),
      of: format({ bitsStored: 12 }),
      values: [1, 2, 3, 4095],
    },
    {
      name: 'one bit a pixel, lowest first',
      samples: Uint8Array.of(0b0110),
      of: format({ bitsAllocated: 1, bitsStored: 1 }),
      values: [0, 1, 1, 0],
    },
    {
      name: '32 bits',
      samples: Uint32Array.of(0, 1, 70000, 4000000000),
      of: format({ bitsAllocated: 32, bitsStored: 32, slope: 0.5 }),
      values: [0, 0.5, 35000, 2000000000],
    },
    {
      name: 'floats of a small range',
      samples: Float32Array.of(0, 0.25, 0.5, 1),
      of: format({ bitsAllocated: 32, bitsStored: 32, float: true }),
      values: [0, 0.25, 0.5, 1],
    },
    {
      name: 'a modality table',
      samples: Uint16Array.of(0, 10, 11, 99),
      of: format({ modalityLut: { first: 10, entries: [100, 200] } }),
      values: [100, 100, 200, 200],
    },
  ])('$name', ({ samples, of, values }) => {
    expect(valuesOf(samples, of)).toEqual(values);
  });

  it('takes the sign of the header where a codestream disagrees', () => {
    expect(valuesOf(Uint16Array.of(0xffff, 0xfc00, 5, 0), format({ signed: true }), jpeg2000)).toEqual([
      -1, -1024, 5, 0,
    ]);
    expect(valuesOf(Int16Array.of(-1, 5, 0, 1), format({ bitsStored: 12 }), jpeg2000)).toEqual([
      4095, 5, 0, 1,
    ]);
  });

  it('takes off what the 12-bit JPEG decoder adds', () => {
    expect(valuesOf(Uint16Array.of(15, 2071, 3, 4000), format({ bitsStored: 12 }), jpegExtended)).toEqual([
      0, 2056, 0, 3985,
    ]);
  });

  it('keeps the order of a small float range in what is painted', () => {
    const { values, min, max } = toDecodedFrame(
      Float32Array.of(0, NaN, 0.25, 1),
      format({ float: true, bitsAllocated: 32 }),
      explicitLittle,
    );
    expect([...values]).toEqual([0, 0, 16384, 65535]);
    expect([min, max]).toEqual([0, 65535]);
  });
});

describe('colour', () => {
  const colour = format({ columns: 2, samples: 3, bitsAllocated: 8, bitsStored: 8, photometric: 'RGB' });
  it.each([
    { name: 'RGB by pixel', samples: [1, 2, 3, 4, 5, 6], of: colour, rgb: [1, 2, 3, 4, 5, 6] },
    {
      name: 'RGB by plane',
      samples: [1, 4, 2, 5, 3, 6],
      of: { ...colour, planar: true },
      rgb: [1, 2, 3, 4, 5, 6],
    },
    {
      name: 'YBR_FULL',
      samples: [255, 128, 128, 76, 85, 255],
      of: { ...colour, photometric: 'YBR_FULL' },
      rgb: [255, 255, 255, 254, 0, 0],
    },
    {
      name: 'YBR_FULL_422, uncompressed',
      samples: [50, 200, 128, 128],
      of: { ...colour, photometric: 'YBR_FULL_422' },
      rgb: [50, 50, 50, 200, 200, 200],
    },
  ])('$name', ({ samples, of, rgb }) => {
    expect([...toDecodedFrame(Uint8Array.from(samples), of, explicitLittle).values]).toEqual(rgb);
  });

  it('leaves alone what the codec has converted', () => {
    const of = { ...colour, photometric: 'YBR_RCT' };
    expect([...toDecodedFrame(Uint8Array.of(1, 2, 3, 4, 5, 6), of, jpeg2000).values]).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
  });

  it('looks a palette up from its first value on, and adds alpha where asked', () => {
    const palette = {
      first: 10,
      red: Uint8Array.of(1, 9),
      green: Uint8Array.of(2, 8),
      blue: Uint8Array.of(3, 7),
    };
    const of = format({
      columns: 3,
      bitsAllocated: 8,
      bitsStored: 8,
      photometric: 'PALETTE COLOR',
      palette,
      rgba: true,
    });
    expect([...toDecodedFrame(Uint8Array.of(0, 10, 11), of, explicitLittle).values]).toEqual([
      1, 2, 3, 255, 1, 2, 3, 255, 9, 8, 7, 255,
    ]);
  });
});

describe('what is incomplete is refused', () => {
  it.each([
    { name: 'too few pixels', samples: Uint16Array.of(1, 2, 3), of: format() },
    {
      name: 'too few colour samples',
      samples: Uint8Array.of(1, 2, 3),
      of: format({ samples: 3, bitsAllocated: 8, bitsStored: 8, photometric: 'RGB' }),
    },
    { name: 'too few bits', samples: Uint8Array.of(), of: format({ bitsAllocated: 1, bitsStored: 1 }) },
    {
      name: 'no finite value',
      samples: Float32Array.of(NaN, NaN, NaN, NaN),
      of: format({ float: true, bitsAllocated: 32 }),
    },
  ])('$name', ({ samples, of }) => {
    const decode = () => toDecodedFrame(samples, of, explicitLittle);
    expect(decode).toThrow(FaultError);
    expect(decode).toThrow('decode/incomplete');
  });
});

it('colour that a codec found under a header of grey is refused, not shown by a third', () => {
  const decode = () =>
    toDecodedFrame(new Uint8Array(12), format({ bitsAllocated: 8, bitsStored: 8 }), jpeg2000);
  expect(decode).toThrow('decode/failed');
});

describe('padding', () => {
  const low = { first: -2000, last: -2000, black: 'low' } as const;
  it.each([
    {
      name: 'below the picture it stays, and is left out of the range',
      samples: Int16Array.of(-2000, 10, 20, 30),
      of: format({ signed: true, padding: low }),
      values: [-2000, 10, 20, 30],
      range: [10, 30],
    },
    {
      name: 'above the picture it is drawn as its darkest value',
      samples: Uint16Array.of(65535, 10, 20, 30),
      of: format({ padding: { first: 65535, last: 65535, black: 'low' } }),
      values: [10, 10, 20, 30],
      range: [10, 30],
    },
    {
      name: 'a range of it, in an inverted image',
      samples: Uint16Array.of(0, 1, 20, 30),
      of: format({ padding: { first: 0, last: 1, black: 'high' } }),
      values: [30, 30, 20, 30],
      range: [20, 30],
    },
    {
      name: 'of a picture that is all padding',
      samples: Uint16Array.of(7, 7, 7, 7),
      of: format({ padding: { first: 7, last: 7, black: 'low' } }),
      values: [7, 7, 7, 7],
      range: [7, 7],
    },
  ])('$name', ({ samples, of, values, range }) => {
    const { min, max, values: drawn } = toDecodedFrame(samples, of, explicitLittle);
    expect([...drawn]).toEqual(values);
    expect([min, max]).toEqual(range);
  });
});
