import { figureOf, pointsOf, type MeasureKind } from '@/domain/measuring/figureOf';
import type { Vec3 } from '@/domain/model/instance';
import type { InstanceUid } from '@/domain/model/ids';
import { planeOf, type StackFrame } from '@/domain/model/stack';

/** The picture that was measured in. */
export interface Place {
  readonly instance: InstanceUid;
  /** 1-based. */
  readonly frame: number;
}

export interface Measure extends Place {
  readonly id: number;
  readonly kind: MeasureKind;
  /** LPS, mm, in the order in which they were set; those of an angle have its apex in the middle. */
  readonly points: readonly Vec3[];
}

export interface Measures {
  readonly done: readonly Measure[];
  /** Being set: its last point follows the pointer. */
  readonly draft: Measure | null;
  readonly next: number;
  /** Set by a key: its first point takes the focus, to be moved by keys. */
  readonly fresh: number | null;
}

export const noMeasures: Measures = { done: [], draft: null, next: 1, fresh: null };

export const placeOf = ({ instance, frame }: StackFrame): Place => ({ instance: instance.uid, frame });
/** mm of the patient are known: not those of the detector, and not pixels. */
export const isMeasurable = (frame: StackFrame): boolean =>
  frame.instance.image?.spacingKind === 'patient' && planeOf(frame) !== undefined;

export const isAt = (measure: Place, place: Place): boolean =>
  measure.instance === place.instance && measure.frame === place.frame;

/** The pointer goes down: a new one, or the second arm of an angle. */
export function begin(measures: Measures, kind: MeasureKind, place: Place, point: Vec3): Measures {
  const { draft } = measures;
  if (draft?.kind === kind && isAt(draft, place))
    return { ...measures, draft: { ...draft, points: [...draft.points, point] } };
  const { instance, frame } = place;
  const begun: Measure = { id: measures.next, kind, instance, frame, points: [point, point] };
  return { ...measures, draft: begun, next: measures.next + 1 };
}

export function drag(measures: Measures, point: Vec3): Measures {
  const { draft } = measures;
  return draft
    ? { ...measures, draft: { ...draft, points: [...draft.points.slice(0, -1), point] } }
    : measures;
}

/** The pointer goes up: it is done, waits for its second arm, or was too small to be meant. */
export function lift(measures: Measures): Measures {
  const { draft } = measures;
  if (!draft) return measures;
  if (!figureOf('length', draft.points.slice(-2))) return { ...measures, draft: null };
  if (draft.points.length < pointsOf[draft.kind]) return measures;
  return { ...measures, done: [...measures.done, draft], draft: null };
}

/** A whole one, where nobody drags. */
export function add(measures: Measures, kind: MeasureKind, place: Place, points: readonly Vec3[]): Measures {
  const { instance, frame } = place;
  const added: Measure = { id: measures.next, kind, instance, frame, points };
  return { done: [...measures.done, added], draft: null, next: measures.next + 1, fresh: added.id };
}

export function movePoint(measures: Measures, id: number, at: number, point: Vec3): Measures {
  const points = (one: Measure) => one.points.map((held, index) => (index === at ? point : held));
  return {
    ...measures,
    done: measures.done.map((one) => (one.id === id ? { ...one, points: points(one) } : one)),
  };
}

export function remove(measures: Measures, id: number): Measures {
  return { ...measures, done: measures.done.filter((one) => one.id !== id) };
}
