// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { colourCanvas, forgetColour } from './colourCanvas';

const picture: DecodedFrame = {
  rows: 2,
  columns: 3,
  components: 4,
  values: new Uint8Array(24),
  slope: 1,
  intercept: 0,
  min: 0,
  max: 255,
  precise: null,
};

afterEach(() => vi.unstubAllGlobals());

it('a purge leaves no colour picture on the canvas that all of them share, and the next one is drawn anew', () => {
  vi.stubGlobal('ImageData', class {});
  const canvas = colourCanvas(picture);
  forgetColour();
  expect([canvas.width, canvas.height]).toEqual([0, 0]);
  colourCanvas(picture);
  expect([canvas.width, canvas.height]).toEqual([3, 2]);
});
