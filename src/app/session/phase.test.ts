import { describe, expect, it } from 'vitest';
import { minutesLeft, nextPhase } from './phase';

describe('the phase of a session', () => {
  it.each([
    ['live', 'ended', 'ended'],
    ['live', 'locked', 'locked'],
    ['ended', 'locked', 'locked'],
    ['locked', 'ended', 'locked'],
    ['left', 'locked', 'left'],
  ] as const)('goes from %s by %s to %s', (before, event, after) =>
    expect(nextPhase(before, event)).toBe(after),
  );
});

describe('the warning before the end', () => {
  const minute = 60_000;
  it.each([
    [null, false, null],
    [6 * minute, false, null],
    [5 * minute, false, 4],
    [90_000, false, 1],
    [30_000, false, 0],
    [-1, false, 0],
    [30_000, true, null],
  ])('with the end at %s ms, renewable %s, gives %s minutes', (expiresAt, canRefresh, left) =>
    expect(minutesLeft(expiresAt, canRefresh, 0)).toBe(left),
  );
});
