import type { RenderingEngine, StackViewport } from '@cornerstonejs/core';
import type { Vec3 } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { gridOf, planeOf, drawnSpacing } from '../stack/geometry';
import { along, axes, cross, scaleOf, toPixel, type Size, type View } from '../stack/view';

/** A flipped picture is looked at from behind: the library's own flip moves the picture as well. */
export function placeOnGpu(
  engine: RenderingEngine,
  viewport: StackViewport,
  canvas: HTMLCanvasElement,
  frame: StackFrame,
  view: View,
): void {
  const ratio = window.devicePixelRatio || 1;
  const size: Size = [canvas.clientWidth, canvas.clientHeight];
  if (canvas.width !== Math.ceil(size[0] * ratio) || canvas.height !== Math.ceil(size[1] * ratio)) {
    engine.resize(true, true);
  }
  const grid = gridOf(frame);
  const plane = planeOf(frame) ?? { position: [0, 0, 0], row: [1, 0, 0], column: [0, 1, 0] };
  const spacing = drawnSpacing(frame);
  const [column, row] = toPixel(view, grid, size, [size[0] / 2, size[1] / 2]);
  const focalPoint = along(
    along(plane.position, plane.row, column * spacing[1]),
    plane.column,
    row * spacing[0],
  );
  const { x, y } = axes(view);
  const onScreen = (screen: 0 | 1): Vec3 =>
    along(along([0, 0, 0], plane.row, x[screen]), plane.column, y[screen]);
  const right = onScreen(0);
  const up = along([0, 0, 0], onScreen(1), -1);
  const normal = cross(right, up);
  viewport.setCamera({
    focalPoint: [...focalPoint],
    position: [...along(focalPoint, normal, 500)],
    viewUp: [...up],
    viewPlaneNormal: [...normal],
    parallelScale: ((size[1] / 2) * spacing[1]) / scaleOf(view, grid, size),
  });
  viewport.getRenderer().resetCameraClippingRange();
}
