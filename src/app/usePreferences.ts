import { useCallback, useLayoutEffect, useState } from 'react';
import { useApp } from './AppContext';
import type { Preferences } from './preferences';
import { keepPreferences, readPreferences } from './preferences';

/** How this reader wants the screen, kept per browser and issuer. */
export function usePreferences() {
  const { iss } = useApp().services.session.issuer;
  const [preferences, setPreferences] = useState(() => readPreferences(iss));
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = preferences.theme;
  }, [preferences.theme]);
  const prefer = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...preferences, ...change };
      setPreferences(next);
      keepPreferences(iss, next);
    },
    [iss, preferences],
  );
  return [preferences, prefer] as const;
}
