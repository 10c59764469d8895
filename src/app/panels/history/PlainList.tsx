import type { Ref } from 'react';
import { useImperativeHandle, useRef } from 'react';
import { Heading } from './Heading';
import styles from './List.module.css';
import type { ListProps, ListView } from './listView';
import { StudyRow } from './StudyRow';

/** Every row in the page. */
export function PlainList({
  entries,
  grouping,
  label,
  active,
  rowOf,
  view,
}: ListProps & { view: Ref<ListView> }) {
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(view, () => {
    const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-study]') ?? [])];
    const find = (key: string) => rows().find(({ dataset }) => dataset['study'] === key);
    return {
      topOf: (key) => find(key)?.offsetTop ?? null,
      rowAt(offsetPx) {
        const row = rows().find(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight > offsetPx);
        return row ? { key: row.dataset['study'] ?? '', topPx: row.offsetTop } : null;
      },
      reveal: (key) => find(key)?.scrollIntoView({ block: 'nearest' }),
    };
  }, []);
  return (
    <ul ref={list} className={styles.list} aria-label={label}>
      {entries.map((entry) =>
        entry.kind === 'heading' ? (
          <Heading key={entry.key} group={entry.group} count={entry.count} grouping={grouping} />
        ) : (
          <StudyRow key={entry.key} {...rowOf(entry.study)} reachable={entry.key === active} />
        ),
      )}
    </ul>
  );
}
