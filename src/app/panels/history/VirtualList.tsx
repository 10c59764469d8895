import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { Ref, RefObject } from 'react';
import { useImperativeHandle, useLayoutEffect, useMemo } from 'react';
import { Heading } from './Heading';
import styles from './List.module.css';
import type { ListProps, ListView } from './listView';
import { StudyRow } from './StudyRow';

const headingPx = { open: 28, rail: 22 };
/** Rows are measured as they come; these only say how long the scroll bar is until then. */
const rowPx = { open: 82, rail: 74 };

interface Props extends ListProps {
  readonly view: Ref<ListView>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Rows have taken their places. */
  readonly onLaidOut: () => void;
}

/** Only the rows in sight are in the page, the active one, and the heading that sticks. */
export function VirtualList({ view, scroller, onLaidOut, ...props }: Props) {
  const { entries, total, grouping, label, rail, active, rowOf } = props;
  const size = rail ? 'rail' : 'open';
  const places = useMemo(() => new Map(entries.map(({ key }, index) => [key as string, index])), [entries]);
  const headings = useMemo(
    () => entries.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : [])),
    [entries],
  );
  const stuckAt = (startIndex: number) => headings.findLast((index) => index <= startIndex) ?? 0;
  // eslint-disable-next-line react-hooks/incompatible-library -- its answers are read in this render only
  const list = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'heading' ? headingPx : rowPx)[size],
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
    scrollPaddingStart: headingPx[size],
    rangeExtractor: (range) => {
      const kept = [stuckAt(range.startIndex), places.get(active ?? '') ?? 0];
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  // The place is held by the row that is looked at (useSteadyScroll), and by nobody else.
  list.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  useLayoutEffect(() => list.measure(), [list, size]);
  useImperativeHandle(
    view,
    () => ({
      topOf(key) {
        const index = places.get(key);
        return index === undefined ? null : (list.measurementsCache[index]?.start ?? null);
      },
      rowAt(offsetPx) {
        const index = list.getVirtualItemForOffset(offsetPx)?.index ?? 0;
        const row = entries.slice(index, index + 2).findIndex(({ kind }) => kind === 'study');
        const item = list.measurementsCache[index + row];
        return row < 0 || !item ? null : { key: String(item.key), topPx: item.start };
      },
      reveal(key) {
        const index = places.get(key);
        if (index !== undefined) list.scrollToIndex(index, { align: 'auto' });
      },
    }),
    [list, places, entries],
  );
  useLayoutEffect(onLaidOut);
  const stuck = stuckAt(list.range?.startIndex ?? 0);
  return (
    <ul className={styles.list} aria-label={label} data-virtual style={{ height: list.getTotalSize() }}>
      {list.getVirtualItems().map(({ index, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        if (entry.kind === 'study') {
          return (
            <StudyRow
              key={entry.key}
              {...rowOf(entry.study)}
              reachable={entry.key === active}
              index={index}
              place={entry.place}
              of={total}
              topPx={start}
              measure={list.measureElement}
            />
          );
        }
        return (
          <Heading
            key={entry.key}
            group={entry.group}
            count={entry.count}
            grouping={grouping}
            index={index}
            topPx={index === stuck ? 'stuck' : start}
            measure={list.measureElement}
          />
        );
      })}
    </ul>
  );
}
