/* eslint-disable no-restricted-globals -- the one place that keeps anything: how the screen looks, never a patient */
export interface Preferences {
  readonly theme: 'dark' | 'light';
  /** null: by the width of the screen. */
  readonly historyOpen: boolean | null;
  /** The same for the report. */
  readonly reportOpen: boolean | null;
}

const initial: Preferences = { theme: 'dark', historyOpen: null, reportOpen: null };
const keyOf = (iss: string) => `chartlight:preferences:${iss}`;

/** Storage may be missing or blocked in a frame: then the preferences last as long as the page. */
export function readPreferences(iss: string): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(iss)) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return initial;
    return {
      theme: 'theme' in stored && stored.theme === 'light' ? 'light' : 'dark',
      historyOpen:
        'historyOpen' in stored && typeof stored.historyOpen === 'boolean' ? stored.historyOpen : null,
      reportOpen: 'reportOpen' in stored && typeof stored.reportOpen === 'boolean' ? stored.reportOpen : null,
    };
  } catch {
    return initial;
  }
}

export function keepPreferences(iss: string, preferences: Preferences): void {
  try {
    localStorage.setItem(keyOf(iss), JSON.stringify(preferences));
  } catch {
    // Blocked storage costs the reader a click, nothing else.
  }
}
