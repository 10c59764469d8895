import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** The newest value, but never while the reader's hand or focus is in the list: nothing moves under it. */
export function useStill<T>(value: T, list: RefObject<HTMLElement | null>): T {
  const [held, setHeld] = useState(value);
  const newest = useRef(value);
  const pointed = useRef(false);

  const take = (focused: Node | null) => {
    if (!pointed.current && !list.current?.contains(focused)) setHeld(() => newest.current);
  };
  useEffect(() => {
    newest.current = value;
    take(document.activeElement);
  });
  useEffect(() => {
    const element = list.current;
    const onPointer = ({ type }: Event) => {
      pointed.current = type === 'pointerenter';
      take(document.activeElement);
    };
    const onLeave = ({ relatedTarget }: FocusEvent) =>
      take(relatedTarget instanceof Node ? relatedTarget : null);
    element?.addEventListener('pointerenter', onPointer);
    element?.addEventListener('pointerleave', onPointer);
    element?.addEventListener('focusout', onLeave);
    return () => {
      element?.removeEventListener('pointerenter', onPointer);
      element?.removeEventListener('pointerleave', onPointer);
      element?.removeEventListener('focusout', onLeave);
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- refs only
  }, [list]);
  return held;
}
