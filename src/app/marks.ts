import type { SeriesUid } from '@/domain/model/ids';
import type { Role } from './workspace/workspace';

/** `data-*` of <html>: what checks and support staff read (docs/contract.md). */
export function markDocument(name: 'app' | 'patient' | 'history', value: string | null): void {
  const { dataset } = document.documentElement;
  if (value === null) delete dataset[name];
  else dataset[name] = value;
}

type Mark = 'history' | 'first-image' | 'comparison';

/** One tracker an app: each mark stands once in a session. */
export function createMarks() {
  const made = new Set<Mark>();
  const listeners = new Set<() => void>();
  const shown = new Map<number, Role>();
  let settled = false;
  const mark = (name: Mark) => {
    if (made.has(name)) return;
    made.add(name);
    performance.mark(`chartlight:${name}`);
  };
  return {
    historyKnown: () => mark('history'),
    /** A pane shows its picture at full quality (or, with null, no longer does). */
    paneShown(pane: number, role: Role | null) {
      if (role === null) {
        shown.delete(pane);
        return;
      }
      shown.set(pane, role);
      mark('first-image');
      const roles = new Set(shown.values());
      if (roles.has('current') && roles.has('prior')) mark('comparison');
    },
    seriesLoaded(series: SeriesUid) {
      performance.mark('chartlight:series-loaded', { detail: series });
    },
    /** A pane has ended loading, whatever came of it: work in the background may begin. */
    paneSettled() {
      if (settled) return;
      settled = true;
      listeners.forEach((listener) => listener());
    },
    hasSettled: () => settled,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type Marks = ReturnType<typeof createMarks>;
