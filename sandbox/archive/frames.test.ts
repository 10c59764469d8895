import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { storedFrames } from './frames.ts';
import { readFile } from './readFile.ts';
import { fragment, offsetTable, testFile } from './testFile.ts';

const little = '1.2.840.10008.1.2.1';
const jpegLs = '1.2.840.10008.1.2.4.80';
const shape = { rows: 1, columns: 2, bitsAllocated: 16, frames: 2, pixelVr: 'OW' } as const;
const twoFrames = [1, 0, 2, 0, 3, 0, 4, 0];

function frameOf(bytes: Buffer, frames: number, number: number): number[] | undefined {
  const frame = storedFrames(readFile(bytes), frames)?.frame(number);
  return frame === undefined ? undefined : [...frame];
}

it.each([
  ['implicit little endian', '1.2.840.10008.1.2', twoFrames],
  ['explicit little endian', little, twoFrames],
  ['explicit big endian', '1.2.840.10008.1.2.2', [0, 1, 0, 2, 0, 3, 0, 4]],
] as const)('a frame of %s leaves as explicit little endian', (_, transferSyntax, pixels) => {
  const file = testFile({ ...shape, transferSyntax, pixels: Buffer.from(pixels) });
  expect(frameOf(file, 2, 2)).toEqual([3, 0, 4, 0]);
  expect(storedFrames(readFile(file), 2)?.transferSyntax).toBe(little);
});

it('bytes of eight-bit pixels in words of a big endian file are put in order', () => {
  const file = testFile({
    ...shape,
    columns: 4,
    bitsAllocated: 8,
    frames: 1,
    transferSyntax: '1.2.840.10008.1.2.2',
    pixels: Buffer.from([2, 1, 4, 3]),
  });
  expect(frameOf(file, 1, 1)).toEqual([1, 2, 3, 4]);
});

it('a deflated file gives inflated frames', () => {
  const deflated = '1.2.840.10008.1.2.1.99';
  const whole = testFile({ ...shape, transferSyntax: deflated, pixels: Buffer.from(twoFrames) });
  const body = whole.indexOf(Buffer.from('08001600', 'hex'));
  const file = Buffer.concat([whole.subarray(0, body), deflateRawSync(whole.subarray(body))]);
  expect(frameOf(file, 2, 1)).toEqual([1, 0, 2, 0]);
});

it('frames of single bits begin at a byte each', () => {
  const file = testFile({
    ...shape,
    rows: 3,
    columns: 1,
    bitsAllocated: 1,
    transferSyntax: little,
    pixels: Buffer.from([0b00101011, 0]),
  });
  expect(frameOf(file, 2, 1)).toEqual([0b011]);
  expect(frameOf(file, 2, 2)).toEqual([0b101]);
});

it.each([0, 3, 1.5, Number.NaN])('there is no frame %s of two', (number) => {
  const file = testFile({ ...shape, transferSyntax: little, pixels: Buffer.from(twoFrames) });
  expect(frameOf(file, 2, number)).toBeUndefined();
});

it('a frame that the file holds only in part is not served', () => {
  const file = testFile({ ...shape, transferSyntax: little, pixels: Buffer.from(twoFrames.slice(0, 6)) });
  expect(frameOf(file, 2, 1)).toEqual([1, 0, 2, 0]);
  expect(frameOf(file, 2, 2)).toBeUndefined();
});

const soi = [0xff, 0xd8, 0xff, 0xf7];
it.each([
  ['the basic offset table', [offsetTable(0, 20), fragment(1, 2), fragment(3, 4), fragment(5, 6)], undefined],
  ['the extended offset table', [offsetTable(), fragment(1, 2), fragment(3, 4), fragment(5, 6)], [0, 20]],
  [
    'the marker that begins a stream',
    [offsetTable(), fragment(...soi), fragment(3, 4), fragment(...soi)],
    undefined,
  ],
] as const)('fragments are joined to frames by %s', (_, items, extendedOffsets) => {
  const file = testFile({
    ...shape,
    transferSyntax: jpegLs,
    pixelVr: 'OB',
    encapsulated: true,
    pixels: Buffer.concat([...items, Buffer.from('feffdde000000000', 'hex')]),
    ...(extendedOffsets === undefined ? {} : { extendedOffsets }),
  });
  expect(frameOf(file, 2, 1)?.slice(-2)).toEqual([3, 4]);
  expect(frameOf(file, 2, 2)?.length).toBeGreaterThan(0);
  expect(storedFrames(readFile(file), 2)?.mediaType).toBe('image/jls');
});

it('fragments that can not be told apart are refused with a reason', () => {
  const file = testFile({
    ...shape,
    transferSyntax: jpegLs,
    pixelVr: 'OB',
    encapsulated: true,
    pixels: Buffer.concat([offsetTable(), fragment(1, 2), fragment(3, 4), fragment(5, 6)]),
  });
  expect(() => storedFrames(readFile(file), 2)).toThrow('3 fragments');
});
