import type { Text } from '../../i18n/useText';
import { useText } from '../../i18n/useText';
import type { Grouping } from './groups';
import { standings } from './groups';
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
      <h3>{headingWords(group, grouping, text)}</h3>
      <span>{text('history.count', { count })}</span>
    </li>
  );
}

function headingWords(group: string, grouping: Grouping, text: Text): string {
  const standing = grouping === 'relevance' && standings.find((name) => name === group);
  if (standing) return text(`history.standing.${standing}`);
  return group || text(grouping === 'modality' ? 'history.without.modality' : 'history.without.year');
}
