import type { MeasureKind } from '@/domain/measuring/figureOf';
import type { Vec3 } from '@/domain/model/instance';
import type { StackFrame } from '@/domain/model/stack';
import { begin, drag, isMeasurable, lift, placeOf, type Measures } from './measures';

/** What a pointer does to the measurements; nothing where the picture has no millimetres. */
export function measured(
  measures: Measures,
  kind: MeasureKind,
  phase: 'down' | 'move' | 'up',
  frame: StackFrame,
  point: Vec3 | null,
): Measures {
  if (phase === 'up') return lift(measures);
  if (!point || !isMeasurable(frame)) return measures;
  return phase === 'down' ? begin(measures, kind, placeOf(frame), point) : drag(measures, point);
}
