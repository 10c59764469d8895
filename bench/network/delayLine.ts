/** Time that a test can hold in its hands. */
export interface Clock {
  now(): number;
  /** Calls back not before `ms`; returns how to call it off. */
  at(ms: number, then: () => void): () => void;
}

export const realClock: Clock = {
  now: () => performance.now(),
  at: (ms, then) => {
    const timer = setTimeout(then, Math.max(0, ms - performance.now()));
    return () => clearTimeout(timer);
  },
};

/** Does things in the order in which they were put in, each at its time or as soon after as the clock allows. */
export function createDelayLine(clock: Clock): { put(atMs: number, act: () => void): void; stop(): void } {
  const waiting: { atMs: number; act: () => void }[] = [];
  let cancel: (() => void) | undefined;

  function run(): void {
    cancel = undefined;
    for (let [next] = waiting; next && next.atMs <= clock.now(); [next] = waiting) {
      waiting.shift();
      next.act();
    }
    arm();
  }
  function arm(): void {
    const [next] = waiting;
    if (next && !cancel) cancel = clock.at(next.atMs, run);
  }

  return {
    put(atMs, act) {
      waiting.push({ atMs, act });
      arm();
    },
    stop() {
      waiting.length = 0;
      cancel?.();
      cancel = undefined;
    },
  };
}
