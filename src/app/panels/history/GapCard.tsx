import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Gap } from '@/domain/model/history';
import { faultWords } from '../../i18n/faultWords';
import { scopeWords } from '../../i18n/scopeWords';
import type { Text } from '../../i18n/useText';
import { useText } from '../../i18n/useText';
import { ActionButton } from '../../ui/ActionButton';
import styles from './GapCard.module.css';

interface Props {
  readonly gap: Gap;
  readonly onRetry: (gap: Gap) => Promise<void>;
  /** Carries the marks of the contract: each gap once in a page. */
  readonly marked?: boolean;
}

/** What is missing, where, and what to do about it. */
export function GapCard({ gap, onRetry, marked = false }: Props) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const words = faultWords(gap.fault);
  async function retry() {
    setAsking(true);
    await onRetry(gap);
    setAsking(false);
  }
  return (
    <div
      className={styles.gap}
      data-gap={marked ? gap.kind : undefined}
      data-archive={marked ? gap.archive : undefined}
      role="status"
    >
      <p className={styles.name}>
        <TriangleAlert aria-hidden size={15} />
        {nameOf(gap, text)}
      </p>
      <p className={styles.words}>
        {gap.kind === 'scope' ? text('gap.scopeAction') : words.title}
        {gap.count !== undefined && ` ${text('gap.count', { count: gap.count })}`}
      </p>
      {/* What the sign-in did not grant, only another sign-in can. */}
      {gap.kind !== 'scope' && (
        <div className={styles.foot}>
          <ActionButton data-action="retry" disabled={asking} onClick={() => void retry()}>
            {text(asking ? 'gap.retrying' : 'gap.retry')}
          </ActionButton>
          <span>{gap.fault.host}</span>
        </div>
      )}
    </div>
  );
}

function nameOf(gap: Gap, text: Text): string {
  if (gap.kind === 'scope' && gap.fault.detail)
    return text('gap.scopeOf', { what: scopeWords(gap.fault.detail) });
  if (gap.kind !== 'archive') return text(`gap.${gap.kind}`);
  const silent = gap.fault.kind === 'network' || (gap.fault.kind === 'archive' && gap.fault.code === 'http');
  const archive = gap.archive ?? gap.fault.host ?? text('gap.someArchive');
  return silent ? text('gap.archive', { archive }) : archive;
}
