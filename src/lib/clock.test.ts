import { expect, it } from 'vitest';
import { sleep, systemClock, type Clock } from './clock';
import { singleFlight } from './singleFlight';

it('a sleep ends at once when it is aborted, and its timer is cancelled', async () => {
  let cancelled = false;
  const clock: Clock = {
    now: () => 0,
    after: () => () => {
      cancelled = true;
    },
  };
  const abort = new AbortController();
  const sleeping = sleep(clock, 60_000, abort.signal);
  abort.abort();
  await expect(sleeping).rejects.toMatchObject({ fault: { kind: 'network', code: 'aborted' } });
  expect(cancelled).toBe(true);
  await expect(sleep(systemClock, 60_000, abort.signal)).rejects.toMatchObject({
    fault: { code: 'aborted' },
  });
});

it('all who ask while a run is under way share it; the next one starts anew', async () => {
  let runs = 0;
  const ask = singleFlight(async () => ++runs);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(2);
});

it('a failed run is not remembered', async () => {
  let runs = 0;
  const ask = singleFlight(async () => {
    runs += 1;
    if (runs === 1) throw new Error('first');
    return runs;
  });
  await expect(ask()).rejects.toThrow('first');
  expect(await ask()).toBe(2);
});
