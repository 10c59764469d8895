import { FaultError, isAborted } from '@/lib/fault';
import type { StackFrame } from '@/domain/model/stack';
import { checkFrameLength } from './checkFrameLength';
import type { DicomWeb, FrameAddress, FrameBytes } from './dicomWeb';
import { untilAborted } from './sharedFlights';

export interface FrameLoader {
  /** Starts the transfer of a frame before its metadata is known. Never throws. */
  warm(address: FrameAddress): void;
  /** Takes the warmed bytes where they fit the header, else fetches. */
  load(
    frame: StackFrame,
    options: { signal: AbortSignal; priority: 'high' | 'low' },
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; transferSyntax: string }>;
  /** Forgets and aborts all that is warm. */
  clear(): void;
}

interface WarmFrame {
  readonly promise: Promise<FrameBytes>;
  readonly controller: AbortController;
}

/** Warm frames that nobody came for are dropped, oldest first. */
const maxWarm = 4;

export function createFrameLoader(dicomWeb: DicomWeb): FrameLoader {
  const warmed = new Map<string, WarmFrame>();

  function drop(key: string): void {
    warmed.get(key)?.controller.abort();
    warmed.delete(key);
  }

  /** The bytes, once; null when they were not warmed, failed, or are not those of this header. */
  async function takeWarm(
    key: string,
    { instance }: StackFrame,
    signal: AbortSignal,
  ): Promise<FrameBytes | null> {
    const warm = warmed.get(key);
    warmed.delete(key);
    if (!warm || !instance.image) return null;
    try {
      const found = await untilAborted(warm.promise, signal);
      return checkFrameLength(instance.image, found.bytes, found.transferSyntax) ? null : found;
    } catch (thrown) {
      if (signal.aborted) warm.controller.abort();
      // What the header would not mend has used up its tries; a dropped one is asked for anew.
      if (signal.aborted || !(isAborted(thrown) || isDecodeFault(thrown))) throw thrown;
      return null;
    }
  }

  return {
    warm(address) {
      const key = keyOf(address);
      if (warmed.has(key)) return;
      const controller = new AbortController();
      const promise = dicomWeb.frame(address, { signal: controller.signal, priority: 'high' });
      // Who waits for it hears of the failure; who comes later, perhaps after a Retry, asks anew.
      promise.catch(() => {
        if (warmed.get(key)?.promise === promise) warmed.delete(key);
      });
      warmed.set(key, { promise, controller });
      for (const oldest of warmed.keys()) if (warmed.size > maxWarm) drop(oldest);
    },
    async load(frame, { signal, priority }) {
      const address = toAddress(frame);
      const header = frame.instance.image;
      const warm = await takeWarm(keyOf(address), frame, signal);
      return warm ?? dicomWeb.frame(address, { ...(header && { header }), signal, priority });
    },
    clear() {
      for (const key of [...warmed.keys()]) drop(key);
    },
  };
}

function toAddress({ instance, frame }: StackFrame): FrameAddress {
  const { source, study, series, uid } = instance;
  return { source, study, series, instance: uid, frame };
}

function keyOf({ source, instance, frame }: FrameAddress): string {
  return `${source.root} ${instance} ${frame}`;
}

const isDecodeFault = (thrown: unknown): boolean =>
  thrown instanceof FaultError && thrown.fault.kind === 'decode';
