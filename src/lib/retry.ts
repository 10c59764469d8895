export const maxTries = 4;

const firstWaitMs = 400;

/**
 * Wait before try `next` (1 = first repetition): doubles each time, half of it random, so that clients that failed
 * together do not come back together. At most 0.4 + 0.8 + 1.6 s over all tries.
 */
export function backoffMs(next: number, random: () => number = Math.random): number {
  const full = firstWaitMs * 2 ** (next - 1);
  return full / 2 + (full / 2) * random();
}

/**
 * An unreadable Retry-After (absent, garbage, or not exposed by CORS) counts as this: three of them stay within the
 * ten seconds in which a dead archive must be named.
 */
const defaultPauseMs = 3_000;
const maxPauseMs = 60_000;

/** RFC 9110 section 10.2.3: seconds or an HTTP date. Between 0 and 60 s. */
export function parseRetryAfterMs(header: string | null, nowMs: number): number {
  const value = header?.trim() ?? '';
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isNaN(ms) ? defaultPauseMs : Math.min(Math.max(ms, 0), maxPauseMs);
}
