import { describe, expect, it } from 'vitest';
import { createDecodePool, type DecodeRequest } from './decodePool';
import type { FrameFormat } from './decodedFrame';
import type { DecodeReply, DecodeTask } from './protocol';

const format: FrameFormat = {
  rows: 1,
  columns: 1,
  samples: 1,
  bitsAllocated: 8,
  bitsStored: 8,
  signed: false,
  photometric: 'MONOCHROME2',
  planar: false,
  float: false,
  slope: 1,
  intercept: 0,
  modalityLut: null,
  palette: null,
  rgba: false,
};
const hang = 255;

/** Behaves like the worker's end of the port: the first byte of a task is the value of its frame, or what to do. */
class PortWorker extends EventTarget implements Worker {
  static made = 0;
  static ended = 0;
  onmessage = null;
  onmessageerror = null;
  onerror: Worker['onerror'] = null;
  private port: MessagePort | null = null;
  constructor(private readonly starts = true) {
    super();
    PortWorker.made++;
  }
  postMessage(_message: unknown, transfer: unknown) {
    const port = Array.isArray(transfer) ? (transfer[0] as MessagePort) : null;
    if (!port || !this.starts) return;
    this.port = port;
    port.onmessage = ({ data }: MessageEvent<DecodeTask>) => {
      const value = data.bytes[0] ?? 0;
      if (value === hang) return;
      const frame = {
        rows: 1,
        columns: 1,
        components: 1,
        values: data.bytes,
        slope: 1,
        intercept: 0,
        min: value,
        max: value,
        precise: null,
      } as const;
      port.postMessage(
        (value === 13 ? { fault: { kind: 'decode', code: 'incomplete' } } : { frame }) satisfies DecodeReply,
      );
    };
    port.postMessage('ready');
  }
  terminate() {
    PortWorker.ended++;
    this.port?.close();
  }
}

const request = (value: number, fields: Partial<DecodeRequest> = {}): DecodeRequest => ({
  bytes: Uint8Array.of(value),
  syntax: '1.2.840.10008.1.2.1',
  format,
  priority: 'high',
  signal: new AbortController().signal,
  ...fields,
});
const poolOf = (size: number, timeoutMs = 50, starts = true) =>
  createDecodePool({ createWorker: () => new PortWorker(starts), size, timeoutMs, startTimeoutMs: 50 });

describe('createDecodePool', () => {
  it('decodes more frames than it has workers', async () => {
    const pool = poolOf(2);
    const frames = await Promise.all([1, 2, 3, 4, 5].map((value) => pool.decode(request(value))));
    expect(frames.map(({ min }) => min)).toEqual([1, 2, 3, 4, 5]);
    pool.close();
  });

  it('fails a hung frame only, replaces its worker and goes on', async () => {
    const pool = poolOf(1);
    const before = PortWorker.ended;
    const results = await Promise.allSettled([
      pool.decode(request(hang)),
      pool.decode(request(7)),
      pool.decode(request(8)),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(results[0]).toMatchObject({ reason: { fault: { kind: 'decode', code: 'timeout' } } });
    expect(PortWorker.ended - before).toBe(1);
    pool.close();
  });

  it('gives up on a worker that does not start', async () => {
    const pool = poolOf(1, 50, false);
    await expect(pool.decode(request(1))).rejects.toMatchObject({ fault: { code: 'failed' } });
    pool.close();
  });

  it('hands on the fault of a frame', async () => {
    const pool = poolOf(1);
    await expect(pool.decode(request(13))).rejects.toMatchObject({
      fault: { kind: 'decode', code: 'incomplete' },
    });
    pool.close();
  });

  it.each([
    { name: 'a syntax that nobody decodes', fields: { syntax: '1.2.840.10008.1.2.4.102' }, code: 'syntax' },
    { name: 'no bytes', fields: { bytes: new Uint8Array() }, code: 'no-pixels' },
    { name: 'a request that was given up', fields: { signal: AbortSignal.abort() }, code: 'aborted' },
  ])('refuses $name without a worker', async ({ fields, code }) => {
    const pool = poolOf(1);
    const before = PortWorker.made;
    await expect(pool.decode(request(1, fields))).rejects.toMatchObject({ fault: { code } });
    expect(PortWorker.made).toBe(before);
    pool.close();
  });

  it('drops a queued frame that nobody wants any more, and takes urgent ones first', async () => {
    const pool = poolOf(1, 200);
    const order: number[] = [];
    const unwanted = new AbortController();
    const note = (value: number) => () => void order.push(value);
    const running = pool.decode(request(1)).then(note(1));
    const low = pool.decode(request(2, { priority: 'low' })).then(note(2));
    const dropped = pool.decode(request(3, { priority: 'low', signal: unwanted.signal }));
    const urgent = pool.decode(request(4)).then(note(4));
    unwanted.abort();
    await expect(dropped).rejects.toMatchObject({ fault: { code: 'aborted' } });
    await Promise.all([running, low, urgent]);
    expect(order).toEqual([1, 4, 2]);
    pool.close();
  });

  it('rejects what is under way when closed', async () => {
    const pool = poolOf(1, 5000);
    const results = Promise.allSettled([pool.decode(request(hang)), pool.decode(request(2))]);
    pool.close();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
