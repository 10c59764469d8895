import { useEffect, useState, useSyncExternalStore } from 'react';
import { useApp } from '../AppContext';

const longestWaitMs = 1_500;

/** The first image first: true when the first pane has settled, or soon anyway. */
export function useTurn(): boolean {
  const { marks } = useApp();
  const settled = useSyncExternalStore(marks.subscribe, marks.hasSettled);
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), longestWaitMs);
    return () => clearTimeout(timer);
  }, []);
  return settled || waited;
}
