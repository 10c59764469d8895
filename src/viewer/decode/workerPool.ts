import { createDecodePool, type DecodePool } from './decodePool';

/** The app's pool: as many workers as leave a core to the page. */
export function createWorkerPool(): DecodePool {
  return createDecodePool({
    createWorker: () => new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' }),
    size: Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1)),
  });
}
