import type { PointerEvent as ReactPointerEvent } from 'react';
import type { Dragged, DragStore } from './dragStore';

/** A hand that means a click moves less, CSS px. */
const leastPx = 6;

/**
 * Begins what may become a drag, at a press of the primary button. It ends in a pane with `onDrop`, or anywhere else,
 * with Escape or without the window with nothing. Lists are scrolled by touch: there only panes can be dragged.
 */
export function pickUp(
  pressed: ReactPointerEvent,
  store: DragStore,
  dragged: Dragged,
  onDrop: (pane: number) => void,
): void {
  if (pressed.button !== 0 || (pressed.pointerType === 'touch' && dragged.from === null)) return;
  const { pointerId, clientX, clientY } = pressed;
  let state: 'pressed' | 'dragging' | 'cancelled' = 'pressed';
  const listening = new AbortController();
  function on<Kind extends keyof WindowEventMap>(kind: Kind, act: (event: WindowEventMap[Kind]) => void) {
    window.addEventListener(kind, act, { capture: true, signal: listening.signal });
  }
  const rest = () => store.setState({ dragged: null, over: null });
  const end = () => {
    listening.abort();
    rest();
  };
  const cancel = () => {
    if (state === 'dragging') state = 'cancelled';
    rest();
  };

  on('pointermove', (event) => {
    if (event.pointerId !== pointerId) return;
    // Let go where nobody told us.
    if (event.buttons === 0) return end();
    if (state === 'pressed' && Math.hypot(event.clientX - clientX, event.clientY - clientY) >= leastPx)
      state = 'dragging';
    if (state === 'pressed') return;
    // What lies under the pointer has nothing to do with it.
    event.stopPropagation();
    if (state === 'dragging') store.setState({ dragged, over: paneAt(event) });
  });
  on('pointerup', (event) => {
    if (event.pointerId !== pointerId) return;
    const was = state;
    end();
    if (was === 'pressed') return;
    event.stopPropagation();
    refuseClick();
    const pane = was === 'dragging' ? paneAt(event) : null;
    if (pane !== null && pane !== dragged.from) onDrop(pane);
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape' || state !== 'dragging') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    cancel();
  });
  on('blur', (event) => {
    if (event.target === window) cancel();
  });
  on('pointercancel', end);
  // Neither a selection nor the browser's own drag of a link begins meanwhile.
  on('selectstart', (event) => event.preventDefault());
  on('dragstart', (event) => event.preventDefault());
}

function paneAt({ clientX, clientY }: PointerEvent): number | null {
  const pane = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-pane]');
  return pane ? Number(pane.dataset['pane']) : null;
}

/** The end of a drag is no click on where it began. */
function refuseClick(): void {
  const listening = new AbortController();
  const refuse = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', refuse, { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort());
}
