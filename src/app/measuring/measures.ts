import { isMeant, placeOf, toMeasure, type Measure } from '@/domain/measuring/measure';
import type { Figure } from '@/domain/measuring/figures';
import { pointsOf, type MeasureKind, type Point } from '@/domain/measuring/kinds';
import { reshape, shifted, withShortAxis } from '@/domain/measuring/reshape';
import type { StackFrame } from '@/domain/model/stack';

export interface Measures {
  readonly done: readonly Measure[];
  /** Being set: its last point follows the pointer. */
  readonly draft: Measure | null;
  readonly next: number;
  /** Its first handle takes the focus when it is drawn: set by a key, or jumped to. */
  readonly fresh: number | null;
  readonly selected: number | null;
  /** Whose words are being written beside the picture. */
  readonly naming: number | null;
  /** The list is open. */
  readonly listed: boolean;
  /** What `done` was before each step, oldest first, and after those that were taken back. */
  readonly past: readonly (readonly Measure[])[];
  readonly future: readonly (readonly Measure[])[];
  /** One movement of a hand, however many changes it makes, is one step back. */
  readonly gesture: string | null;
}

export const noMeasures: Measures = {
  done: [],
  draft: null,
  next: 1,
  fresh: null,
  selected: null,
  naming: null,
  listed: false,
  past: [],
  future: [],
  gesture: null,
};

const stepsBack = 100;
/** A session's memory is bounded: beyond it the oldest give way. */
const most = 500;
const mostVertices = 2000;

export const isAt = ({ place }: Measure, frame: StackFrame): boolean => place.key === placeOf(frame).key;

/** A hand is still moving one of them. */
export const isMoving = ({ draft, gesture }: Measures): boolean =>
  draft !== null || gesture?.startsWith('drag') === true;

function change(measures: Measures, done: readonly Measure[], gesture: string | null = null): Measures {
  const same = gesture !== null && gesture === measures.gesture;
  return {
    ...measures,
    done: done.slice(-most),
    gesture,
    past: same ? measures.past : [...measures.past, measures.done].slice(-stepsBack),
    future: [],
  };
}

/** The pointer goes down: a new one, or the second arm or line of one that takes two drags. */
export function begin(measures: Measures, kind: MeasureKind, frame: StackFrame, point: Point): Measures {
  const { draft } = measures;
  if (draft?.kind === kind && isAt(draft, frame)) {
    const second = kind === 'cobb' ? [point, point] : [point];
    return { ...measures, draft: drawn(frame, draft, [...draft.points, ...second]) };
  }
  const points = pointsOf[kind] === 1 || kind === 'freehand' ? [point] : [point, point];
  const draftNow = toMeasure(frame, { id: measures.next, kind, points });
  return { ...measures, draft: draftNow, next: measures.next + 1, gesture: null };
}

export function drag(measures: Measures, frame: StackFrame, point: Point): Measures {
  const { draft } = measures;
  const [start] = draft?.points ?? [];
  if (!draft || !start || !isAt(draft, frame)) return measures;
  const points = ((): readonly Point[] => {
    if (draft.kind === 'bidirectional') return withShortAxis(start, point, draft.calibration.spacing);
    if (draft.kind === 'freehand') return traced(draft.points, point);
    return [...draft.points.slice(0, -1), point];
  })();
  return { ...measures, draft: drawn(frame, draft, points) };
}

/** Half a pixel is as fine as a hand draws; a line that does not end is not followed for ever. */
function traced(points: readonly Point[], point: Point): readonly Point[] {
  const last = points.at(-1) ?? point;
  const near = Math.hypot(point[0] - last[0], point[1] - last[1]) < 0.5;
  return near || points.length >= mostVertices ? points : [...points, point];
}

const drawn = (frame: StackFrame, { id, kind, words }: Measure, points: readonly Point[]): Measure =>
  toMeasure(frame, { id, kind, points, words });

/** The pointer goes up: it is done, waits for its second drag, or was too small to be meant. */
export function lift(measures: Measures): Measures {
  const { draft } = measures;
  if (!draft) return measures;
  if (!isMeant(draft)) return { ...measures, draft: null };
  if (draft.points.length < pointsOf[draft.kind]) return measures;
  return finished({ ...measures, draft: null }, draft);
}

/** A whole one, where nobody drags. */
export function add(
  measures: Measures,
  kind: MeasureKind,
  frame: StackFrame,
  points: readonly Point[],
): Measures {
  const added = toMeasure(frame, { id: measures.next, kind, points });
  return { ...finished({ ...measures, draft: null, next: measures.next + 1 }, added), fresh: added.id };
}

const finished = (measures: Measures, measure: Measure): Measures => ({
  ...change(measures, [...measures.done, measure]),
  selected: measure.id,
  naming: measure.kind === 'arrow' || measure.kind === 'text' ? measure.id : null,
});

/** Gives up what is only half drawn. */
export const abandon = (measures: Measures): Measures => ({ ...measures, draft: null });

function update(
  measures: Measures,
  id: number,
  gesture: string | null,
  to: (one: Measure) => Measure,
): Measures {
  if (!measures.done.some((one) => one.id === id)) return measures;
  return change(
    measures,
    measures.done.map((one) => (one.id === id ? to(one) : one)),
    gesture,
  );
}

/** `gesture` names the movement: the same one makes one step back. */
export function movePoint(
  measures: Measures,
  frame: StackFrame,
  { id, at, to, gesture }: { id: number; at: number; to: Point; gesture: string },
): Measures {
  return update(measures, id, gesture, (one) =>
    drawn(frame, one, reshape(one.kind, one.points, at, to, one.calibration.spacing)),
  );
}

export function moveWhole(
  measures: Measures,
  frame: StackFrame,
  { id, by, gesture }: { id: number; by: Point; gesture: string },
): Measures {
  return update(measures, id, gesture, (one) => drawn(frame, one, shifted(one.points, by)));
}

/** The hand rests: what is moved next is a step of its own. */
export const rest = (measures: Measures): Measures =>
  measures.gesture === null ? measures : { ...measures, gesture: null };

export function remove(measures: Measures, id: number): Measures {
  const { selected, naming, done } = measures;
  if (!done.some((one) => one.id === id)) return measures;
  return {
    ...change(
      measures,
      done.filter((one) => one.id !== id),
    ),
    selected: selected === id ? null : selected,
    naming: naming === id ? null : naming,
  };
}

const longestWords = 200;

/** The reader's words; a text without any is none, and the step that set it is taken back with it. */
export function name(measures: Measures, id: number, words: string): Measures {
  const one = measures.done.find((held) => held.id === id);
  const wording = { ...measures, naming: measures.naming === id ? null : measures.naming };
  const plain = words.trim().slice(0, longestWords);
  if (!one || plain === one.words) return one?.kind === 'text' && !plain ? remove(wording, id) : wording;
  return update(wording, id, null, (held) => ({ ...held, words: plain }));
}

export const select = (measures: Measures, id: number | null): Measures =>
  measures.selected === id ? measures : { ...measures, selected: id };

/** Selects it, and lets its first handle take the focus when it is drawn. */
export const jumpTo = (measures: Measures, id: number): Measures => ({
  ...measures,
  selected: id,
  fresh: id,
});

/** The figures of its pixels have come, unless it has moved meanwhile. No step of the reader's. */
export function settle(measures: Measures, counted: Measure, figures: readonly Figure[]): Measures {
  const to = (one: Measure): Measure =>
    one === counted ? { ...one, figures: [...one.figures, ...figures], pending: false } : one;
  return { ...measures, done: measures.done.map(to), draft: measures.draft && to(measures.draft) };
}

export function undo(measures: Measures): Measures {
  if (measures.draft) return abandon(measures);
  const before = measures.past.at(-1);
  if (!before) return measures;
  const { past, future, done } = measures;
  return stepped(measures, { done: before, past: past.slice(0, -1), future: [...future, done] });
}

export function redo(measures: Measures): Measures {
  const after = measures.future.at(-1);
  if (!after) return measures;
  const { past, future, done } = measures;
  return stepped(measures, { done: after, past: [...past, done], future: future.slice(0, -1) });
}

function stepped(measures: Measures, to: Pick<Measures, 'done' | 'past' | 'future'>): Measures {
  const isThere = (id: number | null) => to.done.some((one) => one.id === id);
  const selected = isThere(measures.selected) ? measures.selected : null;
  return { ...measures, ...to, draft: null, naming: null, gesture: null, fresh: null, selected };
}
