import { Clock } from 'lucide-react';
import { useText } from '../i18n/useText';
import type { Phase } from './phase';
import styles from './SessionNotice.module.css';

/** Says that the session is over or soon will be, over images that stay. */
export function SessionNotice({ phase, minutes }: { phase: Phase; minutes: number | null }) {
  const text = useText();
  const ended = phase === 'ended';
  if (!ended && minutes === null) return null;
  return (
    <div className={styles.notice} role={ended ? 'alert' : 'status'} data-ended={ended || undefined}>
      <Clock aria-hidden size={16} />
      <p>{ended ? text('session.ended') : text('session.ending', { minutes: minutes ?? 0 })}</p>
    </div>
  );
}
