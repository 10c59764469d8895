import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';

/** Whether the reader has done anything yet, to the pictures or to the screen around them. */
export function useTouched(): RefObject<boolean> {
  const touched = useRef(false);
  useEffect(() => {
    const onTouch = () => {
      touched.current = true;
    };
    const kinds = ['pointerdown', 'wheel', 'keydown'] as const;
    const options = { capture: true, passive: true, once: true } as const;
    for (const kind of kinds) window.addEventListener(kind, onTouch, options);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, onTouch, options);
    };
  }, []);
  return touched;
}
