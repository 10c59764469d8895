import type { MouseEvent } from 'react';

/** For `onMouseDown`: a hand on the mouse looks at the images, so the keys stay theirs. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

/** For `onClick`, where a key had brought the focus here before; a click by key has no count. */
export function giveKeysBack(event: MouseEvent) {
  if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
