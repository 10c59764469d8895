import type { Grid, Size, View } from './view';
import { scaleOf } from './view';

/** How cornerstone-core and the CPU path of Cornerstone3D place an image in a canvas (calculateTransform.js of both). */
export interface CanvasView {
  /** Canvas pixels per image pixel along the axis with the smaller spacing. */
  readonly scale: number;
  readonly translation: { readonly x: number; readonly y: number };
  readonly rotation: number;
  readonly hflip: boolean;
  readonly vflip: boolean;
}

/** Their transform is T·R·S·R⁻¹·t·R: the translation is scaled along the image's axes, so t = R·S⁻¹·R⁻¹·pan. */
export function toCanvasView(view: View, grid: Grid, size: Size, ratio: number): CanvasView {
  const across = scaleOf(view, grid, size) * ratio;
  const down = across * grid.aspect;
  const angle = (view.rotation * Math.PI) / 180;
  const [panX, panY] = [view.pan[0] * ratio, view.pan[1] * ratio];
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const alongX = (panX * cos + panY * sin) / across;
  const alongY = (-panX * sin + panY * cos) / down;
  return {
    scale: Math.min(across, down),
    translation: { x: alongX * cos - alongY * sin, y: alongX * sin + alongY * cos },
    rotation: view.rotation,
    hflip: view.flipHorizontal,
    vflip: view.flipVertical,
  };
}

/** Sizes a canvas to its place on the screen. A changed size clears it, so it is only set when it differs. */
export function fitCanvas(canvas: HTMLCanvasElement, [width, height]: Size, ratio: number): void {
  const wanted = {
    width: Math.max(1, Math.round(width * ratio)),
    height: Math.max(1, Math.round(height * ratio)),
  };
  if (canvas.width !== wanted.width || canvas.height !== wanted.height) Object.assign(canvas, wanted);
}

/** A mammogram at a sixth of its size loses its calcifications to plain bilinear sampling. */
export function smoothing(view: View, grid: Grid, size: Size, ratio: number): ImageSmoothingQuality {
  return scaleOf(view, grid, size) * ratio < 1 ? 'high' : 'low';
}

/**
 * All that is painted in 2D is painted in memory: scaled by the GPU process, the same picture differs by tens of grey
 * levels, and with that process it is gone.
 */
export const inMemory: CanvasRenderingContext2DSettings = { willReadFrequently: true };
