import type { Window } from '@/viewer/engine/port';

/** The window that differs from `to` as `window` does from `from`: so much brighter, so much more contrast. */
export function changedAlike(window: Window, from: Window, to: Window): Window {
  const ratio = to.width / from.width;
  return { center: to.center + (window.center - from.center) * ratio, width: window.width * ratio };
}
