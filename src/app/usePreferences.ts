import { useCallback, useState } from 'react';
import type { Preferences } from './preferences';
import { keepPreferences, readPreferences } from './preferences';
import { useTheme } from './useTheme';

/** How this reader wants the screen, kept per browser. `theme`: the one that is shown. */
export function usePreferences() {
  const [chosen, setChosen] = useState(readPreferences);
  const theme = useTheme(chosen.theme);
  const prefer = useCallback(
    (change: Partial<Preferences>) => {
      const next = { ...chosen, ...change };
      setChosen(next);
      keepPreferences(next);
    },
    [chosen],
  );
  return [{ ...chosen, theme }, prefer] as const;
}
