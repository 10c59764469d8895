import { expect, it } from 'vitest';
import { storedFrames } from '../archive/frames.ts';
import { toInstance } from '../archive/folder.ts';
import { readFile } from '../archive/readFile.ts';
import { benchmarkCt, longCt } from './largeCt.ts';
import { barCode, barCodeBits, readSliceNumber } from './phantom.ts';

it.each([
  ['benchmark', benchmarkCt(), 300, barCode.bits],
  ['long', longCt(), 2000, 11],
] as const)('the %s CT is one series whose slices say their number', async (_, slices, count, bits) => {
  expect(slices).toHaveLength(count);
  expect(new Set(slices.map(({ instanceUid }) => instanceUid)).size).toBe(count);
  expect(new Set(slices.map(({ seriesUid }) => seriesUid)).size).toBe(1);
  expect(barCodeBits(count)).toBe(bits);
  for (const number of [1, 2, 250, count]) {
    const slice = slices[number - 1];
    if (slice === undefined) throw new Error('no slice');
    const file = readFile(await slice.read());
    const bytes = storedFrames(file, 1)?.frame(1) ?? Buffer.alloc(0);
    expect(bytes).toHaveLength(512 * 512 * 2);
    const huAt = (column: number, row: number) => bytes.readUInt16LE((row * 512 + column) * 2) - 1024;
    expect(readSliceNumber(huAt, bits)).toBe(number);
  }
});

it('what slices share in memory is what their files say', async () => {
  for (const slice of [benchmarkCt()[0], benchmarkCt()[299]]) {
    if (slice === undefined) throw new Error('no slice');
    expect(slice).toMatchObject({ ...toInstance(await slice.read(), slice.read), read: expect.anything() });
  }
});
