import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import { useText } from '../i18n/useText';
import styles from './DropTarget.module.css';

/** What will happen in this pane when what is dragged is let go. */
export function DropTarget({ pane }: { readonly pane: number }) {
  const { dragging } = useApp();
  const text = useText();
  const dragged = useStore(dragging, (state) => state.dragged);
  const isOver = useStore(dragging, (state) => state.over === pane);
  if (!dragged || dragged.from === pane) return null;
  const number = pane + 1;
  return (
    <div className={styles.target} data-drop={pane} data-over={isOver || undefined} aria-hidden>
      <p>
        {dragged.from === null
          ? text('drag.willShow', { what: dragged.words, number })
          : text('drag.willExchange', { from: dragged.from + 1, to: number })}
      </p>
    </div>
  );
}
