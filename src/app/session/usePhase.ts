import { useEffect, useReducer } from 'react';
import { flushSync } from 'react-dom';
import type { Services } from '../services';
import { nextPhase } from './phase';

const activity = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
const lookEveryMs = 5_000;

/** Follows the session to its end: by the record system, by expiry, by idleness, by leaving the page. */
export function usePhase({ session, site, now }: Services) {
  const [phase, tell] = useReducer(nextPhase, 'live');
  const { token } = session;

  useEffect(() => token.onEnd(() => tell('ended')), [token]);

  useEffect(
    function endOnExpiry() {
      const timer = setInterval(() => {
        const expiresAt = token.expiresAt();
        if (expiresAt === null || token.canRefresh() || now().getTime() < expiresAt) return;
        token.end();
        tell('ended');
      }, lookEveryMs);
      return () => clearInterval(timer);
    },
    [token, now],
  );

  useEffect(
    function lockWhenIdle() {
      let lastMs = now().getTime();
      // Timers sleep in hidden pages: the clock is looked at, not counted.
      const look = () => {
        if (now().getTime() - lastMs >= site.session.idleMinutes * 60_000) tell('locked');
      };
      // The hand that wakes a machine comes before its timers, and may be another's: the look comes first.
      const stir = () => {
        look();
        lastMs = now().getTime();
      };
      const timer = setInterval(look, lookEveryMs);
      document.addEventListener('visibilitychange', look);
      for (const name of activity) window.addEventListener(name, stir, { passive: true, capture: true });
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
        for (const name of activity) window.removeEventListener(name, stir, { capture: true });
      };
    },
    [site, now],
  );

  useEffect(function clearWhenLeft() {
    // Also for the back/forward cache: a page that comes back must not show the patient of before.
    const leave = () => flushSync(() => tell('left'));
    window.addEventListener('pagehide', leave);
    return () => window.removeEventListener('pagehide', leave);
  }, []);

  return phase;
}
