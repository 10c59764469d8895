import type { Window } from '@/viewer/engine/port';

/**
 * The window that differs from `to` as `window` does from `from`: so much brighter, so much more contrast. `against`:
 * one of the two shows high values dark (MONOCHROME1, PS3.3 C.7.6.3.1.2), so its centre moves the other way.
 */
export function changedAlike(window: Window, from: Window, to: Window, against: boolean): Window {
  const ratio = to.width / from.width;
  const moved = (window.center - from.center) * ratio;
  return { center: to.center + (against ? -moved : moved), width: window.width * ratio };
}
