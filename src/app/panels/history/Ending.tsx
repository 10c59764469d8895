import { useText } from '../../i18n/useText';
import { ActionButton } from '../../ui/ActionButton';
import { Skeleton } from '../../ui/Skeleton';
import styles from './HistoryPanel.module.css';

interface Props {
  readonly listed: number;
  readonly complete: boolean;
  /** Nothing is known to be missing. */
  readonly sure: boolean;
  readonly narrowed: boolean;
  readonly onClear: () => void;
}

/** Below the last row: more to come, nothing found, or nothing at all. */
export function Ending({ listed, complete, sure, narrowed, onClear }: Props) {
  const text = useText();
  if (!complete && listed === 0 && !narrowed) {
    return (
      <div className={styles.loading} role="status">
        <span className={styles.hidden}>{text('history.loading')}</span>
        {[72, 56, 64, 48].map((width) => (
          <div key={width} className={styles.coming}>
            <Skeleton width="50%" height={12} />
            <Skeleton width={`${width}%`} height={12} />
          </div>
        ))}
      </div>
    );
  }
  if (!complete) {
    return (
      <p className={styles.loading} role="status">
        {text('history.more')}
      </p>
    );
  }
  if (listed > 0) return null;
  return (
    <div className={styles.none}>
      <p>{text(narrowed ? 'history.noMatch' : sure ? 'history.none' : 'history.noneListed')}</p>
      {narrowed && <ActionButton onClick={onClear}>{text('history.clear')}</ActionButton>}
    </div>
  );
}
