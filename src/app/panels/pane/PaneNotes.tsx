import { TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/useText';
import styles from './PaneNotes.module.css';

interface Props {
  readonly note: 'name-differs' | 'other-record-number' | null;
  /** Images of the series that cannot be read. */
  readonly missing: number;
}

/** What the reader must know about images that are shown nevertheless. */
export function PaneNotes({ note, missing }: Props) {
  const text = useText();
  if (note === null && missing === 0) return null;
  return (
    <div className={styles.notes} role="note">
      <TriangleAlert aria-hidden size={14} />
      <p>
        {note === 'name-differs' && text('note.name')}
        {note === 'other-record-number' && text('note.otherRecordNumber')}
        {missing > 0 && ` ${text('pane.dropped', { count: missing })}`}
      </p>
    </div>
  );
}
