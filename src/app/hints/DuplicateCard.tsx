import { Copy, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Order } from '@/domain/model/order';
import type { Study } from '@/domain/model/study';
import { useApp } from '../AppContext';
import { dateWords } from '../i18n/dates';
import { studyTitle } from '../i18n/studyWords';
import type { Text } from '../i18n/useText';
import { useText } from '../i18n/useText';
import type { Hint } from '../insight/hints';
import { IconButton } from '../ui/IconButton';
import { dismissHint } from '../workspace/workspace';
import styles from './DuplicateCard.module.css';

interface Props {
  readonly hint: Hint;
  /** Carries the marks of the contract: each hint once in a page. */
  readonly marked?: boolean;
}

/** An order and what may answer it already, side by side. Says, never blocks. */
export function DuplicateCard({ hint, marked = false }: Props) {
  const app = useApp();
  const text = useText();
  const { level, order, other, gapDays, matches, differs } = hint;
  return (
    <section
      className={styles.card}
      data-level={level}
      data-duplicate={marked ? level : undefined}
      data-order={marked ? order.id : undefined}
      data-study={marked && 'study' in other ? other.study.uid : undefined}
      aria-label={text(`duplicate.${level}`)}
    >
      <p className={styles.head}>
        <Copy aria-hidden size={14} />
        {text(`duplicate.${level}`)}
        <span className={styles.gap}>{gapWords(gapDays, text)}</span>
        <IconButton
          icon={X}
          className={styles.dismiss}
          data-action="dismiss"
          label={text('duplicate.dismiss')}
          onClick={() => app.workspace.setState((workspace) => dismissHint(workspace, hint.key))}
        />
      </p>
      <dl className={styles.items}>
        <Item name={text('duplicate.ordered')}>{orderWords(order, text)}</Item>
        {'study' in other ? (
          <Item name={text('duplicate.exists')}>{studyWords(other.study)}</Item>
        ) : (
          <Item name={text('duplicate.alsoOrdered')}>{orderWords(other.order, text)}</Item>
        )}
        {matches.length > 0 && <Item name={text('duplicate.same')}>{matches.join(', ')}</Item>}
        <Item name={text('duplicate.differs')}>{differs.join('; ') || text('duplicate.nothing')}</Item>
      </dl>
    </section>
  );
}

function Item({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.item}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function orderWords({ title, planned, authored, requester }: Order, text: Text): ReactNode {
  const date = planned
    ? text('duplicate.plannedFor', { date: dateWords(planned) })
    : authored && text('duplicate.orderedOn', { date: dateWords(authored) });
  return (
    <>
      <b>{title || text('order.untitled')}</b> {[date, requester].filter(Boolean).join(', ')}
    </>
  );
}

function studyWords(study: Study): ReactNode {
  const sources = [...study.sources, ...study.series.flatMap((series) => series.sources)];
  return (
    <>
      <b>{studyTitle(study)}</b> {[dateWords(study.started), sources[0]?.archive].filter(Boolean).join(', ')}
    </>
  );
}

function gapWords(gapDays: number | null, text: Text): string {
  if (gapDays === null) return '';
  const when = gapDays < 0 ? 'before' : 'after';
  return text('duplicate.gap', { days: Math.abs(gapDays), when });
}
