import type { StackFrame } from '@/domain/model/stack';
import { FaultError, isAborted, toFault, type Fault } from '@/lib/fault';
import { modalityValue, toPixelValues, type DecodedFrame, type VoiLut } from '../../decode/decodedFrame';
import { createLayer } from '../graphics/layer';
import { createClip, type Clip } from './clip';
import type { ViewportCommand, ViewportHandle, ViewportProps, ViewportSnapshot, Window } from '../port';
import { sameSnapshot } from './snapshot';
import type { FrameStore } from './frameStore';
import { fromPatient, gridOf, planeOf, spacingOf, toPatient } from './geometry';
import { edgeLetters } from './orientation';
import { seenAs } from './seenAs';
import type { Painters, Picture } from './screen';
import { present } from './present';
import { openStage, type Stage } from './stage';
import { isInverted } from './inverted';
import {
  fitted,
  flipped,
  panned,
  placed,
  rotated,
  scaleOf,
  toPixel,
  toScreen,
  zoomed,
  type Size,
  type View,
} from './view';
import { fullWindow, headerWindow } from './window';

export interface StackViewportHandle extends ViewportHandle {
  /** Shows nothing and forgets its stack. */
  clear(): void;
}

/** Scrolling through what is held stays smooth; beyond it the slice before would be taken for the one awaited. */
const staleMs = 400;

interface Room {
  readonly painters: Painters;
  readonly store: FrameStore;
  readonly element: HTMLElement;
}

/**
 * One viewport. The view (zoom, pan, window …) is kept here and put onto the engine before each drawing, so that
 * no state of the library can leak from one picture to the next. `ticket` is the generation: whatever comes back
 * under an older one is dropped.
 */
export function openViewport(room: Room, props: ViewportProps, onClose: () => void): StackViewportHandle {
  const { painters, store, element } = room;
  let stack: readonly StackFrame[] | null = null;
  let screen: Stage | null = null;
  let ticket = 0;
  let index = 0;
  let state: ViewportSnapshot['state'] = 'empty';
  let fault: Fault | null = null;
  let view: View = fitted;
  /** The reader's, of the pixels themselves and of a picture that the archive made of them. */
  let chosenWindow: { [Origin in ViewportSnapshot['origin']]?: Window } = {};
  /** Of the first frame shown, where the header names none: later frames must not flicker in brightness. */
  let foundWindow: Window | null = null;
  /** Place of the VOI LUT that the reader has chosen over any window. */
  let chosenLut: number | null = null;
  let invert = false;
  let graphics = true;
  let loaded = 0;
  let pending: AbortController | null = null;
  let unpin = () => {};
  let closed = false;
  const settling: (() => void)[] = [];
  const listeners = new Set<() => void>();

  const frameAt = (at = index): StackFrame | null => {
    const frame = stack?.[at];
    return frame ? seenAs(frame, store.peek(frame)) : null;
  };
  const originOf = (frame: StackFrame | null) =>
    frame && store.peek(frame)?.rendered ? 'rendered' : 'native';
  const size = (): Size => screen?.size() ?? [0, 0];
  const settle = () => settling.splice(0).forEach((done) => done());
  const settled = () => new Promise<void>((resolve) => settling.push(resolve));

  const currentWindow = (frame: StackFrame, decoded: DecodedFrame | undefined): Window | null =>
    chosenWindow[originOf(frame)] ??
    headerWindow(frame) ??
    foundWindow ??
    (decoded ? fullWindow(decoded) : null);

  const currentLut = (frame: StackFrame): VoiLut | undefined => {
    const luts = store.peek(frame)?.voiLuts;
    if (chosenLut !== null) return luts?.find((table) => table.index === chosenLut);
    return chosenWindow[originOf(frame)] ? undefined : luts?.find((table) => table.asked);
  };
  const lutNow = (frame: StackFrame | null): ViewportSnapshot['lut'] => {
    const lut = frame && currentLut(frame);
    return lut ? { index: lut.index, explanation: lut.explanation } : null;
  };
  const graphicsNow = (): ViewportSnapshot['graphics'] => {
    const missing = screen?.missing() ?? null;
    return missing === null ? null : { shown: graphics, missing };
  };

  const look = (): ViewportSnapshot => {
    const frame = frameAt();
    const plane = frame && planeOf(frame);
    const spacing = frame && spacingOf(frame);
    const [width, height] = size();
    const scale = frame && width > 0 && height > 0 ? scaleOf(view, gridOf(frame), [width, height]) : 0;
    return {
      stack,
      state,
      fault,
      index,
      window: frame ? currentWindow(frame, undefined) : null,
      lut: lutNow(frame),
      invert,
      zoom: view.zoom,
      pan: view.pan,
      scale,
      rotation: view.rotation,
      flipHorizontal: view.flipHorizontal,
      flipVertical: view.flipVertical,
      orientation: plane ? edgeLetters(plane, view) : null,
      mmPerPixel: spacing && scale > 0 ? spacing[1] / scale : null,
      playing: clip.playing(),
      loaded,
      awaited: frame && state === 'loading' ? store.awaited(frame) : null,
      painter: (screen?.painter() ?? painters.now()).kind,
      origin: originOf(frame),
      graphics: graphicsNow(),
    };
  };
  const publish = () => {
    const next = look();
    if (closed || sameSnapshot(snapshot, next)) return;
    snapshot = next;
    listeners.forEach((listener) => listener());
  };
  const count = () => {
    loaded = stack?.reduce((sum, frame) => sum + (store.has(frame) ? 1 : 0), 0) ?? 0;
    publish();
  };

  const draw = (): boolean => {
    const frame = frameAt();
    const decoded = frame ? store.peek(frame) : undefined;
    if (!screen || !frame || !decoded) return false;
    const window = currentWindow(frame, decoded) ?? fullWindow(decoded);
    foundWindow ??= headerWindow(frame) ? null : window;
    const drawn = present(frame, decoded, window, currentLut(frame));
    screen.draw({ frame, ...drawn, view, invert: invert !== isInverted(frame), graphics });
    return true;
  };
  const onRendered = (picture: Picture) => {
    if (picture.frame !== frameAt() || !screen || state === 'failed') return;
    state = 'shown';
    screen.blank(false);
    publish();
    settle();
    painters.prepare();
  };
  const fail = (thrown: unknown) => {
    state = 'failed';
    fault = toFault(thrown, { kind: 'decode', code: 'engine' });
    // Another slice's pixels under this slice's number would be a lie.
    screen?.blank(true);
    publish();
    settle();
  };

  const show = async (at: number): Promise<void> => {
    const frame = frameAt(at);
    const on = screen;
    if (!frame || !on || closed) return;
    const mine = ++ticket;
    pending?.abort();
    const controller = (pending = new AbortController());
    index = at;
    state = 'loading';
    fault = null;
    // Dropped from the cache, a picture on the screen would no longer obey the reader, or never be drawn.
    unpin();
    unpin = store.pin(frame);
    const shown = settled();
    const stale = setTimeout(() => {
      if (mine === ticket && state === 'loading') on.blank(true);
    }, staleMs);
    try {
      // What is held is drawn within the same turn: every step of a fast hand is a picture of its own.
      if (!draw()) {
        publish();
        await store.load(frame, 'high', controller.signal);
        if (mine !== ticket) return await shown;
        draw();
      }
      publish();
    } catch (thrown) {
      if (mine !== ticket) return await shown;
      if (isAborted(thrown) && closed) return;
      fail(thrown);
    }
    await shown;
    clearTimeout(stale);
  };
  const redraw = async (): Promise<void> => {
    publish();
    if (state !== 'shown') return;
    const drawn = settled();
    if (draw()) await drawn;
  };
  const step = (by: number, wrap: boolean): Promise<void> => {
    const length = stack?.length ?? 0;
    const to = wrap ? (index + by + length) % length : Math.min(length - 1, Math.max(0, index + by));
    return to === index || length === 0 ? Promise.resolve() : show(to);
  };

  const clip: Clip = createClip(
    () => step(1, true),
    () => frameAt()?.instance.image?.frameTimeMs,
    publish,
  );
  let snapshot: ViewportSnapshot = look();

  const leave = () => {
    ticket++;
    clip.stop();
    pending?.abort();
    pending = null;
    unpin();
    screen?.close();
    screen = null;
    settle();
  };
  const enter = (next: readonly StackFrame[] | null, initial: number) => {
    leave();
    stack = next;
    index = Math.min(Math.max(0, initial), Math.max(0, (next?.length ?? 0) - 1));
    [view, chosenWindow, foundWindow, invert, fault] = [fitted, {}, null, false, null];
    [graphics, chosenLut] = [true, null];
    state = next?.length ? 'loading' : 'empty';
    if (!next?.length) return count();
    try {
      screen = openStage(painters, element, createLayer(element, store.overlays, publish), {
        onRendered,
        onResize: () => void redraw(),
      });
    } catch (thrown) {
      fail(new FaultError(toFault(thrown, { kind: 'decode', code: 'engine' })));
      return;
    }
    count();
    void show(index);
  };

  const commands: {
    [Name in ViewportCommand['do']]: (command: Extract<ViewportCommand, { do: Name }>) => Promise<void>;
  } = {
    slice: ({ index: at }) =>
      at === index && state === 'shown' ? Promise.resolve() : stack?.[at] ? show(at) : Promise.resolve(),
    step: ({ by }) => step(by, false),
    window: ({ window }) => {
      const wide = window.width > 0 ? window : { ...window, width: 1 };
      chosenWindow = { ...chosenWindow, [originOf(frameAt())]: wide };
      chosenLut = null;
      return redraw();
    },
    'voi-lut': ({ index: at }) => ((chosenLut = at), redraw()),
    zoom: ({ factor, about }) => ((view = zoomed(view, factor, about, size())), redraw()),
    view: ({ zoom, pan }) => ((view = placed(view, zoom, pan)), redraw()),
    pan: ({ by }) => ((view = panned(view, by)), redraw()),
    fit: () => ((view = { ...view, zoom: 1, pan: [0, 0] }), redraw()),
    rotate: () => ((view = rotated(view)), redraw()),
    'flip-horizontal': () => ((view = flipped(view, 'horizontal')), redraw()),
    'flip-vertical': () => ((view = flipped(view, 'vertical')), redraw()),
    invert: () => ((invert = !invert), redraw()),
    graphics: () => ((graphics = !graphics), redraw()),
    reset: () => (([view, chosenWindow, chosenLut, invert] = [fitted, {}, null, false]), redraw()),
    retry: () => (state === 'failed' ? show(index) : Promise.resolve()),
    cine: ({ play, framesPerSecond }) => {
      if (play && (stack?.length ?? 0) > 1) clip.play(framesPerSecond);
      else clip.stop();
      publish();
      return Promise.resolve();
    },
  };

  const stopCounting = store.onChange(count);
  enter(props.stack, props.initialIndex);

  return {
    setProps(next) {
      if (!closed && next.stack !== stack) enter(next.stack, next.initialIndex);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    run(command) {
      if (closed) return Promise.resolve();
      const act = commands[command.do] as (command: ViewportCommand) => Promise<void>;
      return act(command);
    },
    toPatient(point) {
      const frame = frameAt();
      return frame && screen ? toPatient(frame, toPixel(view, gridOf(frame), size(), point)) : null;
    },
    toCanvas(point) {
      const frame = frameAt();
      const pixel = frame && fromPatient(frame, point);
      return frame && pixel && screen ? toScreen(view, gridOf(frame), size(), pixel) : null;
    },
    pixel(point) {
      const frame = frameAt();
      const decoded = frame && state === 'shown' ? store.peek(frame) : undefined;
      if (!frame || !decoded) return null;
      const [column, row] = toPixel(view, gridOf(frame), size(), point);
      return modalityValue(decoded, Math.round(column), Math.round(row));
    },
    toImage(point) {
      const frame = frameAt();
      return frame && screen ? toPixel(view, gridOf(frame), size(), point) : null;
    },
    fromImage(pixel) {
      const frame = frameAt();
      return frame && screen ? toScreen(view, gridOf(frame), size(), pixel) : null;
    },
    values() {
      const frame = frameAt();
      const decoded = frame && state === 'shown' ? store.peek(frame) : undefined;
      return frame && decoded && !decoded.rendered ? { frame, pixels: toPixelValues(decoded) } : null;
    },
    clear: () => enter(null, 0),
    close() {
      if (closed) return;
      closed = true;
      leave();
      stopCounting();
      listeners.clear();
      onClose();
    },
  };
}
