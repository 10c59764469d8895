import { describe, expect, it } from 'vitest';
import { anImage } from '@/testing/builders';
import { checkFrameLength } from './checkFrameLength';

const native = '1.2.840.10008.1.2.1';
const colour = { samplesPerPixel: 3, bitsAllocated: 8 } as const;

const cases = [
  ['16 bits', anImage({ rows: 4, columns: 4 }), 32],
  ['8 bits, odd, unpadded', anImage({ rows: 3, columns: 3, bitsAllocated: 8 }), 9],
  ['8 bits, odd, padded', anImage({ rows: 3, columns: 3, bitsAllocated: 8 }), 10],
  ['1 bit, packed', anImage({ rows: 3, columns: 3, bitsAllocated: 1 }), 2],
  ['RGB', anImage({ rows: 2, columns: 2, ...colour, photometric: 'RGB' }), 12],
  ['half chroma', anImage({ rows: 2, columns: 2, ...colour, photometric: 'YBR_FULL_422' }), 8],
  ['half chroma, expanded', anImage({ rows: 2, columns: 2, ...colour, photometric: 'YBR_FULL_422' }), 12],
] as const;

describe('The length of a frame', () => {
  it.each(cases)('fits: %s', (_what, header, length) => {
    expect(checkFrameLength(header, new Uint8Array(length), native)).toBeNull();
  });

  it.each(cases)('does not fit when bytes are missing or too many: %s', (_what, header, length) => {
    for (const wrong of [0, 1, length - 2, length + 3]) {
      expect(checkFrameLength(header, new Uint8Array(wrong), native)).toMatchObject({ code: 'frame-length' });
    }
  });

  it('of a compressed frame is only held against nothing', () => {
    const jpegLs = '1.2.840.10008.1.2.4.80';
    expect(checkFrameLength(anImage(), new Uint8Array(1), jpegLs)).toBeNull();
    expect(checkFrameLength(anImage(), new Uint8Array(0), jpegLs)).toMatchObject({ code: 'frame-length' });
  });
});
