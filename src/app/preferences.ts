/* eslint-disable no-restricted-globals -- the one place that keeps anything: how the screen looks, never a patient */
export type Theme = 'dark' | 'light';
export interface Preferences {
  /** null: as the reader's system is. */
  readonly theme: Theme | null;
  /** null: by the width of the screen. */
  readonly historyOpen: boolean | null;
  /** The same for the report. */
  readonly reportOpen: boolean | null;
}

const initial: Preferences = { theme: null, historyOpen: null, reportOpen: null };
/** One for all issuers: it names no hospital. */
const key = 'chartlight:preferences';

/** Storage may be missing or blocked in a frame: then the preferences last as long as the page. */
export function readPreferences(): Preferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return initial;
    return {
      theme: 'theme' in stored && (stored.theme === 'light' || stored.theme === 'dark') ? stored.theme : null,
      historyOpen:
        'historyOpen' in stored && typeof stored.historyOpen === 'boolean' ? stored.historyOpen : null,
      reportOpen: 'reportOpen' in stored && typeof stored.reportOpen === 'boolean' ? stored.reportOpen : null,
    };
  } catch {
    return initial;
  }
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Blocked storage costs the reader a click, nothing else.
  }
}
