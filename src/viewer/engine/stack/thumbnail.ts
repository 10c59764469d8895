import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { gridOf } from './geometry';
import { fullWindow, headerWindow, isExact, toRange } from './window';

export const isInverted = ({ instance }: StackFrame): boolean =>
  instance.image?.photometric === 'MONOCHROME1';

/** Letterboxed, with the frame's own window. */
export function paintThumbnail(canvas: HTMLCanvasElement, frame: StackFrame, decoded: DecodedFrame): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const source = document.createElement('canvas');
  source.width = decoded.columns;
  source.height = decoded.rows;
  const pixels = new ImageData(decoded.columns, decoded.rows);
  paint(new Uint32Array(pixels.data.buffer), frame, decoded);
  source.getContext('2d')?.putImageData(pixels, 0, 0);
  const { aspect } = gridOf(frame);
  const scale = Math.min(canvas.width / decoded.columns, canvas.height / (decoded.rows * aspect));
  const width = decoded.columns * scale;
  const height = decoded.rows * aspect * scale;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
}

function paint(target: Uint32Array, frame: StackFrame, decoded: DecodedFrame): void {
  const { values, components } = decoded;
  const { lower, upper } = toRange(headerWindow(frame) ?? fullWindow(decoded), decoded, isExact(frame));
  const invert = isInverted(frame);
  for (let i = 0; i < target.length; i++) {
    const at = i * components;
    const [red, green, blue] =
      components > 1
        ? [values[at] ?? 0, values[at + 1] ?? 0, values[at + 2] ?? 0]
        : Array.from({ length: 3 }, () => ramp(values[at] ?? 0, lower, upper, invert));
    target[i] = 0xff000000 | ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0);
  }
}

function ramp(value: number, lower: number, upper: number, invert: boolean): number {
  const grey = Math.round(Math.min(255, Math.max(0, ((value - lower) / (upper - lower || 1)) * 255)));
  return invert ? 255 - grey : grey;
}
