import type { MeasureKind } from '@/domain/measuring/kinds';
import type { ViewportCommand, Window } from '../engine/port';
import { hands } from './hands';

/** Where the pointer is, is told to the app; nothing of the picture moves. */
export type PointingTool = 'point' | MeasureKind | 'magnify' | 'window-region';
export type PrimaryTool = 'window' | 'pan' | 'zoom' | 'scroll' | PointingTool;

const moving: ReadonlySet<PrimaryTool> = new Set(['window', 'pan', 'zoom', 'scroll']);
export const isPointing = (tool: PrimaryTool): tool is PointingTool => !moving.has(tool);
type Point = readonly [number, number];

/** What a hand does, freed of the DOM. Points are CSS px from the pane's top left. */
export type GestureEvent =
  | {
      readonly type: 'down';
      readonly id: number;
      readonly at: Point;
      readonly button: number;
      readonly touch: boolean;
    }
  | { readonly type: 'move'; readonly id: number; readonly at: Point }
  | { readonly type: 'up'; readonly id: number }
  | {
      readonly type: 'wheel';
      readonly at: Point;
      readonly deltaY: number;
      readonly lines: boolean;
      readonly hand: 'wheel' | 'shift-wheel' | 'ctrl-wheel';
    }
  | { readonly type: 'double'; readonly at: Point };

export interface GestureState {
  readonly pointers: ReadonlyMap<number, Point>;
  readonly drag: PrimaryTool | 'pinch' | null;
  /** Where the drag began: a zoom keeps this point in place. */
  readonly anchor: Point;
  /** Scroll that is not yet a whole slice: px. */
  readonly rest: number;
}

/** What the picture is like now; a drag is relative to it. */
export interface GestureContext {
  readonly tool: PrimaryTool;
  readonly window: Window | null;
  /** High values are dark: brighter is a higher centre. */
  readonly highIsDark: boolean;
  readonly height: number;
  readonly slices: number;
}

export const atRest: GestureState = { pointers: new Map(), drag: null, anchor: [0, 0], rest: 0 };

/** Trackpads send many small deltas; one notch of a mouse wheel is 100 to 120 px in Chromium, 3 lines elsewhere. */
const wheelPxPerSlice = 60;
const pxPerLine = 40;
/** Slices of one notch with Shift. */
const fastSlices = 5;
const zoomPerPx = 1.005;
/** Share of the window's width that one px changes: fine where the window is narrow. */
const windowPerPx = 1 / 300;

type Outcome = readonly [GestureState, readonly ViewportCommand[]];

export function reduceGesture(state: GestureState, event: GestureEvent, context: GestureContext): Outcome {
  switch (event.type) {
    case 'down':
      return [down(state, event, context), []];
    case 'move':
      return move(state, event, context);
    case 'up':
      return [up(state, event.id), []];
    case 'wheel':
      return wheel(state, event);
    case 'double':
      return [state, [{ do: hands['double-click'] }]];
  }
}

function down(
  state: GestureState,
  event: Extract<GestureEvent, { type: 'down' }>,
  { tool }: GestureContext,
): GestureState {
  const pointers = new Map(state.pointers).set(event.id, event.at);
  if (pointers.size >= 2) return { ...state, pointers, drag: hands['two-fingers'], rest: 0 };
  const does = event.touch ? byFinger(tool) : byButton(tool)[event.button];
  return { pointers, drag: does === 'tool' ? tool : (does ?? null), anchor: event.at, rest: 0 };
}

const byFinger = (tool: PrimaryTool) => hands[tool === 'window' ? 'one-finger' : 'one-finger-instead'];

/** By `MouseEvent.button`. */
const byButton = (tool: PrimaryTool) =>
  [
    hands['left-drag'],
    hands['middle-drag'],
    hands[tool === 'window' ? 'right-drag' : 'right-drag-instead'],
  ] as const;

function up(state: GestureState, id: number): GestureState {
  const pointers = new Map(state.pointers);
  pointers.delete(id);
  // After a pinch the finger that stays must not begin to scroll.
  return { ...state, pointers, drag: null };
}

function move(state: GestureState, { id, at }: { id: number; at: Point }, context: GestureContext): Outcome {
  const from = state.pointers.get(id);
  if (!from || !state.drag) return [state, []];
  const pointers = new Map(state.pointers).set(id, at);
  const next = { ...state, pointers };
  const dx = at[0] - from[0];
  const dy = at[1] - from[1];
  switch (state.drag) {
    case 'pan':
      return [next, [{ do: 'pan', by: [dx, dy] }]];
    case 'zoom':
      return [next, dy === 0 ? [] : [{ do: 'zoom', factor: zoomPerPx ** -dy, about: state.anchor }]];
    case 'scroll': {
      // A pane's height is the whole stack, but never more than 25 px to a slice.
      const pxPerSlice = Math.min(25, Math.max(3, context.height / Math.max(1, context.slices)));
      const [steps, rest] = whole(state.rest + dy, pxPerSlice);
      return [{ ...next, rest }, steps === 0 ? [] : [{ do: 'step', by: steps }]];
    }
    case 'window':
      return [next, windowed(context.window, dx, context.highIsDark ? -dy : dy)];
    case 'pinch':
      return [next, pinched([...state.pointers.values()], [...pointers.values()])];
    default:
      return [next, []];
  }
}

/** Right: wider; up: brighter, that is a lower centre where high values are bright. */
function windowed(window: Window | null, dx: number, dy: number): readonly ViewportCommand[] {
  if (!window) return [];
  const perPx = window.width * windowPerPx;
  const width = Math.max(window.width / 1000, window.width + dx * perPx);
  return [{ do: 'window', window: { center: window.center + dy * perPx, width } }];
}

function pinched(before: readonly Point[], after: readonly Point[]): readonly ViewportCommand[] {
  const [a, b, c, d] = [before[0], before[1], after[0], after[1]];
  if (!a || !b || !c || !d) return [];
  const apart = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1]);
  const middle = (p: Point, q: Point): Point => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const [from, to] = [middle(a, b), middle(c, d)];
  const factor = apart(a, b) > 0 ? apart(c, d) / apart(a, b) : 1;
  return [
    { do: 'pan', by: [to[0] - from[0], to[1] - from[1]] },
    ...(factor === 1 ? [] : [{ do: 'zoom', factor, about: to } as const]),
  ];
}

function wheel(
  state: GestureState,
  { at, deltaY, lines, hand }: Extract<GestureEvent, { type: 'wheel' }>,
): Outcome {
  const px = lines ? deltaY * pxPerLine : deltaY;
  const does = hands[hand];
  if (does === 'zoom')
    return [state, [{ do: 'zoom', factor: zoomPerPx ** -Math.max(-100, Math.min(100, px)), about: at }]];
  // One notch is one slice, however long the notch: only small deltas are gathered.
  const slices = does === 'leap' ? fastSlices : 1;
  if (Math.abs(px) >= wheelPxPerSlice)
    return [{ ...state, rest: 0 }, [{ do: 'step', by: Math.sign(px) * slices }]];
  const carried = Math.sign(px) === Math.sign(state.rest) ? state.rest : 0;
  const [steps, rest] = whole(carried + px, wheelPxPerSlice);
  return [{ ...state, rest }, steps === 0 ? [] : [{ do: 'step', by: steps * slices }]];
}

function whole(px: number, per: number): readonly [steps: number, rest: number] {
  const steps = Math.trunc(px / per);
  return [steps, px - steps * per];
}
