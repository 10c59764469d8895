import type { StackViewport } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { fitCanvas, smoothing, toCanvasView, type CanvasView } from '../stack/canvasView';
import { gridOf } from '../stack/geometry';
import type { Size, View } from '../stack/view';

const isCpuView = (value: unknown): value is CanvasView =>
  typeof value === 'object' && value !== null && 'scale' in value && 'translation' in value;

/**
 * The CPU path keeps the camera in a private record; its public setters go through patient coordinates, lose half
 * a pixel and cannot pan. Written against Cornerstone3D 5.14.0 exactly: calculateTransform.js.
 */
function cpuView(viewport: StackViewport): CanvasView {
  const element: unknown = Reflect.get(viewport, '_cpuFallbackEnabledElement');
  const view: unknown =
    typeof element === 'object' && element !== null ? Reflect.get(element, 'viewport') : null;
  if (!isCpuView(view)) throw new Error('Cornerstone3D changed its CPU viewport.');
  return view;
}

export function placeOnCpu(
  viewport: StackViewport,
  canvas: HTMLCanvasElement,
  frame: StackFrame,
  view: View,
): void {
  const size: Size = [canvas.clientWidth, canvas.clientHeight];
  const ratio = window.devicePixelRatio || 1;
  const grid = gridOf(frame);
  fitCanvas(canvas, size, ratio);
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = smoothing(view, grid, size, ratio);
  Object.assign(cpuView(viewport), toCanvasView(view, grid, size, ratio));
}
