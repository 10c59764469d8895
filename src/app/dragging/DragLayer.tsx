import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import { useText } from '../i18n/useText';
import styles from './DragLayer.module.css';
import { refuseForeign } from './refuseForeign';

/** What goes with the pointer, what is said of what was done, and the door for what comes from elsewhere. */
export function DragLayer() {
  const { dragging } = useApp();
  const text = useText();
  const dragged = useStore(dragging, (state) => state.dragged);
  const done = useStore(dragging, (state) => state.done);
  useEffect(refuseForeign, []);
  const said = !done
    ? ''
    : done.is === 'shown'
      ? text('drag.shown', { what: done.words, number: done.pane })
      : text('drag.exchanged', { from: done.from, to: done.to });
  return (
    <>
      {dragged && <Carried words={dragged.words} />}
      <p className={styles.said} role="status" data-done={done?.is}>
        {said}
      </p>
    </>
  );
}

function Carried({ words }: { readonly words: string }) {
  const chip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      if (!chip.current) return;
      chip.current.style.transform = `translate(${clientX + 14}px, ${clientY + 10}px)`;
      chip.current.style.visibility = 'visible';
    };
    window.addEventListener('pointermove', onMove, { capture: true });
    return () => window.removeEventListener('pointermove', onMove, { capture: true });
  }, []);
  return (
    <>
      <div className={styles.hand} />
      <div ref={chip} className={styles.carried} aria-hidden>
        {words}
      </div>
    </>
  );
}
