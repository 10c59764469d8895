import { describe, expect, it } from 'vitest';
import { backoffMs, parseRetryAfterMs } from './retry';

describe('the wait before another try', () => {
  it.each([
    [1, 0, 200],
    [1, 1, 400],
    [2, 0, 400],
    [3, 1, 1600],
  ])('try %i with chance %d waits %d ms', (next, chance, ms) => {
    expect(backoffMs(next, () => chance)).toBe(ms);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  it.each([
    ['3', 3_000],
    ['0', 0],
    ['600', 60_000],
    ['Tue, 24 Nov 2026 10:00:07 GMT', 7_000],
    ['Tue, 24 Nov 2026 09:00:00 GMT', 0],
    ['soon', 3_000],
    ['', 3_000],
    [null, 3_000],
  ])('%j is a pause of %d ms', (header, ms) => {
    expect(parseRetryAfterMs(header, now)).toBe(ms);
  });
});
