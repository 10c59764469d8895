import { rescaleOf } from '@/domain/model/rescale';
import type { StackFrame } from '@/domain/model/stack';
import type { ViewportSnapshot } from '@/viewer/engine/port';
import { useText } from '../../i18n/useText';
import styles from './RenderedNote.module.css';

interface Props {
  readonly frame: StackFrame;
  readonly graphics: ViewportSnapshot['graphics'];
}

/** What a picture alone would not tell: overlay planes that are not drawn, values whose meaning is not known. */
export function ImageNotes({ frame, graphics }: Props) {
  const text = useText();
  const missing = graphics?.missing ?? 0;
  const notes = [
    missing > 0 && text('graphics.missing', { count: missing }),
    graphics?.shown === false && text('graphics.hidden'),
    rescaleOf(frame) === 'void' && text('values.void'),
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <p className={styles.note} role="note">
      {notes.join(' · ')}
    </p>
  );
}
