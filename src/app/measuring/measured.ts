import type { MeasureKind, Point } from '@/domain/measuring/kinds';
import type { StackFrame } from '@/domain/model/stack';
import { begin, drag, lift, type Measures } from './measures';

/** Spatial coordinates of a picture end at its edges: half a pixel beyond the centres of the outermost. */
export function within({ instance: { image } }: StackFrame, [column, row]: Point): Point {
  const inside = (value: number, count: number) => Math.min(count - 0.5, Math.max(-0.5, value));
  return [inside(column, image?.columns ?? 1), inside(row, image?.rows ?? 1)];
}

/** What a pointer does to the measurements. */
export function measured(
  measures: Measures,
  kind: MeasureKind,
  phase: 'down' | 'move' | 'up',
  frame: StackFrame,
  point: Point | null,
): Measures {
  if (phase === 'up') return lift(measures);
  if (!point) return measures;
  const at = within(frame, point);
  return phase === 'down' ? begin(measures, kind, frame, at) : drag(measures, frame, at);
}
