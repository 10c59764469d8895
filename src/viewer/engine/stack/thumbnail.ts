import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { coverOutside, placeImage } from '../graphics/paintShutters';
import { shuttersOf } from '../graphics/shutters';
import { inMemory } from './canvasView';
import { gridOf } from './geometry';
import { isInverted } from './inverted';
import { present } from './present';
import { fitted } from './view';
import { fullWindow, headerWindow } from './window';

/** Letterboxed, with the frame's own window. */
export function paintThumbnail(canvas: HTMLCanvasElement, frame: StackFrame, decoded: DecodedFrame): void {
  const context = canvas.getContext('2d', inMemory);
  if (!context) return;
  const source = document.createElement('canvas');
  source.width = decoded.columns;
  source.height = decoded.rows;
  const pixels = new ImageData(decoded.columns, decoded.rows);
  paint(new Uint32Array(pixels.data.buffer), frame, decoded);
  source.getContext('2d', inMemory)?.putImageData(pixels, 0, 0);
  const { aspect } = gridOf(frame);
  const scale = Math.min(canvas.width / decoded.columns, canvas.height / (decoded.rows * aspect));
  const width = decoded.columns * scale;
  const height = decoded.rows * aspect * scale;
  context.fillStyle = '#000';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height);
  const shutters = shuttersOf(frame);
  if (!shutters) return;
  placeImage(context, fitted, gridOf(frame), [canvas.width, canvas.height], 1);
  coverOutside(context, shutters, gridOf(frame));
  context.resetTransform();
}

function paint(target: Uint32Array, frame: StackFrame, decoded: DecodedFrame): void {
  const window = headerWindow(frame) ?? fullWindow(decoded);
  const {
    decoded: { values, components },
    range: { lower, upper },
  } = present(
    frame,
    decoded,
    window,
    decoded.voiLuts?.find((table) => table.asked),
  );
  const flip = isInverted(frame) ? 255 : 0;
  const steps = 255 / (upper - lower || 1);
  for (let i = 0; i < target.length; i++) {
    const at = i * components;
    const value = values[at] ?? 0;
    if (components > 1) {
      target[i] = 0xff000000 | ((values[at + 2] ?? 0) << 16) | ((values[at + 1] ?? 0) << 8) | value;
    } else {
      const grey = Math.round(Math.min(255, Math.max(0, (value - lower) * steps))) ^ flip;
      target[i] = 0xff000000 | (grey * 0x010101);
    }
  }
}
