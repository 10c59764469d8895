import { useText } from '../../i18n/useText';
import type { Grouping } from './groups';
import styles from './Heading.module.css';

interface Props {
  readonly group: string;
  readonly count: number;
  readonly grouping: Grouping;
  readonly index?: number;
  /** In a list of which only a part is in the page: its place, or `stuck` at the top. */
  readonly topPx?: number | 'stuck';
  readonly measure?: (heading: HTMLElement | null) => void;
}

/** The year or kind of the studies under it; stays at the top while they pass. */
export function Heading({ group, count, grouping, index, topPx, measure }: Props) {
  const text = useText();
  const free = typeof topPx === 'number';
  return (
    <li
      ref={measure}
      className={styles.heading}
      data-group={group}
      data-index={index}
      style={free ? { position: 'absolute', transform: `translateY(${topPx}px)` } : undefined}
    >
      <h3>{group || text(`history.without.${grouping}`)}</h3>
      <span>{text('history.count', { count })}</span>
    </li>
  );
}
