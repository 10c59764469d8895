import type { History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { useText } from '../../i18n/useText';
import { Skeleton } from '../../ui/Skeleton';
import { GapCard } from './GapCard';
import styles from './HistoryPanel.module.css';
import { StudyRow } from './StudyRow';

interface Props {
  readonly history: History;
  readonly current: StudyUid | null;
  readonly prior: StudyUid | null;
  readonly onOpen: (study: Study) => void;
  readonly onCompare: (study: Study) => void;
  /** Asks the source of a gap again. */
  readonly onRetry: (gap: History['gaps'][number]) => Promise<void>;
}

/** All imaging that is known, newest first, and what is known to be missing. */
export function HistoryPanel({ history, current, prior, onOpen, onCompare, onRetry }: Props) {
  const text = useText();
  const { studies, gaps, complete } = history;
  const roleOf = (study: Study) => (study.uid === current ? 'current' : study.uid === prior ? 'prior' : null);
  return (
    <div className={styles.panel}>
      <div className={styles.scroll}>
        {studies.length > 0 && (
          <ul aria-label={text('history.title')}>
            {studies.map((study) => (
              <StudyRow
                key={study.uid}
                study={study}
                role={roleOf(study)}
                onOpen={onOpen}
                onCompare={onCompare}
              />
            ))}
          </ul>
        )}
        {!complete && <Loading more={studies.length > 0} />}
        {complete && studies.length === 0 && <p className={styles.none}>{text('history.none')}</p>}
      </div>
      {gaps.length > 0 && (
        <section className={styles.gaps} aria-label={text('gap.label')}>
          {gaps.map((gap) => (
            <GapCard key={gap.id} gap={gap} onRetry={onRetry} />
          ))}
        </section>
      )}
    </div>
  );
}

function Loading({ more }: { more: boolean }) {
  const text = useText();
  return (
    <div className={styles.loading} role="status">
      {more ? (
        text('history.more')
      ) : (
        <>
          <span className={styles.hidden}>{text('history.loading')}</span>
          {[72, 56, 64, 48].map((width) => (
            <Skeleton key={width} width={`${width}%`} height={14} />
          ))}
        </>
      )}
    </div>
  );
}
