import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { History } from '@/domain/model/history';
import { useText } from '../../i18n/useText';
import styles from './SourcesStatus.module.css';

interface Props {
  readonly history: History;
  readonly archives: number;
}

/** How many sources there are and which of them did not answer: always on screen. */
export function SourcesStatus({ history, archives }: Props) {
  const text = useText();
  const down = new Set(
    history.gaps.flatMap(({ kind, archive }) =>
      kind === 'archive' && archive !== undefined ? [archive] : [],
    ),
  ).size;
  const other = history.gaps.filter(
    ({ kind, archive }) => kind !== 'archive' || archive === undefined,
  ).length;
  const asking = !history.complete;
  const troubled = down + other > 0;
  const Icon = troubled ? TriangleAlert : CircleCheck;
  const state = [
    down > 0 ? text('status.down', { count: down }) : null,
    other > 0 ? text('status.gaps', { count: other }) : null,
    !troubled && !asking ? text('status.all') : null,
  ].filter((part) => part !== null);
  return (
    <p className={styles.status} role="status" data-troubled={troubled || undefined}>
      {(troubled || !asking) && <Icon aria-hidden size={15} />}
      <span className={styles.words}>
        {asking && !troubled ? (
          text('status.asking')
        ) : (
          <>
            <span className={styles.count}>{text('status.archives', { count: archives })} · </span>
            {state.join(' · ')}
          </>
        )}
      </span>
    </p>
  );
}
