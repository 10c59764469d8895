import type { StackFrame } from '@/domain/model/stack';
import { numbers, scopes } from '../../decode/dataset';

/** In columns and rows of the image; 0, 0 = centre of its first pixel. What is outside of it is covered. */
export type Shutter =
  | { readonly shape: 'rectangle'; readonly from: Point; readonly to: Point }
  | { readonly shape: 'circle'; readonly centre: Point; /** Columns. */ readonly radius: number }
  | { readonly shape: 'polygon'; readonly points: readonly Point[] };

type Point = readonly [column: number, row: number];

export interface Shutters {
  /** Each covers what lies outside of it. */
  readonly shapes: readonly Shutter[];
  /** 0 black to 255 white. */
  readonly grey: number;
}

/** Frame Display Shutter Sequence of an enhanced image, PS3.3 C.8.19.6.16. */
const ofFrame = '00189472';
const maxVertices = 4096;

/** PS3.3 C.7.6.11; null where there is none, or none that means anything. Rows and columns are counted from 1 there. */
export function shuttersOf({ instance, frame }: StackFrame): Shutters | null {
  const scope = scopes(instance.dataset, frame, ofFrame).find((one) => one['00181600']?.Value?.length);
  if (!scope) return null;
  const of = (tag: string) => numbers(scope, tag).map((value) => value - 1);
  // One of each kind, as many as there are.
  const kinds = new Set((scope['00181600']?.Value ?? []).slice(0, 3));
  const shapes = [...kinds].flatMap((shape): Shutter[] => {
    if (shape === 'RECTANGULAR') {
      const [[left], [right], [top], [bottom]] = [
        of('00181602'),
        of('00181604'),
        of('00181606'),
        of('00181608'),
      ];
      if (left === undefined || right === undefined || top === undefined || bottom === undefined) return [];
      // The pixels of the edges are seen.
      const [from, to] = [[left - 0.5, top - 0.5] as const, [right + 0.5, bottom + 0.5] as const];
      return from[0] < to[0] && from[1] < to[1] ? [{ shape: 'rectangle', from, to }] : [];
    }
    if (shape === 'CIRCULAR') {
      const [row, column] = of('00181610');
      const [radius = 0] = numbers(scope, '00181612');
      if (row === undefined || column === undefined || radius <= 0) return [];
      return [{ shape: 'circle', centre: [column, row], radius }];
    }
    if (shape === 'POLYGONAL') {
      const values = of('00181620');
      // Cut short it would cover what is not meant.
      if (values.length > 2 * maxVertices) return [];
      const points = Array.from({ length: values.length >> 1 }, (_, n): Point => [
        values[2 * n + 1] ?? 0,
        values[2 * n] ?? 0,
      ]);
      return points.length >= 3 ? [{ shape: 'polygon', points }] : [];
    }
    return [];
  });
  // P-Values, 0 to FFFFH; without one black, as collimators are.
  const [value = 0] = numbers(scope, '00181622');
  return shapes.length > 0 ? { shapes, grey: Math.round(Math.min(65535, Math.max(0, value)) / 257) } : null;
}
