import type { Order } from '@/domain/model/order';
import type { Study } from '@/domain/model/study';
import type { DuplicateHint } from '@/domain/semantics/duplicates/findDuplicates';

/** An open order and what may answer it already, with both items at hand. */
export interface Hint extends Pick<DuplicateHint, 'level' | 'gapDays' | 'matches' | 'differs'> {
  /** Of the pair, for as long as the session lasts. */
  readonly key: string;
  readonly order: Order;
  readonly other: { readonly study: Study } | { readonly order: Order };
}

export function toHints(
  found: readonly DuplicateHint[],
  orders: readonly Order[],
  studies: readonly Study[],
): readonly Hint[] {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const studyOf = new Map(studies.map((study) => [study.uid as string, study]));
  return found.flatMap(({ order: id, other: { kind, id: otherId }, ...rest }): readonly Hint[] => {
    const order = orderOf.get(id);
    const study = kind === 'study' ? studyOf.get(otherId) : undefined;
    const again = kind === 'order' ? orderOf.get(otherId) : undefined;
    const other = study ? { study } : again ? { order: again } : null;
    return order && other ? [{ ...rest, key: `${id} ${otherId}`, order, other }] : [];
  });
}
