import { describe, expect, it } from 'vitest';
import { anImage, anInstance, aSeries, aStudy } from '@/testing/builders';
import type { DecodedFrame } from '../decode/decodedFrame';
import { fitted, flipped, panned, rotated, toScreen, zoomed, type View } from '../engine/stack/view';
import { gridOf } from '../engine/stack/geometry';
import { toCoreImage, toCoreViewport } from './coreImage';

const frameOf = (fields: Parameters<typeof anInstance>[2] = {}) => ({
  instance: anInstance(aStudy(), aSeries(), fields),
  frame: 1,
});
const grey: DecodedFrame = {
  rows: 1,
  columns: 2,
  components: 1,
  values: new Int16Array([-5, 7]),
  slope: 1,
  intercept: 0,
  min: -5,
  max: 7,
  precise: null,
};

/** calculateTransform.js of cornerstone-core 2.6.1, for one pixel. */
function placed(viewport: ReturnType<typeof toCoreViewport>, spacing: readonly [number, number]) {
  return (column: number, row: number, columns: number, rows: number, [width, height]: readonly number[]) => {
    const angle = (viewport.rotation * Math.PI) / 180;
    const turn = ([x, y]: readonly [number, number], by: number) =>
      [x * Math.cos(by) - y * Math.sin(by), x * Math.sin(by) + y * Math.cos(by)] as const;
    const across = viewport.scale * Math.max(1, spacing[1] / spacing[0]);
    const down = viewport.scale * Math.max(1, spacing[0] / spacing[1]);
    let at: readonly [number, number] = [column - columns / 2, row - rows / 2];
    at = [viewport.hflip ? -at[0] : at[0], viewport.vflip ? -at[1] : at[1]];
    at = turn(at, angle);
    at = turn([at[0] + viewport.translation.x, at[1] + viewport.translation.y], -angle);
    at = turn([at[0] * across, at[1] * down], angle);
    return [at[0] + (width ?? 0) / 2, at[1] + (height ?? 0) / 2];
  };
}

describe('the preview places a picture where the viewport says', () => {
  const size = [400, 300] as const;
  it.each<[string, View]>([
    ['fitted', fitted],
    ['turned', rotated(fitted)],
    ['mirrored and turned', rotated(flipped(fitted, 'horizontal'))],
    ['moved', panned(fitted, [31, -17])],
    ['turned, moved and magnified', zoomed(panned(rotated(fitted), [9, 5]), 3, [50, 60], size)],
  ])('%s', (_, view) => {
    for (const spacingMm of [
      [1, 1],
      [2, 1],
      [1, 3],
    ] as const) {
      const frame = frameOf({ image: anImage({ rows: 64, columns: 32, spacingMm }) });
      const viewport = toCoreViewport(frame, view, size, 1, { lower: 0, upper: 1 }, false);
      const place = placed(viewport, spacingMm);
      for (const [column, row] of [
        [0, 0],
        [31, 63],
        [10, 40],
      ] as const) {
        // Theirs counts from the corner of a pixel, ours from its centre.
        const [left, top] = place(column + 0.5, row + 0.5, 32, 64, size);
        const [x, y] = toScreen(view, gridOf(frame), size, [column, row]);
        expect(left).toBeCloseTo(x, 6);
        expect(top).toBeCloseTo(y, 6);
      }
    }
  });
});

describe('the preview’s window', () => {
  const range = { lower: -160, upper: 239 };
  const { voi, invert } = toCoreViewport(frameOf(), fitted, [64, 64], 1, range, true);
  /** getVOILut.js of cornerstone-core. */
  const ramp = (value: number) => ((value - voi.windowCenter) / voi.windowWidth + 0.5) * 255;
  it.each([
    [-160, 0],
    [239, 255],
    [39.5, 127.5],
  ])('draws %d as %d', (value, level) => expect(ramp(value)).toBeCloseTo(level, 9));
  it('is turned round where the viewport says so', () => expect(invert).toBe(true));
});

describe('what is painted before the engine is there', () => {
  it('keeps grey values as they are and hands colour out by fours', () => {
    expect(toCoreImage(frameOf(), grey).getPixelData()).toBe(grey.values);
    const rgb: DecodedFrame = { ...grey, components: 3, values: new Uint8Array([1, 2, 3, 4, 5, 6]) };
    const image = toCoreImage(frameOf(), rgb);
    expect(image.color).toBe(true);
    expect([...Array.from(image.getPixelData())]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });
});
