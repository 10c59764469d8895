// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepPreferences, readPreferences, type Theme } from './preferences';
import { useTheme } from './useTheme';

afterEach(() => {
  window.localStorage.clear();
  vi.unstubAllGlobals();
});

describe('the preferences', () => {
  it('come back as they were kept, under a name that tells of no hospital and no patient', () => {
    const kept = { theme: 'light', historyOpen: false, reportOpen: null } as const;
    keepPreferences(kept);
    expect(readPreferences()).toEqual(kept);
    expect(Object.keys({ ...window.localStorage })).toEqual(['chartlight:preferences']);
  });

  it.each(['', '"dark"', '{"theme":"pink","historyOpen":1}', '{'])(
    'are nobody’s where %j was kept',
    (text) => {
      window.localStorage.setItem('chartlight:preferences', text);
      expect(readPreferences()).toEqual({ theme: null, historyOpen: null, reportOpen: null });
    },
  );
});

describe('the theme', () => {
  it.each<[Theme | null, boolean, Theme]>([
    [null, true, 'light'],
    [null, false, 'dark'],
    ['dark', true, 'dark'],
    ['light', false, 'light'],
  ])('chosen %s on a light system (%s) is %s', (chosen, light, shown) => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: light && query.includes('light'),
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }));
    renderHook(() => useTheme(chosen));
    expect(document.documentElement.dataset['theme']).toBe(shown);
  });
});
