import type { StackFrame } from '@/domain/model/stack';
import { FaultError, type Fault } from '@/lib/fault';
import type { DecodePool } from '@/viewer/decode/decodePool';
import type { DecodedFrame } from '@/viewer/decode/decodedFrame';
import type { Engine, EngineOptions, ViewportHandle } from '@/viewer/engine/port';
import { frameKey } from '@/viewer/engine/stack/frameKey';
import { createFrameStore } from '@/viewer/engine/stack/frameStore';
import { prefetchStack } from '@/viewer/engine/stack/prefetch';
import type { OpenScreen } from '@/viewer/engine/stack/screen';
import { openViewport, type StackViewportHandle } from '@/viewer/engine/stack/stackViewport';

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

/** The engine without pixels: viewports, windows, faults and order are the real ones, painting takes a turn of the loop. */
export function createFakeEngine(options?: EngineOptions): FakeEngine {
  const faults = new Map<string, Fault>();
  const thumbnails: StackFrame[] = [];
  const handles = new Set<StackViewportHandle>();
  let held = false;
  const waiting: (() => void)[] = [];
  let loads = 0;
  const loadFrame: EngineOptions['loadFrame'] = async (frame, request) => {
    loads++;
    if (held) await new Promise<void>((resolve) => waiting.push(resolve));
    const fault = faults.get(frameKey(frame));
    if (fault) throw new FaultError(fault);
    return options
      ? options.loadFrame(frame, request)
      : { bytes: new Uint8Array(1), transferSyntax: '1.2.840.10008.1.2.1' };
  };
  const store = createFrameStore(
    { cacheBytes: 2 ** 30, ...options, loadFrame },
    blankPool,
    false,
    () => undefined,
  );
  const openScreen: OpenScreen = (_within, stack, onRendered) => {
    let shown: string | undefined;
    let closed = false;
    return {
      show: (index) => {
        const frame = stack[index];
        shown = frame && frameKey(frame);
        return Promise.resolve();
      },
      shownKey: () => shown,
      draw: () => void setTimeout(() => !closed && onRendered()),
      size: () => [512, 512],
      blank: () => undefined,
      close: () => {
        closed = true;
      },
    };
  };
  return {
    open(element, props) {
      const handle = openViewport({ painter: 'cpu', store, element, openScreen }, props, () =>
        handles.delete(handle),
      );
      handles.add(handle);
      return handle;
    },
    async thumbnail(_canvas, frame, signal) {
      await store.load(frame, 'low', signal);
      thumbnails.push(frame);
    },
    prefetch: (stack, index, signal) => prefetchStack(store, stack, index, signal),
    purge() {
      for (const handle of handles) handle.clear();
      store.clear();
    },
    close() {
      for (const handle of [...handles]) handle.close();
      store.clear();
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
  close: () => undefined,
};
