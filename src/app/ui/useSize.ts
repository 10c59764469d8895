import type { RefObject } from 'react';
import { useEffect, useState } from 'react';

/** Width and height of an element in CSS px, as they change. */
export function useSize(element: RefObject<Element | null>): readonly [number, number] {
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  useEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const observer = new ResizeObserver(() => setSize([target.clientWidth, target.clientHeight]));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
