import { expect, it } from 'vitest';
import { encodedSize } from './encodedSize';

const start = [0xff, 0xd8];
const table = [0xff, 0xc4, 0, 4, 0xff, 0xc0];
const sof = (marker: number, rows: number, columns: number) => [
  ...[0xff, marker, 0, 11, 8],
  ...[rows >> 8, rows & 255, columns >> 8, columns & 255, 1],
];
const siz = (...sizes: readonly number[]) => {
  const view = new DataView(new ArrayBuffer(24));
  [0xff4f, 0xff51, 41, 0].forEach((value, i) => view.setUint16(i * 2, value));
  sizes.forEach((value, i) => view.setUint32(8 + i * 4, value));
  return [...new Uint8Array(view.buffer)];
};

it.each([
  { name: 'JPEG, behind a table', bytes: [...start, ...table, ...sof(0xc0, 512, 300)], size: [512, 300] },
  {
    name: 'lossless JPEG, behind fill bytes',
    bytes: [...start, 0xff, 0xff, ...sof(0xc3, 7, 9)],
    size: [7, 9],
  },
  { name: 'JPEG-LS', bytes: [...start, ...sof(0xf7, 65535, 65535)], size: [65535, 65535] },
  { name: 'JPEG 2000 with an offset', bytes: siz(2 ** 31, 110, 0, 10), size: [100, 2 ** 31] },
])('$name says its size', ({ bytes, size }) => {
  const found = encodedSize(Uint8Array.from(bytes));
  expect([found?.rows, found?.columns]).toEqual(size);
});

it.each([
  { name: 'run-length', bytes: [1, 0, 0, 0] },
  { name: 'a JPEG that leaves its height open', bytes: [...start, ...sof(0xc0, 0, 9)] },
  { name: 'a JPEG cut before its frame', bytes: [...start, ...table] },
  { name: 'nothing', bytes: [] },
])('$name says none', ({ bytes }) => expect(encodedSize(Uint8Array.from(bytes))).toBeNull());
