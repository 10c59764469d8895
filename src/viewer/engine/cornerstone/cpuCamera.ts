import type { StackViewport } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { gridOf } from '../stack/geometry';
import { scaleOf, type View } from '../stack/view';

interface CpuView {
  scale: number;
  translation: { x: number; y: number };
  rotation: number;
  hflip: boolean;
  vflip: boolean;
}

const isCpuView = (value: unknown): value is CpuView =>
  typeof value === 'object' && value !== null && 'scale' in value && 'translation' in value;

/**
 * The CPU path keeps the camera in a private record; its public setters go through patient coordinates, lose half
 * a pixel and cannot pan. Written against Cornerstone3D 5.14.0 exactly: calculateTransform.js.
 */
function cpuView(viewport: StackViewport): CpuView {
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
  const { clientWidth, clientHeight } = canvas;
  const ratio = window.devicePixelRatio || 1;
  const width = Math.max(1, Math.round(clientWidth * ratio));
  const height = Math.max(1, Math.round(clientHeight * ratio));
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });

  const grid = gridOf(frame);
  const across = scaleOf(view, grid, [clientWidth, clientHeight]) * ratio;
  const down = across * grid.aspect;
  // A mammogram at a sixth of its size loses its calcifications to plain bilinear sampling.
  const context = canvas.getContext('2d');
  if (context) context.imageSmoothingQuality = across < 1 ? 'high' : 'low';
  // Cornerstone's scale is that of the axis with the smaller spacing.
  const scale = Math.min(across, down);
  // It scales the translation along the image's axes: T·R·S·R⁻¹·t·R, so t = R·S⁻¹·R⁻¹·pan.
  const angle = (view.rotation * Math.PI) / 180;
  const [panX, panY] = [view.pan[0] * ratio, view.pan[1] * ratio];
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const alongX = (panX * cos + panY * sin) / across;
  const alongY = (-panX * sin + panY * cos) / down;
  Object.assign(cpuView(viewport), {
    scale,
    translation: { x: alongX * cos - alongY * sin, y: alongX * sin + alongY * cos },
    rotation: view.rotation,
    hflip: view.flipHorizontal,
    vflip: view.flipVertical,
  });
}
