import type { Vec3 } from '@/domain/model/instance';

/** How a picture lies in its pane. Screen-bound: pan is CSS px, flips are of the screen's axes before rotation. */
export interface View {
  /** 1 = fitted. */
  readonly zoom: number;
  readonly pan: readonly [number, number];
  /** Degrees clockwise: 0, 90, 180, 270. */
  readonly rotation: number;
  readonly flipHorizontal: boolean;
  readonly flipVertical: boolean;
}

/** The grid of an image. `aspect` = distance between rows / distance between columns. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly aspect: number;
}

export type Size = readonly [width: number, height: number];
export type Point = readonly [number, number];

export const fitted: View = { zoom: 1, pan: [0, 0], rotation: 0, flipHorizontal: false, flipVertical: false };

const minZoom = 0.1;
const maxZoom = 40;

/** CSS px per image column at zoom 1. */
export function fitScale(view: View, grid: Grid, [width, height]: Size): number {
  const across = grid.columns;
  const down = grid.rows * grid.aspect;
  const [w, h] = view.rotation % 180 === 0 ? [across, down] : [down, across];
  return Math.min(width / w, height / h);
}

export const scaleOf = (view: View, grid: Grid, size: Size): number => fitScale(view, grid, size) * view.zoom;

/** Screen directions of an image's row (x) and column (y) axis: unit vectors, y down. */
export function axes(view: View): { readonly x: Point; readonly y: Point } {
  const quarter = ((view.rotation / 90) % 4) as 0 | 1 | 2 | 3;
  const cos = [1, 0, -1, 0][quarter] ?? 1;
  const sin = [0, 1, 0, -1][quarter] ?? 0;
  const h = view.flipHorizontal ? -1 : 1;
  const v = view.flipVertical ? -1 : 1;
  return { x: [cos * h, sin * h], y: [-sin * v, cos * v] };
}

/** Pixel coordinates (0, 0 = centre of the first pixel; column, row) to CSS px. */
export function toScreen(view: View, grid: Grid, size: Size, [column, row]: Point): Point {
  const scale = scaleOf(view, grid, size);
  const { x, y } = axes(view);
  const across = (column - (grid.columns - 1) / 2) * scale;
  const down = (row - (grid.rows - 1) / 2) * scale * grid.aspect;
  return [
    size[0] / 2 + view.pan[0] + x[0] * across + y[0] * down,
    size[1] / 2 + view.pan[1] + x[1] * across + y[1] * down,
  ];
}

export function toPixel(view: View, grid: Grid, size: Size, [left, top]: Point): Point {
  const scale = scaleOf(view, grid, size);
  const { x, y } = axes(view);
  const dx = left - size[0] / 2 - view.pan[0];
  const dy = top - size[1] / 2 - view.pan[1];
  return [
    (x[0] * dx + x[1] * dy) / scale + (grid.columns - 1) / 2,
    (y[0] * dx + y[1] * dy) / (scale * grid.aspect) + (grid.rows - 1) / 2,
  ];
}

const within = (zoom: number): number => Math.min(maxZoom, Math.max(minZoom, zoom));

export const placed = (view: View, zoom: number, pan: Point): View => ({ ...view, zoom: within(zoom), pan });

/** Zoom that keeps the picture under `about` (CSS px; the pane's centre by default) in place. */
export function zoomed(view: View, factor: number, about: Point | undefined, [width, height]: Size): View {
  const zoom = within(view.zoom * factor);
  const ratio = zoom / view.zoom;
  const [dx, dy] = about ? [about[0] - width / 2, about[1] - height / 2] : [0, 0];
  return { ...view, zoom, pan: [dx + (view.pan[0] - dx) * ratio, dy + (view.pan[1] - dy) * ratio] };
}

export const panned = (view: View, [dx, dy]: Point): View => ({
  ...view,
  pan: [view.pan[0] + dx, view.pan[1] + dy],
});

export function rotated(view: View): View {
  // The picture turns about the pane's centre: what was to the right of it is below it now.
  return { ...view, rotation: (view.rotation + 90) % 360, pan: [-view.pan[1] || 0, view.pan[0]] };
}

/** Mirrors what is on the screen, whatever the rotation: the rotation is mirrored with it. */
export function flipped(view: View, axis: 'horizontal' | 'vertical'): View {
  const rotation = (360 - view.rotation) % 360;
  return axis === 'horizontal'
    ? { ...view, rotation, flipHorizontal: !view.flipHorizontal, pan: [-view.pan[0] || 0, view.pan[1]] }
    : { ...view, rotation, flipVertical: !view.flipVertical, pan: [view.pan[0], -view.pan[1] || 0] };
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
/** a + b·s */
export const along = (a: Vec3, b: Vec3, s: number): Vec3 => [
  a[0] + b[0] * s,
  a[1] + b[1] * s,
  a[2] + b[2] * s,
];
