import type { CoreImage, CoreViewport } from 'cornerstone-core';
import type { StackFrame } from '@/domain/model/stack';
import { toRgba } from '../decode/colour';
import type { DecodedFrame } from '../decode/decodedFrame';
import { toCanvasView } from '../engine/stack/canvasView';
import { frameKey } from '../engine/stack/frameKey';
import { gridOf, drawnSpacing } from '../engine/stack/geometry';
import type { Size, View } from '../engine/stack/view';
import type { Range } from '../engine/stack/window';

/** The image around our pixels, with the values as the engine gets them: slope 1, not inverted. */
export function toCoreImage(frame: StackFrame, decoded: DecodedFrame): CoreImage {
  const { rows, columns, components, values, min, max } = decoded;
  const spacing = drawnSpacing(frame);
  return {
    imageId: frameKey(frame),
    rows,
    columns,
    height: rows,
    width: columns,
    rowPixelSpacing: spacing[0],
    columnPixelSpacing: spacing[1],
    slope: 1,
    intercept: 0,
    minPixelValue: min,
    maxPixelValue: max,
    color: components > 1,
    rgba: components > 1,
    // It reads colour by fours.
    getPixelData: () => (components === 3 && values instanceof Uint8Array ? toRgba(values) : values),
  };
}

/** Its ramp begins at centre - width / 2 and ends at centre + width / 2, without the half steps of C.11.2.1.2. */
export function toCoreViewport(
  frame: StackFrame,
  view: View,
  size: Size,
  ratio: number,
  { lower, upper }: Range,
  invert: boolean,
): CoreViewport {
  return {
    ...toCanvasView(view, gridOf(frame), size, ratio),
    voi: { windowWidth: upper - lower, windowCenter: (lower + upper) / 2 },
    invert,
    pixelReplication: false,
  };
}
