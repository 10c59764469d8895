import type { ViewportSnapshot } from '@/viewer/engine/port';
import { useText } from '../../i18n/useText';
import styles from './RenderedNote.module.css';

/** Overlay planes that could not be had, or that the reader has put away: their absence would look like their emptiness. */
export function GraphicsNote({ graphics }: Pick<ViewportSnapshot, 'graphics'>) {
  const text = useText();
  if (!graphics || (graphics.shown && graphics.missing === 0)) return null;
  return (
    <p className={styles.note} role="note" data-graphics={graphics.missing > 0 ? 'missing' : 'hidden'}>
      {graphics.missing > 0 ? text('graphics.missing', { count: graphics.missing }) : text('graphics.hidden')}
    </p>
  );
}
