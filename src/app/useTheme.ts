import { useLayoutEffect } from 'react';
import type { Theme } from './preferences';
import { useMediaQuery } from './ui/useMediaQuery';

/** Colours the document; null: as the reader's system is, also while that changes. */
export function useTheme(chosen: Theme | null): Theme {
  const light = useMediaQuery('(prefers-color-scheme: light)');
  const theme = chosen ?? (light ? 'light' : 'dark');
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return theme;
}
