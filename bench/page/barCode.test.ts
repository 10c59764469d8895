import { expect, it } from 'vitest';
import { chestSlice } from '../../sandbox/patients/chestSlice.ts';
import { scans } from '../../sandbox/patients/phantom.ts';
import { codeArea, placements, readCode } from './barCode.ts';

/** What a viewer would draw with a window from −160 to 240 HU. */
function areaOf(slice: number): Float64Array {
  const scan = scans.current;
  const stored = chestSlice({ scan, slice, noduleRadiusMm: 9, noise: 1 });
  const area = new Float64Array(codeArea.width * codeArea.height);
  for (let row = 0; row < codeArea.height; row += 1)
    for (let column = 0; column < codeArea.width; column += 1) {
      const hu = (stored[row * scan.columns + column] ?? 0) - 1024;
      area[row * codeArea.width + column] = Math.max(0, Math.min(255, ((hu + 160) / 400) * 255));
    }
  return area;
}

it.each([1, 2, 64, 100, 128])('reads number %i from the pixels of a computed slice', (slice) => {
  expect(readCode(areaOf(slice))).toBe(slice);
});

it('reads nothing from a blank or a white canvas', () => {
  const size = codeArea.width * codeArea.height;
  expect([readCode(new Float64Array(size)), readCode(new Float64Array(size).fill(255))]).toEqual([
    undefined,
    undefined,
  ]);
});

it('reads nothing from a slice that is half drawn', () => {
  const area = areaOf(77).fill(0, 12 * codeArea.width);
  expect(readCode(area)).toBeUndefined();
});

it('reads nothing from two slices blended where they differ', () => {
  const [one, other] = [areaOf(85), areaOf(42)];
  const torn = one.map((value, at) => (at % codeArea.width > 56 ? (other[at] ?? 0) : value));
  expect([85, 42]).not.toContain(readCode(torn));
});

it('looks for the image where viewers put it', () => {
  const [fit] = placements({ width: 1024, height: 600 }, { columns: 512, rows: 300 });
  expect(fit).toEqual({ left: 0, top: 0, scale: 2 });
  const [tall] = placements({ width: 512, height: 812 }, { columns: 512, rows: 512 });
  expect(tall).toEqual({ left: 0, top: 150, scale: 1 });
});
