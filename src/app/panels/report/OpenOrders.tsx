import type { Order } from '@/domain/model/order';
import type { Study } from '@/domain/model/study';
import { DuplicateCard } from '../../hints/DuplicateCard';
import { useText } from '../../i18n/useText';
import type { Hint } from '../../insight/hints';
import styles from './OpenOrders.module.css';
import { OrderEntry } from './Orders';

const isAbout = ({ other }: Hint, study: Study | null) => 'study' in other && other.study.uid === study?.uid;

/** Hints about the study of the focused pane: where the study stands. */
export function StudyHints({ study, hints }: { study: Study | null; hints: readonly Hint[] }) {
  const text = useText();
  const own = hints.filter((hint) => isAbout(hint, study));
  if (own.length === 0) return null;
  return (
    <section className={styles.hints} aria-label={text('duplicate.ofStudy')}>
      {own.map((hint) => (
        <DuplicateCard key={hint.key} hint={hint} marked />
      ))}
    </section>
  );
}

interface Props {
  readonly study: Study | null;
  /** Of the patient, answered by no study. */
  readonly orders: readonly Order[];
  readonly hints: readonly Hint[];
}

/** What is asked for and not done, with what may answer it already: where the order stands. */
export function OpenOrders({ study, orders, hints }: Props) {
  const text = useText();
  if (orders.length === 0) return null;
  return (
    <section className={styles.open} aria-label={text('order.open')}>
      <h3>{text('order.open')}</h3>
      <ul>
        {orders.map((order) => (
          <OrderEntry key={order.id} order={order}>
            {hints
              .filter((hint) => hint.order.id === order.id && !isAbout(hint, study))
              .map((hint) => (
                <DuplicateCard key={hint.key} hint={hint} marked />
              ))}
          </OrderEntry>
        ))}
      </ul>
    </section>
  );
}
