import type { StackFrame, Volume } from '@/domain/model/stack';
import { FaultError, isAborted, toFault } from '@/lib/fault';
import type { DecodePool } from '../../decode/decodePool';
import { bytesOf, type DecodedFrame } from '../../decode/decodedFrame';
import { toFrameFormat } from '../../decode/frameFormat';
import { createOverlayStore, type OverlayStore } from '../graphics/overlayStore';
import type { FrameOptions } from '../port';
import { decodeRendered } from '../../decode/rendered';
import { awaitedFrames, computed } from './computed';
import { frameKey } from './frameKey';
import { renderedInstead } from './renderedInstead';
import { volumeRoom } from './volumeRoom';

type Priority = 'high' | 'low';

export interface FrameStore {
  /** One download and one decode a frame, however many wait; stopped when nobody waits any more. */
  load(frame: StackFrame, priority: Priority, signal: AbortSignal): Promise<DecodedFrame>;
  peek(frame: StackFrame): DecodedFrame | undefined;
  has(frame: StackFrame): boolean;
  /** Bytes that may be held. */
  readonly cacheBytes: number;
  volumeRoom(frames: readonly StackFrame[]): number;
  /** How many of the frames are there that a computed one waits for; null for one that is downloaded. */
  awaited(frame: StackFrame): Awaited | null;
  /** Keeps a frame, once it is there, while it is on a screen, and what it is computed from; returns the release. */
  pin(frame: StackFrame): () => void;
  readonly overlays: OverlayStore;
  /** True while somebody waits for a frame to look at. */
  busy(): boolean;
  /** Called when a frame arrived or was dropped. */
  onChange(listener: () => void): () => void;
  clear(): void;
}

export interface Awaited {
  readonly held: number;
  readonly of: number;
}

interface Loading {
  readonly promise: Promise<DecodedFrame>;
  readonly controller: AbortController;
  waiting: number;
}

const isColour = ({ instance: { image } }: StackFrame): boolean =>
  (image?.samplesPerPixel ?? 1) > 1 || image?.photometric === 'PALETTE COLOR';

/** `rgba`: whether colour is decoded to four samples; asked when the first colour comes. */
export function createFrameStore(
  { loadFrame, loadBulkData, loadRendered, cacheBytes }: FrameOptions,
  pool: DecodePool,
  rgba: () => boolean,
  decodePicture = decodeRendered,
): FrameStore {
  const overlays = createOverlayStore(loadBulkData);
  const held = new Map<string, DecodedFrame>();
  const loading = new Map<string, Loading>();
  /** What failed is asked for again when the reader wants to see it, not to be ready for that. */
  const failed = new Map<string, FaultError>();
  /** How many screens each frame is on. */
  const pinned = new Map<string, number>();
  /** Of the computed frames that are on a screen, one for each. */
  const volumes = new Set<{ readonly volume: Volume }>();
  const listeners = new Set<() => void>();
  let heldBytes = 0;
  let urgent = 0;
  const changed = () => listeners.forEach((listener) => listener());

  const drop = (key: string) => {
    const frame = held.get(key);
    if (!frame) return;
    held.delete(key);
    heldBytes -= bytesOf(frame);
  };
  const keep = (key: string, frame: DecodedFrame) => {
    drop(key);
    held.set(key, frame);
    heldBytes += bytesOf(frame);
    // Oldest use first. The newest stays whatever its size: somebody is about to look at it.
    for (const old of held.keys()) {
      if (heldBytes <= cacheBytes || old === key) break;
      if (!pinned.has(old)) drop(old);
    }
    changed();
  };
  const fetchAndDecode = async (frame: StackFrame, priority: Priority, signal: AbortSignal) => {
    const loadBulk = (uri: string) =>
      loadBulkData
        ? loadBulkData(uri, frame, signal)
        : Promise.reject(
            new FaultError({ kind: 'decode', code: 'failed', detail: 'bulk data is not available' }),
          );
    const [format, { bytes, transferSyntax }] = await Promise.all([
      toFrameFormat(frame, isColour(frame) && rgba(), loadBulk),
      loadFrame(frame, { signal, priority }),
    ]);
    return pool.decode({ bytes, syntax: transferSyntax, format, priority, signal });
  };
  const decodeOrRendered = async (frame: StackFrame, priority: Priority, signal: AbortSignal) => {
    const native = () => fetchAndDecode(frame, priority, signal);
    if (!loadRendered) return native();
    return renderedInstead(native, async () => {
      const picture = await loadRendered(frame, { signal, priority });
      return decodePicture(picture, frame, isColour(frame) ? (rgba() ? 4 : 3) : 1);
    });
  };
  const begin = (key: string, frame: StackFrame, priority: Priority): Loading => {
    const controller = new AbortController();
    const promise = (
      frame.reformat
        ? computed(load, frame, priority, controller.signal)
        : decodeOrRendered(frame, priority, controller.signal)
    )
      .then((decoded) => {
        if (loading.get(key) === entry) keep(key, decoded);
        // What failed with it is worth asking for again.
        if (failed.has(key)) failed.clear();
        return decoded;
      })
      .catch((thrown: unknown) => {
        const error = new FaultError(toFault(thrown, { kind: 'decode', code: 'failed' }));
        if (loading.get(key) === entry && !isAborted(error)) failed.set(key, error);
        throw error;
      })
      .finally(() => {
        if (loading.get(key) === entry) loading.delete(key);
      });
    const entry: Loading = { promise, controller, waiting: 0 };
    loading.set(key, entry);
    return entry;
  };

  const load: FrameStore['load'] = (frame, priority, signal) => {
    if (signal.aborted) return Promise.reject(new FaultError({ kind: 'network', code: 'aborted' }));
    const key = frameKey(frame);
    const ready = held.get(key);
    if (ready) return Promise.resolve(ready);
    const known = failed.get(key);
    if (known && priority === 'low') return Promise.reject(known);
    const entry = loading.get(key) ?? begin(key, frame, priority);
    entry.waiting++;
    if (priority === 'high') urgent++;
    return new Promise<DecodedFrame>((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener('abort', onAbort);
        entry.waiting--;
        if (priority === 'high') urgent--;
      };
      const onAbort = () => {
        leave();
        if (entry.waiting === 0) {
          // Forgotten at once: who comes next starts anew instead of joining what is being stopped.
          if (loading.get(key) === entry) loading.delete(key);
          entry.controller.abort();
        }
        reject(new FaultError({ kind: 'network', code: 'aborted' }));
        changed();
      };
      signal.addEventListener('abort', onAbort);
      entry.promise.then(
        (decoded) => {
          if (signal.aborted) return;
          leave();
          resolve(decoded);
          changed();
        },
        (fault: unknown) => {
          if (signal.aborted) return;
          leave();
          reject(fault);
          changed();
        },
      );
    });
  };
  const pinOne = (key: string) => {
    pinned.set(key, (pinned.get(key) ?? 0) + 1);
    return () => {
      const left = (pinned.get(key) ?? 1) - 1;
      if (left > 0) pinned.set(key, left);
      else pinned.delete(key);
    };
  };

  return {
    load,
    cacheBytes,
    overlays,
    volumeRoom: (frames) =>
      volumeRoom(
        frames,
        [...volumes].map(({ volume }) => volume),
        cacheBytes,
      ),
    awaited(frame) {
      const needed = awaitedFrames(frame);
      return needed && { held: needed.filter((one) => held.has(frameKey(one))).length, of: needed.length };
    },
    peek(frame) {
      const key = frameKey(frame);
      const found = held.get(key);
      if (found) {
        held.delete(key);
        held.set(key, found);
      }
      return found;
    },
    has: (frame) => held.has(frameKey(frame)),
    pin(frame) {
      const { reformat } = frame;
      const releases = [frame, ...(reformat?.volume.frames ?? [])].map((one) => pinOne(frameKey(one)));
      const seen = reformat && { volume: reformat.volume };
      if (seen) volumes.add(seen);
      return () => {
        releases.splice(0).forEach((release) => release());
        if (seen) volumes.delete(seen);
      };
    },
    busy: () => urgent > 0,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      for (const { controller } of loading.values()) controller.abort();
      loading.clear();
      failed.clear();
      overlays.clear();
      for (const key of [...held.keys()]) drop(key);
      changed();
    },
  };
}
