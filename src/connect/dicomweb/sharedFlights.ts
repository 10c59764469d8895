import { FaultError } from '@/lib/fault';

interface Flight<T> {
  readonly promise: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Work that several callers share by key, each with a signal of its own: it is aborted when nobody waits any more.
 * The last `keep` results stay.
 */
export function createSharedFlights<T>(keep: number) {
  const flights = new Map<string, Flight<T>>();

  function start(key: string, run: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { promise: run(controller.signal), controller, waiting: 0 };
    flight.promise.catch(() => {
      if (flights.get(key) === flight) flights.delete(key);
    });
    return flight;
  }

  /** Most recently used last. */
  function touch(key: string, flight: Flight<T>): void {
    flights.delete(key);
    flights.set(key, flight);
    for (const [oldest, { waiting }] of flights) {
      if (flights.size <= keep) break;
      if (waiting === 0 && oldest !== key) flights.delete(oldest);
    }
  }

  async function join(
    key: string,
    run: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    if (signal?.aborted) throw aborted();
    const flight = flights.get(key) ?? start(key, run);
    touch(key, flight);
    flight.waiting += 1;
    let settled = false;
    try {
      const result = await untilAborted(flight.promise, signal);
      settled = true;
      return result;
    } finally {
      flight.waiting -= 1;
      if (!settled && flight.waiting === 0) {
        flight.controller.abort();
        if (flights.get(key) === flight) flights.delete(key);
      }
    }
  }

  return {
    join,
    /** Aborts what is under way and forgets what is kept. */
    forget() {
      for (const { controller } of flights.values()) controller.abort();
      flights.clear();
    },
  };
}

/** The promise itself goes on; who waited is free at once. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(aborted());
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

function aborted(): FaultError {
  return new FaultError({ kind: 'network', code: 'aborted' });
}
