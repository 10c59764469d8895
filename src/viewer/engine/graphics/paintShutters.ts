import { toScreen, type Grid, type Size, type View } from '../stack/view';
import type { Shutter, Shutters } from './shutters';

type Context = CanvasRenderingContext2D;

/** From then on a context draws in columns and rows of the image; 0, 0 = centre of its first pixel. */
export function placeImage(context: Context, view: View, grid: Grid, size: Size, ratio: number): void {
  const [origin, across, down] = (
    [
      [0, 0],
      [1, 0],
      [0, 1],
    ] as const
  ).map((pixel) => {
    const [x, y] = toScreen(view, grid, size, pixel);
    return { x: x * ratio, y: y * ratio };
  });
  if (!origin || !across || !down) return;
  context.setTransform(
    across.x - origin.x,
    across.y - origin.y,
    down.x - origin.x,
    down.y - origin.y,
    origin.x,
    origin.y,
  );
}

/** What lies outside of any of the shapes is covered (C.7.6.11: the least amount of image remains). */
export function coverOutside(context: Context, { shapes, grey }: Shutters, grid: Grid): void {
  context.save();
  // A painter's picture may reach a pixel of the screen further than its grid.
  const { a, b } = context.getTransform();
  const more = 1 / (Math.hypot(a, b) || 1);
  const frame = [-0.5 - more, -0.5 - more, grid.columns + 2 * more, grid.rows + 2 * more] as const;
  context.beginPath();
  context.rect(...frame);
  context.clip();
  context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  for (const shape of shapes) {
    context.beginPath();
    context.rect(...frame);
    trace(context, shape, grid);
    context.fill('evenodd');
  }
  context.restore();
}

function trace(context: Context, shutter: Shutter, { aspect }: Grid): void {
  switch (shutter.shape) {
    case 'rectangle': {
      const [left, top] = shutter.from;
      context.rect(left, top, shutter.to[0] - left, shutter.to[1] - top);
      return;
    }
    case 'circle': {
      const [x, y] = shutter.centre;
      // The radius is told in columns; on pixels that are not square the circle still is one.
      context.moveTo(x + shutter.radius, y);
      context.ellipse(x, y, shutter.radius, shutter.radius / aspect, 0, 0, 2 * Math.PI);
      return;
    }
    case 'polygon':
      shutter.points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.closePath();
  }
}
