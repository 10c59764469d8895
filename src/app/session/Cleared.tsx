import { Lock } from 'lucide-react';
import { useText } from '../i18n/useText';
import { Message } from '../ui/Message';
import styles from './Cleared.module.css';

/** Instead of the screen, when nothing of the patient may stay on it. */
export function Cleared({ why }: { why: 'ended' | 'locked' | 'left' }) {
  const text = useText();
  return (
    <main className={styles.cleared} data-reason={why} role="alert">
      <Message icon={Lock} title={text(`session.${why}Title`)} action={text(`session.${why}Action`)} />
    </main>
  );
}
