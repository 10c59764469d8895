import { useText } from '../../i18n/useText';
import styles from './RenderedNote.module.css';

/** On every picture that the archive made: nothing can be measured in its values. */
export function RenderedNote() {
  const text = useText();
  return (
    <p className={styles.note} role="note">
      {text('rendered.note')}
    </p>
  );
}
