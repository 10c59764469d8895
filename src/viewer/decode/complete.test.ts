import { describe, expect, it } from 'vitest';
import { isComplete } from './complete';
import type { FrameFormat } from './decodedFrame';
import { rle } from './syntax';

const format: FrameFormat = {
  rows: 2,
  columns: 4,
  samples: 1,
  bitsAllocated: 8,
  bitsStored: 8,
  signed: false,
  photometric: 'MONOCHROME2',
  planar: false,
  float: false,
  slope: 1,
  intercept: 0,
  modalityLut: null,
  palette: null,
  rgba: false,
};
function packed(runs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(64 + runs.length);
  new DataView(bytes.buffer).setUint32(0, 1, true);
  new DataView(bytes.buffer).setUint32(4, 64, true);
  bytes.set(runs, 64);
  return bytes;
}

describe('isComplete', () => {
  it.each([
    {
      name: 'run-length: a literal and a repeat',
      bytes: packed([3, 1, 2, 3, 4, 253, 9]),
      syntax: rle,
      complete: true,
    },
    { name: 'run-length: with a byte of padding', bytes: packed([249, 9, 0]), syntax: rle, complete: true },
    { name: 'run-length: cut in a literal', bytes: packed([253, 9, 3, 1, 2]), syntax: rle, complete: false },
    {
      name: 'run-length: a repeat without its byte',
      bytes: packed([3, 1, 2, 3, 4, 253]),
      syntax: rle,
      complete: false,
    },
    { name: 'run-length: no header', bytes: Uint8Array.of(1, 0, 0, 0), syntax: rle, complete: false },
    {
      name: 'JPEG with its end',
      bytes: Uint8Array.of(1, 2, 0xff, 0xd9),
      syntax: '1.2.840.10008.1.2.4.50',
      complete: true,
    },
    {
      name: 'JPEG padded',
      bytes: Uint8Array.of(2, 0xff, 0xd9, 0),
      syntax: '1.2.840.10008.1.2.4.70',
      complete: true,
    },
    { name: 'JPEG cut', bytes: Uint8Array.of(1, 2, 3, 4), syntax: '1.2.840.10008.1.2.4.57', complete: false },
    {
      name: 'HTJ2K cut',
      bytes: Uint8Array.of(1, 2, 3, 4),
      syntax: '1.2.840.10008.1.2.4.201',
      complete: false,
    },
    {
      name: 'JPEG 2000 with a hole',
      bytes: Uint8Array.from([0xff, 0x4f, ...new Array<number>(5000).fill(0), 1, 0xff, 0xd9]),
      syntax: '1.2.840.10008.1.2.4.90',
      complete: false,
    },
    {
      name: 'JPEG 2000 with zeros behind its end',
      bytes: Uint8Array.from([0xff, 0x4f, 1, 0xff, 0xd9, ...new Array<number>(5000).fill(0)]),
      syntax: '1.2.840.10008.1.2.4.90',
      complete: true,
    },
    {
      name: 'JPEG 2000, whose codec says so itself',
      bytes: Uint8Array.of(1),
      syntax: '1.2.840.10008.1.2.4.90',
      complete: true,
    },
  ])('$name: $complete', ({ bytes, syntax, complete }) => {
    expect(isComplete(bytes, format, syntax)).toBe(complete);
  });
});
