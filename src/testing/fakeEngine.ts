import type { StackFrame } from '@/domain/model/stack';
import { FaultError, type Fault } from '@/lib/fault';
import type { DecodePool } from '@/viewer/decode/decodePool';
import type { DecodedFrame } from '@/viewer/decode/decodedFrame';
import { createEngine } from '@/viewer/engine/createEngine';
import type { Engine, FrameOptions, ViewportHandle } from '@/viewer/engine/port';
import { frameKey } from '@/viewer/engine/stack/frameKey';
import { createFrameStore } from '@/viewer/engine/stack/frameStore';
import { createPainters, onlyPainter } from '@/viewer/engine/stack/painters';
import type { OpenScreen, Painter } from '@/viewer/engine/stack/screen';

export interface FakeEngine extends Engine {
  /** Frames stay loading until `release`. */
  hold(): void;
  release(): void;
  /** What loading this frame ends in; null: its pixels again. */
  failFrame(frame: StackFrame, fault: Fault | null): void;
  /** Open viewports, oldest first. */
  readonly viewports: readonly ViewportHandle[];
  /** Downloads so far. */
  loads(): number;
  readonly thumbnails: readonly StackFrame[];
}

/**
 * The engine without pixels: viewports, windows, faults and order are the real ones, painting takes a turn of the
 * loop. `preview`: a quick painter paints first, and the full one takes over a turn after the first picture.
 */
export function createFakeEngine(options?: FrameOptions, { preview = false } = {}): FakeEngine {
  const faults = new Map<string, Fault>();
  const thumbnails: StackFrame[] = [];
  const handles = new Set<ViewportHandle>();
  let held = false;
  const waiting: (() => void)[] = [];
  let loads = 0;
  const loadFrame: FrameOptions['loadFrame'] = async (frame, request) => {
    loads++;
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    const fault = faults.get(frameKey(frame));
    if (fault) throw new FaultError(fault);
    return options
      ? options.loadFrame(frame, request)
      : { bytes: new Uint8Array(1), transferSyntax: '1.2.840.10008.1.2.1' };
  };
  const store = createFrameStore({ cacheBytes: 2 ** 30, ...options, loadFrame }, blankPool, () => false);
  const full = fakePainter('cpu');
  const engine = createEngine(
    store,
    preview
      ? createPainters({
          quick: fakePainter('preview'),
          load: () => Promise.resolve(full),
          afterPaint: (run) => void setTimeout(run),
        })
      : onlyPainter(full),
  );
  return {
    ...engine,
    open(element, props) {
      const opened = engine.open(element, props);
      const handle: ViewportHandle = {
        ...opened,
        close() {
          handles.delete(handle);
          opened.close();
        },
      };
      handles.add(handle);
      return handle;
    },
    async thumbnail(_canvas, frame, signal) {
      await store.load(frame, 'low', signal);
      thumbnails.push(frame);
    },
    hold: () => {
      held = true;
    },
    release() {
      held = false;
      waiting.splice(0).forEach((go) => go());
    },
    failFrame(frame, fault) {
      if (fault) faults.set(frameKey(frame), fault);
      else faults.delete(frameKey(frame));
    },
    get viewports() {
      return [...handles];
    },
    loads: () => loads,
    thumbnails,
  };
}

function fakePainter(kind: Painter['kind']): Painter {
  const openScreen: OpenScreen = (_within, onRendered) => {
    let closed = false;
    return {
      draw: (picture) => void setTimeout(() => !closed && onRendered(picture)),
      size: () => [512, 512],
      blank: () => undefined,
      retire: () => undefined,
      close: () => {
        closed = true;
      },
    };
  };
  return { kind, openScreen, clear: () => undefined, close: () => undefined };
}

/** Decodes 16-bit little endian where bytes are given, else a grey frame. */
const blankPool: DecodePool = {
  decode({ bytes, format, signal }) {
    if (signal.aborted) return Promise.reject(new FaultError({ kind: 'network', code: 'aborted' }));
    const values = new Int16Array(format.rows * format.columns);
    values.set(new Int16Array(bytes.slice(0, bytes.length & ~1).buffer).subarray(0, values.length));
    const { rows, columns, slope, intercept } = format;
    const max = values.reduce((most, value) => Math.max(most, value), 1);
    const frame: DecodedFrame = {
      rows,
      columns,
      components: 1,
      values,
      slope,
      intercept,
      min: 0,
      max,
      precise: null,
    };
    return Promise.resolve(frame);
  },
  start: () => undefined,
  close: () => undefined,
};
