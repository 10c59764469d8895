import type { MeasureKind } from '@/domain/measuring/kinds';
import { boxOf } from '@/domain/measuring/spans';

type Point = readonly [number, number];

const line = (points: readonly Point[]): string =>
  points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');

/** Length and half width of an arrow's head, CSS px. */
const [headPx, halfPx] = [12, 5];

/** SVG path of a measurement whose points are on the screen; `aid` joins what belongs together. */
export function measureOutline(
  kind: MeasureKind,
  points: readonly Point[],
): { readonly path: string; readonly aid?: string } {
  const [a, b, c, d] = points;
  const { left, top, right, bottom } = boxOf(points);
  switch (kind) {
    case 'bidirectional':
      return { path: line(points.slice(0, 2)) + line(points.slice(2, 4)) };
    case 'cobb':
      if (!a || !b || !c || !d) return { path: line(points.slice(0, 2)) };
      return {
        path: line([a, b]) + line([c, d]),
        aid: line([
          [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2],
          [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2],
        ]),
      };
    case 'rectangle':
      return { path: `M${left} ${top}H${right}V${bottom}H${left}Z` };
    case 'ellipse': {
      const [rx, ry] = [(right - left) / 2, (bottom - top) / 2];
      const arc = (x: number) => `A${rx} ${ry} 0 0 1 ${x} ${top + ry}`;
      return { path: `M${left} ${top + ry}${arc(right)}${arc(left)}Z` };
    }
    case 'freehand':
      return { path: points.length > 0 ? `${line(points)}Z` : '' };
    case 'arrow': {
      if (!a || !b) return { path: '' };
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
      const wing = (side: number): Point => [
        a[0] + ux * headPx - uy * halfPx * side,
        a[1] + uy * headPx + ux * halfPx * side,
      ];
      return { path: line([a, b]) + line([wing(1), a, wing(-1)]) };
    }
    case 'probe':
      return a
        ? { path: `M${a[0] - 9} ${a[1]}h6M${a[0] + 3} ${a[1]}h6M${a[0]} ${a[1] - 9}v6M${a[0]} ${a[1] + 3}v6` }
        : { path: '' };
    case 'text':
      return { path: '' };
    case 'length':
    case 'angle':
      return { path: line(points) };
  }
}
