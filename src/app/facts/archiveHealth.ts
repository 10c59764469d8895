import { createStore } from 'zustand/vanilla';
import type { Fault } from '@/lib/fault';

/** Archives that did not answer when they were last asked, by name. A dead one is only found by asking it. */
export type ArchiveFaults = ReadonlyMap<string, Fault>;

export function createArchiveHealth() {
  const store = createStore<ArchiveFaults>(() => new Map());
  return {
    store,
    /** What came of asking an archive; null when it answered. */
    report(archive: string, fault: Fault | null) {
      const known = store.getState();
      if (fault ? !isOutage(fault) : !known.has(archive)) return;
      const next = new Map(known);
      if (fault) next.set(archive, fault);
      else next.delete(archive);
      store.setState(next, true);
    },
  };
}

export type ArchiveHealth = ReturnType<typeof createArchiveHealth>;

/** The archive as such fails, not the one object that was asked for. */
function isOutage(fault: Fault): boolean {
  if (fault.kind === 'network') return fault.code === 'timeout' || fault.code === 'unreachable';
  if (fault.kind !== 'archive') return false;
  return (fault.code === 'http' && (fault.status ?? 500) >= 500) || fault.code === 'not-dicom';
}
