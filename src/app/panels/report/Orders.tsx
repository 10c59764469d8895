import type { ReactNode } from 'react';
import type { Order } from '@/domain/model/order';
import type { Filed } from '@/domain/records/file';
import { dateWords } from '../../i18n/dates';
import { useText } from '../../i18n/useText';
import styles from './Orders.module.css';

/** What was asked for, by whom and why. */
export function Orders({ orders }: { orders: readonly Filed<Order>[] }) {
  const text = useText();
  if (orders.length === 0) return null;
  return (
    <section className={styles.orders} aria-label={text('order.title', { count: orders.length })}>
      <h3>{text('order.title', { count: orders.length })}</h3>
      <ul>
        {orders.map(({ item: order, link }) => (
          <OrderEntry key={order.id} order={order}>
            {link.sure === 'probable' && (
              <p className={styles.dim} role="note">
                {text('order.probable')}
              </p>
            )}
          </OrderEntry>
        ))}
      </ul>
    </section>
  );
}

/** One order; `children`: what else is to be said of it. */
export function OrderEntry({ order, children }: { order: Order; children?: ReactNode }) {
  const text = useText();
  return (
    <li data-order={order.id}>
      <p className={styles.first}>
        {order.title || text('order.untitled')}
        <span className={styles.status}>{order.status}</span>
        {order.priority && order.priority !== 'routine' && (
          <span className={styles.urgent}>{order.priority}</span>
        )}
      </p>
      {order.reasons.length > 0 && (
        <p>
          <span className={styles.dim}>{text('order.reason')}: </span>
          {order.reasons.join('; ')}
        </p>
      )}
      <p className={styles.dim}>
        {order.requester === undefined
          ? order.authored && text('order.requestedOn', { date: dateWords(order.authored) })
          : text('order.requested', { name: order.requester, date: dateWords(order.authored) })}
      </p>
      {children}
    </li>
  );
}
