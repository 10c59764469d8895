/** Where the session stands. `locked` and `left` have cleared the screen for good; only the chart opens it again. */
export type Phase = 'live' | 'ended' | 'locked' | 'left';

/** Nothing comes back to life, and what was cleared stays cleared. */
export function nextPhase(now: Phase, event: Exclude<Phase, 'live'>): Phase {
  return now === 'locked' || now === 'left' ? now : event;
}

/** Whole minutes until the session ends by itself, once that is near; null while there is no need to say so. */
export function minutesLeft(expiresAt: number | null, canRefresh: boolean, now: number): number | null {
  if (expiresAt === null || canRefresh) return null;
  const leftMs = expiresAt - now;
  return leftMs > warnBeforeMs ? null : Math.max(0, Math.ceil(leftMs / 60_000) - 1);
}

const warnBeforeMs = 5 * 60_000;
