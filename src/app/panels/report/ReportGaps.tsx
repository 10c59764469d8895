import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Gap } from '@/domain/model/history';
import { faultWords } from '../../i18n/faultWords';
import { useText } from '../../i18n/useText';
import { ActionButton } from '../../ui/ActionButton';
import styles from './ReportGaps.module.css';

interface Props {
  readonly gaps: readonly Gap[];
  readonly onRetry: () => Promise<unknown>;
}

/** What is not known of reports and orders, why, and the way to ask again. */
export function ReportGaps({ gaps, onRetry }: Props) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  if (gaps.length === 0) return null;
  async function retry() {
    setAsking(true);
    await onRetry();
    setAsking(false);
  }
  return (
    <section className={styles.gaps} aria-label={text('report.missing')}>
      <p className={styles.name}>
        <TriangleAlert aria-hidden size={15} />
        {text('report.missing')}
      </p>
      {gaps.map(({ id, kind, fault, count }) => (
        <p key={id} className={styles.words} data-gap={kind} role="status">
          {faultWords(fault).title}
          {count !== undefined && ` ${text('report.affected', { count })}`}
        </p>
      ))}
      <ActionButton data-action="retry" disabled={asking} onClick={() => void retry()}>
        {text(asking ? 'gap.retrying' : 'gap.retry')}
      </ActionButton>
    </section>
  );
}
