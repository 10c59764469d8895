import { expect, it } from 'vitest';
import { createDelayLine, type Clock } from './delayLine.ts';

function fakeClock(): Clock & { pass(ms: number): void } {
  let now = 0;
  const alarms = new Set<{ ms: number; then: () => void }>();
  return {
    now: () => now,
    at(ms, then) {
      const alarm = { ms, then };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    pass(ms) {
      now += ms;
      for (const alarm of [...alarms]) {
        if (alarm.ms > now) continue;
        alarms.delete(alarm);
        alarm.then();
      }
    },
  };
}

it('delivers at the time of each, in order, and what is due together at once', () => {
  const clock = fakeClock();
  const line = createDelayLine(clock);
  const seen: string[] = [];
  line.put(10, () => seen.push('a'));
  line.put(12, () => seen.push('b'));
  line.put(30, () => seen.push('c'));
  clock.pass(9);
  expect(seen).toEqual([]);
  clock.pass(5);
  expect(seen).toEqual(['a', 'b']);
  clock.pass(16);
  expect(seen).toEqual(['a', 'b', 'c']);
});

it('delivers nothing after it was stopped', () => {
  const clock = fakeClock();
  const line = createDelayLine(clock);
  const seen: string[] = [];
  line.put(10, () => seen.push('a'));
  line.stop();
  clock.pass(100);
  expect(seen).toEqual([]);
});
