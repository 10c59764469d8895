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

/** A row, how far it lies below the list's top edge, and where the list stood when that was noted. */
interface Held {
  readonly key: string;
  readonly offsetPx: number;
  readonly atPx: number;
}

/**
 * Holds what the reader looks at where it is while studies arrive above it. Only a list that nobody touches shows
 * its new top. `above`: how many have come in above since the reader was last there.
 */
export function useSteadyScroll({ scroller, view, entries, arrangement }: Steady) {
  const [above, setAbove] = useState(0);
  const held = useRef<Held | null>(null);
  const before = useRef({ entries, arrangement });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      held.current = placeAt(view.current, element.scrollTop);
      if (element.scrollTop < 8) setAbove(0);
    };
    onScroll();
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [scroller, view]);

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { entries, arrangement };
    const element = scroller.current;
    if (last.entries === entries || !element || element.clientHeight === 0) return;
    if (last.arrangement !== arrangement) {
      element.scrollTo({ top: 0 });
      held.current = placeAt(view.current, 0);
      return;
    }
    if (!settle(element, view.current, held) || !held.current) return;
    const { key } = held.current;
    const more = placeOf(entries, key) - placeOf(last.entries, key);
    if (more > 0) setAbove((count) => count + more);
  }, [scroller, view, entries, arrangement]);

  const toTop = () => scroller.current?.scrollTo({ top: 0 });
  const onLaidOut = () => void settle(scroller.current, view.current, held);
  return { above, toTop, onLaidOut };
}

/** Rows above what is looked at have come, or turned out to be of another height. False: nobody looks. */
function settle(element: HTMLElement | null, view: ListView | null, held: RefObject<Held | null>): boolean {
  if (!element || element.clientHeight === 0) return false;
  const touched = element.scrollTop > 0 || element.matches(':hover, :focus-within');
  const top = held.current && view?.topOf(held.current.key);
  if (!touched || !held.current || top === null || top === undefined) {
    held.current = placeAt(view, element.scrollTop);
    return false;
  }
  const { key, offsetPx, atPx } = held.current;
  // What the reader has scrolled since the last event of it counts too.
  const wanted = top - offsetPx + (element.scrollTop - atPx);
  if (Math.abs(wanted - element.scrollTop) >= 1) element.scrollTo({ top: wanted });
  held.current = { key, offsetPx: top - element.scrollTop, atPx: element.scrollTop };
  return true;
}

function placeAt(view: ListView | null, atPx: number): Held | null {
  const row = view?.rowAt(atPx);
  return row ? { key: row.key, offsetPx: row.topPx - atPx, atPx } : null;
}

function placeOf(entries: readonly Entry[], key: string): number {
  const entry = entries.find((one) => one.key === key);
  return entry?.kind === 'study' ? entry.place : 0;
}
