import type { DecodedFrame } from '../../decode/decodedFrame';
import { inMemory } from '../stack/canvasView';

let canvas: HTMLCanvasElement | undefined;
let drawn: DecodedFrame | undefined;

/** The CPU painter's short cut for colour at its own window: one canvas for all, drawn and copied in one go. */
export function colourCanvas(decoded: DecodedFrame): HTMLCanvasElement {
  canvas ??= document.createElement('canvas');
  if (drawn === decoded) return canvas;
  drawn = decoded;
  Object.assign(canvas, { width: decoded.columns, height: decoded.rows });
  const pixels = Uint8ClampedArray.from(decoded.values);
  canvas.getContext('2d', inMemory)?.putImageData(new ImageData(pixels, decoded.columns, decoded.rows), 0, 0);
  return canvas;
}

/** The shared canvas still holds the last colour picture: at a lock it has to go like all others. */
export function forgetColour(): void {
  drawn = undefined;
  if (canvas) Object.assign(canvas, { width: 0, height: 0 });
}
