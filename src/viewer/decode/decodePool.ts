import { FaultError, type Fault } from '@/lib/fault';
import type { DecodedFrame, FrameFormat } from './decodedFrame';
import type { DecodeReply, DecodeTask } from './protocol';
import { isDecodable } from './syntax';

export interface DecodeRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly syntax: string;
  readonly format: FrameFormat;
  readonly priority: 'high' | 'low';
  readonly signal: AbortSignal;
}

export interface DecodePool {
  /** Takes the bytes over. Rejects with `FaultError`; a hung or dead worker costs its own frame only. */
  decode(request: DecodeRequest): Promise<DecodedFrame>;
  /** Starts a worker before the first task: it is fetched and compiled while the frame is on its way. */
  start(): void;
  close(): void;
}

export interface DecodePoolOptions {
  readonly createWorker: () => Worker;
  readonly size: number;
  readonly timeoutMs?: number;
  /** A worker has to be fetched and compiled before its first task. */
  readonly startTimeoutMs?: number;
}

interface Job {
  readonly request: DecodeRequest;
  readonly settle: (result: DecodedFrame | Fault) => void;
}
interface Slot {
  readonly worker: Worker;
  readonly port: MessagePort;
  ready: boolean;
  job: Job | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}

const maxQueued = 512;
const isFault = (result: DecodedFrame | Fault): result is Fault => 'kind' in result;

/** N workers, one task each: the library's own manager loses a hung task, its worker and its queue slot for ever. */
export function createDecodePool({
  createWorker,
  size,
  timeoutMs = 10_000,
  startTimeoutMs = 30_000,
}: DecodePoolOptions): DecodePool {
  const slots = new Set<Slot>();
  const queue: Job[] = [];
  let closed = false;

  const drop = (slot: Slot, fault: Fault) => {
    clearTimeout(slot.timer);
    slot.worker.terminate();
    slot.port.close();
    slots.delete(slot);
    slot.job?.settle(fault);
    slot.job = null;
    fill();
  };
  const hung = (slot: Slot, code: 'timeout' | 'failed', detail: string, afterMs: number) => {
    clearTimeout(slot.timer);
    slot.timer = setTimeout(() => drop(slot, { kind: 'decode', code, detail }), afterMs);
  };
  const assign = (slot: Slot, job: Job) => {
    slot.job = job;
    if (!slot.ready) return;
    hung(slot, 'timeout', `no answer within ${timeoutMs / 1000} s`, timeoutMs);
    const { bytes, syntax, format } = job.request;
    // A view into a larger buffer is copied: the rest of the buffer may belong to another frame.
    const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    slot.port.postMessage({ bytes: own, syntax, format } satisfies DecodeTask, [own.buffer]);
  };
  const spawn = (): Slot => {
    const worker = createWorker();
    const { port1, port2 } = new MessageChannel();
    const slot: Slot = { worker, port: port1, ready: false, job: null, timer: undefined };
    slots.add(slot);
    worker.onerror = (event) => {
      event.preventDefault();
      drop(slot, { kind: 'decode', code: 'failed', detail: event.message || 'The decoder stopped.' });
    };
    port1.onmessage = ({ data }: MessageEvent<'ready' | DecodeReply>) => {
      clearTimeout(slot.timer);
      if (data === 'ready') {
        slot.ready = true;
        if (slot.job) assign(slot, slot.job);
        return;
      }
      slot.job?.settle('frame' in data ? data.frame : data.fault);
      slot.job = null;
      fill();
    };
    worker.postMessage('chartlight', [port2]);
    hung(slot, 'failed', 'The decoder did not start.', startTimeoutMs);
    return slot;
  };
  const fill = () => {
    while (!closed && queue.length > 0) {
      const slot = [...slots].find((one) => !one.job) ?? (slots.size < size ? spawn() : null);
      const job = slot ? queue.shift() : undefined;
      if (!slot || !job) return;
      assign(slot, job);
    }
  };

  return {
    decode(request) {
      const refused = refusal(request, closed, queue.length);
      if (refused) return Promise.reject(new FaultError(refused));
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          const at = queue.indexOf(job);
          if (at < 0) return; // Already running: its result is worth keeping.
          queue.splice(at, 1);
          job.settle({ kind: 'network', code: 'aborted' });
        };
        const job: Job = {
          request,
          settle: (result) => {
            request.signal.removeEventListener('abort', onAbort);
            if (isFault(result)) reject(new FaultError(result));
            else resolve(result);
          },
        };
        request.signal.addEventListener('abort', onAbort);
        const behind = queue.findIndex((other) => other.request.priority === 'low');
        if (request.priority === 'high' && behind >= 0) queue.splice(behind, 0, job);
        else queue.push(job);
        fill();
      });
    },
    start() {
      if (!closed && slots.size === 0) spawn();
    },
    close() {
      closed = true;
      for (const job of queue.splice(0)) job.settle({ kind: 'network', code: 'aborted' });
      for (const slot of [...slots]) drop(slot, { kind: 'network', code: 'aborted' });
    },
  };
}

function refusal({ syntax, signal, bytes }: DecodeRequest, closed: boolean, queued: number): Fault | null {
  if (closed || signal.aborted) return { kind: 'network', code: 'aborted' };
  if (!isDecodable(syntax)) return { kind: 'decode', code: 'syntax', detail: syntax };
  if (bytes.byteLength === 0) return { kind: 'decode', code: 'no-pixels' };
  if (queued >= maxQueued) return { kind: 'decode', code: 'failed', detail: 'Too many frames are waiting.' };
  return null;
}
