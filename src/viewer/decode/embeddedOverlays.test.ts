import { describe, expect, it } from 'vitest';
import type { FrameFormat } from './decodedFrame';
import { toDecodedFrame } from './normalize';

const little = '1.2.840.10008.1.2.1';
const format: FrameFormat = {
  ...{ rows: 1, columns: 4, samples: 1, bitsAllocated: 16, bitsStored: 12, signed: false },
  ...{ photometric: 'MONOCHROME2', planar: false, float: false, slope: 1, intercept: 0 },
  ...{ modalityLut: null, palette: null, rgba: false },
};
/** The values 1 to 4, with planes in bits 12 and 15. */
const samples = Uint16Array.of(0x1001, 0x0002, 0x9003, 0x8004);

describe('overlay planes in unused bits', () => {
  it.each([little, '1.2.840.10008.1.2.5', '1.2.840.10008.1.2.4.70'])(
    'are cut out, and no part of the values (%s)',
    (syntax) => {
      const decoded = toDecodedFrame(samples.slice(), { ...format, overlayBits: [12, 15] }, syntax);
      expect([...decoded.values]).toEqual([1, 2, 3, 4]);
      expect(decoded.overlays).toEqual([Uint8Array.of(0b0101), Uint8Array.of(0b1100)]);
    },
  );
  it('are found beside signed values', () => {
    const signed = { ...format, signed: true, overlayBits: [12] };
    const decoded = toDecodedFrame(Int16Array.of(0x1fff, 0x0001, 0x1002, 0x0ffe), signed, little);
    expect([...decoded.values]).toEqual([-1, 1, 2, -2]);
    expect(decoded.overlays).toEqual([Uint8Array.of(0b0101)]);
  });
  it('are lost in a coding that keeps the values only, and said to be', () => {
    const decoded = toDecodedFrame(
      Uint16Array.of(1, 2, 3, 4),
      { ...format, overlayBits: [12] },
      '1.2.840.10008.1.2.4.90',
    );
    expect(decoded.overlays).toBeUndefined();
  });
});
