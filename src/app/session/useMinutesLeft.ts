import { useEffect, useState } from 'react';
import type { Services } from '../services';
import { minutesLeft } from './phase';

const lookEveryMs = 10_000;

/** Minutes to the end of a session that cannot be renewed, when few are left. */
export function useMinutesLeft({ session, now }: Services): number | null {
  const { token } = session;
  const look = () => minutesLeft(token.expiresAt(), token.canRefresh(), now().getTime());
  const [left, setLeft] = useState(look);
  useEffect(() => {
    const timer = setInterval(
      () => setLeft(minutesLeft(token.expiresAt(), token.canRefresh(), now().getTime())),
      lookEveryMs,
    );
    return () => clearInterval(timer);
  }, [token, now]);
  return left;
}
