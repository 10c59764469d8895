import { createStore } from 'zustand/vanilla';
import type { Fault } from '@/lib/fault';

/**
 * What came of asking an archive for images, by name: a fault where it did not answer when it was last asked, null
 * where it did. Those that nothing was asked of are absent: a dead one is only found by asking it.
 */
export type ArchiveStates = ReadonlyMap<string, Fault | null>;

export function createArchiveHealth() {
  const store = createStore<ArchiveStates>(() => new Map());
  return {
    store,
    /** What came of asking an archive; null when it answered. */
    report(archive: string, fault: Fault | null) {
      const known = store.getState();
      if (fault ? !isOutage(fault) : known.get(archive) === null) return;
      store.setState(new Map(known).set(archive, fault), true);
    },
  };
}

export type ArchiveHealth = ReturnType<typeof createArchiveHealth>;

/** The archive as such fails, not the one object that was asked for. */
function isOutage(fault: Fault): boolean {
  if (fault.kind === 'network') return ['timeout', 'waiting', 'unreachable'].includes(fault.code);
  if (fault.kind === 'auth') return fault.code === 'forbidden';
  if (fault.kind !== 'archive') return false;
  return (fault.code === 'http' && (fault.status ?? 500) >= 500) || fault.code === 'not-dicom';
}
