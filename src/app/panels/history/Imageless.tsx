import type { ImagelessExamination } from '@/domain/model/history';
import { dateWords } from '../../i18n/dates';
import { useText } from '../../i18n/useText';
import styles from './Imageless.module.css';

const mostListed = 100;

/** Examinations that reports speak of and whose images nobody has shown: below the studies, so that none is lost. */
export function Imageless({ examinations }: { examinations: readonly ImagelessExamination[] }) {
  const text = useText();
  const count = examinations.length;
  if (count === 0) return null;
  return (
    <section className={styles.imageless} aria-label={text('history.imageless', { count })}>
      <p className={styles.title}>{text('history.imageless', { count })}</p>
      <ul>
        {examinations.slice(0, mostListed).map(({ reference, date, title }) => (
          <li key={reference} data-imageless={reference}>
            <span className={styles.date}>{dateWords(date)}</span>
            <span>{title ?? text('history.imagelessUntitled')}</span>
          </li>
        ))}
      </ul>
      {count > mostListed && <p>{text('history.imagelessMore', { count: count - mostListed })}</p>}
    </section>
  );
}
