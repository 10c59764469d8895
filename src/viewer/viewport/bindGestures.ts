import type { ViewportHandle } from '../engine/port';
import { highIsDark } from '../engine/stack/inverted';
import { hands } from './hands';
import {
  atRest,
  isPointing,
  reduceGesture,
  type GestureEvent,
  type PointingTool,
  type PrimaryTool,
} from './gestures';

export interface GestureSettings {
  readonly tool: PrimaryTool;
  readonly onPoint?: ((pointing: Pointing) => void) | undefined;
}

export interface Pointing {
  readonly tool: PointingTool;
  /** `cancel`: the hand meant something else; what it began since `down` never was. */
  readonly phase: 'down' | 'move' | 'up' | 'cancel';
  /** CSS px from the pane's top left. */
  readonly at: readonly [number, number];
}

type Point = readonly [number, number];

/** Feeds the pointer and the wheel of a pane to its viewport; returns the release. */
export function bindGestures(
  pane: HTMLElement,
  handle: ViewportHandle,
  settings: () => GestureSettings,
): () => void {
  let state = atRest;
  let pointing: { readonly id: number; readonly tool: PointingTool; readonly at: Point } | null = null;
  const tell = (tool: PointingTool, phase: Pointing['phase'], event: PointerEvent) =>
    settings().onPoint?.({ tool, phase, at: point(event) });

  const point = (event: MouseEvent): Point => {
    const { left, top } = pane.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  };
  const feed = (event: GestureEvent) => {
    const seen = handle.getSnapshot();
    const context = {
      tool: settings().tool,
      window: seen.window,
      highIsDark: highIsDark(seen),
      height: pane.clientHeight,
      slices: seen.stack?.length ?? 0,
    };
    const [next, commands] = reduceGesture(state, event, context);
    state = next;
    for (const command of commands) void handle.run(command);
  };
  // Buttons and sliders that lie above the picture keep their own gestures.
  const isControl = (event: Event) =>
    event.target instanceof Element &&
    event.target.closest('button, input, select, a, [data-handle], [data-grip]') !== null;

  const onDown = (event: PointerEvent) => {
    if (isControl(event)) return;
    pane.setPointerCapture(event.pointerId);
    const { pointerId: id, button } = event;
    const { tool: chosen, onPoint } = settings();
    const tool = event.shiftKey ? hands['shift-click'] : chosen;
    const touch = event.pointerType === 'touch';
    if (pointing && touch) {
      // A second finger: the first was no pointing but the beginning of a pinch.
      tell(pointing.tool, 'cancel', event);
      feed({ type: 'down', id: pointing.id, at: pointing.at, button: 0, touch });
      pointing = null;
      feed({ type: 'down', id, at: point(event), button, touch });
      return;
    }
    if (onPoint && button === 0 && isPointing(tool) && state.pointers.size === 0) {
      pointing = { id, tool, at: point(event) };
      tell(tool, 'down', event);
      return;
    }
    feed({ type: 'down', id, at: point(event), button, touch });
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId === pointing?.id) {
      pointing = { ...pointing, at: point(event) };
      tell(pointing.tool, 'move', event);
    } else feed({ type: 'move', id: event.pointerId, at: point(event) });
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId === pointing?.id) {
      tell(pointing.tool, event.type === 'pointercancel' ? 'cancel' : 'up', event);
      pointing = null;
    }
    feed({ type: 'up', id: event.pointerId });
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL;
    const held = event.ctrlKey || event.metaKey ? 'ctrl-' : event.shiftKey ? 'shift-' : '';
    // With Shift Chromium turns the wheel sideways.
    const deltaY = event.deltaY || (event.shiftKey ? event.deltaX : 0);
    feed({ type: 'wheel', at: point(event), deltaY, lines, hand: `${held}wheel` });
  };
  const onDouble = (event: MouseEvent) => {
    // Two quick marks of a pointing tool are two marks.
    if (!isControl(event) && !isPointing(settings().tool)) feed({ type: 'double', at: point(event) });
  };
  const onMenu = (event: Event) => event.preventDefault();
  // The middle button would start the browser's own scrolling.
  const onMouseDown = (event: MouseEvent) => {
    if (event.button === 1) event.preventDefault();
  };

  pane.addEventListener('pointerdown', onDown);
  pane.addEventListener('pointermove', onMove);
  pane.addEventListener('pointerup', onUp);
  pane.addEventListener('pointercancel', onUp);
  pane.addEventListener('wheel', onWheel, { passive: false });
  pane.addEventListener('dblclick', onDouble);
  pane.addEventListener('contextmenu', onMenu);
  pane.addEventListener('mousedown', onMouseDown);
  return () => {
    pane.removeEventListener('pointerdown', onDown);
    pane.removeEventListener('pointermove', onMove);
    pane.removeEventListener('pointerup', onUp);
    pane.removeEventListener('pointercancel', onUp);
    pane.removeEventListener('wheel', onWheel);
    pane.removeEventListener('dblclick', onDouble);
    pane.removeEventListener('contextmenu', onMenu);
    pane.removeEventListener('mousedown', onMouseDown);
  };
}
