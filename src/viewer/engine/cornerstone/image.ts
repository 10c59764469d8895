import { Enums, utilities, type Types } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { bytesOf, type DecodedFrame } from '../../decode/decodedFrame';
import { frameKey } from '../stack/frameKey';
import { drawnSpacing } from '../stack/geometry';
import { fullWindow, headerWindow, toRange } from '../stack/window';
import { colourCanvas } from './colourCanvas';

/**
 * Cornerstone's image around our pixels. It sees plain values: slope 1, no inversion, no SUV; the window is
 * translated to those units outside, so that CPU and GPU draw the same picture from the same numbers.
 */
export function toImage(frame: StackFrame, decoded: DecodedFrame): Types.IImage {
  const { rows, columns, values, components } = decoded;
  const spacing = drawnSpacing(frame);
  const colour = components > 1;
  const range = toRange(headerWindow(frame) ?? fullWindow(decoded), decoded, true);
  return {
    imageId: frameKey(frame),
    dataType:
      values instanceof Uint8Array
        ? 'Uint8Array'
        : values instanceof Uint16Array
          ? 'Uint16Array'
          : 'Int16Array',
    color: colour,
    rgba: components === 4,
    numberOfComponents: components,
    rows,
    columns,
    height: rows,
    width: columns,
    rowPixelSpacing: spacing[0],
    columnPixelSpacing: spacing[1],
    slope: 1,
    intercept: 0,
    invert: false,
    minPixelValue: decoded.min,
    maxPixelValue: decoded.max,
    // The library turns these into a range by C.11.2.1.2: lower = centre - width / 2, upper = lower + width - 1.
    windowCenter: (range.lower + range.upper + 1) / 2,
    windowWidth: range.upper - range.lower + 1,
    // Any other curve has been applied: stack/present.ts.
    voiLUTFunction: Enums.VOILUTFunctionType.LINEAR,
    sizeInBytes: bytesOf(decoded),
    getPixelData: () => values,
    getCanvas: () => colourCanvas(decoded),
    voxelManager: utilities.VoxelManager.createImageVoxelManager({
      scalarData: values,
      width: columns,
      height: rows,
      numberOfComponents: components,
    }),
  };
}
