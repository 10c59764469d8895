import { sectionName } from '../../i18n/sectionName';
import { useText } from '../../i18n/useText';
import type { Choice } from '../../reformat/choices';
import styles from './Pane.module.css';

/** A section that waits for the slices it is computed from. */
export function Waiting({ section, held, of }: { section: Choice; held: number; of: number }) {
  const text = useText();
  const name = sectionName(section, text);
  return (
    <div
      className={`${styles.loading} ${styles.waiting}`}
      role="progressbar"
      aria-label={name}
      aria-valuenow={held}
      aria-valuemin={0}
      aria-valuemax={of}
    >
      {text('reformat.waiting', { name, held, of })}
    </div>
  );
}
