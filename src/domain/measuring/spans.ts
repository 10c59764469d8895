import type { Point } from './kinds';

/** What is measured within, in pixel coordinates. */
export interface Shape {
  readonly kind: 'ellipse' | 'rectangle' | 'freehand';
  /** Opposite corners of the box, or the vertices. */
  readonly points: readonly Point[];
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [column, row] of points) {
    left = Math.min(left, column);
    right = Math.max(right, column);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
  }
  return { left, top, right, bottom };
}

/** Where a row of pixel centres enters and leaves the shape: [in, out, in, out, …], ascending. */
export function spansOf(shape: Shape): (row: number) => readonly number[] {
  const box = boxOf(shape.points);
  if (shape.kind === 'rectangle')
    return (row) => (row >= box.top && row <= box.bottom ? [box.left, box.right] : []);
  if (shape.kind === 'freehand') return (row) => crossings(shape.points, row);
  const [across, down] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const [column, middle] = [box.left + across, box.top + down];
  return (row) => {
    const part = down > 0 ? 1 - ((row - middle) / down) ** 2 : -1;
    const half = across * Math.sqrt(Math.max(0, part));
    return part < 0 ? [] : [column - half, column + half];
  };
}

/** Even-odd rule; an edge owns its upper end and not its lower one, so that no vertex counts twice. */
function crossings(vertices: readonly Point[], row: number): readonly number[] {
  const found: number[] = [];
  let before = vertices.at(-1);
  for (const vertex of vertices) {
    if (before && before[1] <= row !== vertex[1] <= row)
      found.push(before[0] + ((row - before[1]) / (vertex[1] - before[1])) * (vertex[0] - before[0]));
    before = vertex;
  }
  return found.sort((a, b) => a - b);
}
