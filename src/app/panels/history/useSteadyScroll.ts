import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Entry } from './groups';
import type { ListView } from './listView';

interface Steady {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: RefObject<ListView | null>;
  readonly entries: readonly Entry[];
  readonly arrangement: string;
}

/**
 * Holds what the reader looks at where it is while studies arrive above it. Only a list that nobody touches shows
 * its new top. `above`: how many have come in above since the reader was last there.
 */
export function useSteadyScroll({ scroller, view, entries, arrangement }: Steady) {
  const [above, setAbove] = useState(0);
  const held = useRef<{ key: string; offsetPx: number } | null>(null);
  const before = useRef({ entries, arrangement });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      const { scrollTop } = element;
      const row = view.current?.rowAt(scrollTop);
      held.current = row ? { key: row.key, offsetPx: row.topPx - scrollTop } : null;
      if (scrollTop < 8) setAbove(0);
    };
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, view]);

  useLayoutEffect(() => {
    const element = scroller.current;
    const last = before.current;
    before.current = { entries, arrangement };
    if (!element || last.entries === entries || element.clientHeight === 0) return;
    if (last.arrangement !== arrangement) {
      element.scrollTo({ top: 0 });
      return;
    }
    const touched = element.scrollTop > 0 || element.matches(':hover, :focus-within');
    const top = held.current && view.current?.topOf(held.current.key);
    if (!touched || !held.current || top === null || top === undefined) {
      const row = view.current?.rowAt(element.scrollTop);
      held.current = row ? { key: row.key, offsetPx: row.topPx - element.scrollTop } : null;
      return;
    }
    const wanted = top - held.current.offsetPx;
    if (Math.abs(wanted - element.scrollTop) >= 1) element.scrollTo({ top: wanted });
    const { key } = held.current;
    const more = placeOf(entries, key) - placeOf(last.entries, key);
    if (more > 0) setAbove((count) => count + more);
  }, [scroller, view, entries, arrangement]);

  const toTop = () => scroller.current?.scrollTo({ top: 0 });
  return { above, toTop };
}

function placeOf(entries: readonly Entry[], key: string): number {
  const entry = entries.find((one) => one.key === key);
  return entry?.kind === 'study' ? entry.place : 0;
}
