import { describe, expect, it } from 'vitest';
import type { DicomDataset } from '@/domain/model/instance';
import { toPalette } from './palette';
import { expandSegments } from './segmentedPalette';

/** A colour, twenty thousand empty lists, and repetitions of those. */
const empty = [0, 1, 1, ...Array.from({ length: 40_000 }, () => 0)].concat(
  ...Array.from({ length: 40 }, () => [2, 20_000, 6, 0]),
);
const words = (...all: number[]) => Uint16Array.from(all);
const expand = (data: Uint16Array | Uint8Array, length = 256) => [...expandSegments(data, length)];

describe('segments of a palette (PS3.3 C.7.9.2)', () => {
  it('a discrete one lists its colours', () =>
    expect(expand(words(0, 3, 7, 9, 65535))).toEqual([7, 9, 65535]));
  it('a linear one goes from the colour before to its end, which is its last', () => {
    expect(expand(words(0, 1, 0, 1, 4, 100))).toEqual([0, 25, 50, 75, 100]);
    expect(expand(words(0, 1, 100, 1, 2, 0))).toEqual([100, 50, 0]);
    expect(expand(words(0, 1, 10, 1, 3, 10))).toEqual([10, 10, 10, 10]);
  });
  it('an indirect one repeats segments from an offset in bytes, ramps from where it stands', () => {
    // Discrete 0 and 8 at byte 0, ramp to 16 at byte 8, then both again, then the ramp alone.
    const data = words(0, 2, 0, 8, 1, 2, 16, 2, 2, 0, 0, 2, 1, 8, 0);
    expect(expand(data)).toEqual([0, 8, 12, 16, 0, 8, 12, 16, 16, 16]);
  });
  it('an offset of more than 16 bits has its high word last', () => {
    expect(() => expand(words(0, 1, 5, 2, 1, 0, 1))).toThrow(/not there/);
  });
  it('with entries of 8 bits an offset takes four of them', () => {
    expect(expand(Uint8Array.of(0, 2, 3, 5, 2, 1, 0, 0, 0, 0))).toEqual([3, 5, 3, 5]);
  });
  it('no more colours come out than the table holds', () => {
    expect(expand(words(0, 1, 0, 1, 65535, 65535), 16)).toHaveLength(16);
  });
  it.each([
    ['a ramp at the beginning', words(1, 4, 100)],
    ['a kind that is reserved', words(3, 1, 0)],
    ['a list that ends beyond its data', words(0, 9, 1, 2)],
    ['a repetition of a repetition', words(0, 1, 1, 2, 1, 0, 0, 2, 1, 6, 0)],
    ['empty segments without end', words(...empty)],
    ['a repetition from within a word', words(0, 1, 1, 2, 1, 1, 0)],
  ])('%s is refused', (_, data) => {
    expect(() => expand(data)).toThrow(
      expect.objectContaining({ fault: expect.objectContaining({ kind: 'decode' }) }),
    );
  });
});

const descriptor = (...Value: number[]) => ({ vr: 'US', Value });
const base64 = (data: Uint16Array | Uint8Array) => btoa(String.fromCharCode(...new Uint8Array(data.buffer)));
const rgb = (
  bits: number,
  count: number,
  tables: readonly (Uint16Array | Uint8Array)[],
  segmented = false,
): DicomDataset =>
  Object.fromEntries(
    tables.flatMap((table, n) => [
      [`0028110${n + 1}`, descriptor(count, 0, bits)],
      [`002812${segmented ? 2 : 0}${n + 1}`, { vr: 'OW', InlineBinary: base64(table) }],
    ]),
  );
const read = async (dataset: DicomDataset) => {
  const { red, green, blue } = await toPalette(dataset, () => Promise.reject(new Error('nothing to fetch')));
  return [red, green, blue].map((table) => [...table]);
};

describe('a palette', () => {
  it('of 16 bits is drawn by the high bytes, in all three tables alike', async () => {
    const tables = [words(0, 0x8000), words(0, 0x0080), words(0xffff, 0x1234)];
    expect(await read(rgb(16, 2, tables))).toEqual([
      [0, 0x80],
      [0, 0],
      [0xff, 0x12],
    ]);
  });
  it('that says 16 bits and fills 8 is drawn by those', async () => {
    expect(await read(rgb(16, 2, [words(0, 255), words(1, 2), words(3, 4)]))).toEqual([
      [0, 255],
      [1, 2],
      [3, 4],
    ]);
  });
  it('of 8 bits comes a byte each, or a word each', async () => {
    const bytes = Uint8Array.of(1, 200);
    expect(await read(rgb(8, 2, [bytes, bytes, bytes]))).toEqual([
      [1, 200],
      [1, 200],
      [1, 200],
    ]);
    const padded = words(1, 200);
    expect(await read(rgb(8, 2, [padded, padded, padded]))).toEqual([
      [1, 200],
      [1, 200],
      [1, 200],
    ]);
  });
  it('of 0 colours has 65536', async () => {
    const ramp = Uint16Array.from({ length: 65536 }, (_, n) => n);
    const dataset = rgb(16, 0, [words(0), words(0), words(0)]);
    for (const n of [1, 2, 3]) Object.assign(dataset, { [`0028120${n}`]: { vr: 'OW', BulkDataURI: 'lut' } });
    const { red } = await toPalette(dataset, () => Promise.resolve(new Uint8Array(ramp.buffer)));
    expect([red.length, red[0x1234], red[65535]]).toEqual([65536, 0x12, 255]);
  });
  it('in segments comes to the same', async () => {
    const ramp = words(0, 1, 0, 1, 255, 0xff00);
    const [red] = await read(rgb(16, 256, [ramp, ramp, ramp], true));
    expect(red).toEqual(Array.from({ length: 256 }, (_, n) => n));
  });
  it('that is missing, or shorter than it says, is refused', async () => {
    const short = Uint8Array.of(1, 2);
    await expect(read(rgb(8, 3, [short, short, short]))).rejects.toMatchObject({ fault: { kind: 'decode' } });
    await expect(read(rgb(8, 2, [short, short]))).rejects.toMatchObject({ fault: { kind: 'decode' } });
  });
});
