import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Study } from '@/domain/model/study';
import { useText } from '../../i18n/useText';
import styles from './List.module.css';
import type { ListProps, ListView } from './listView';
import { nextRow } from './nextRow';
import { PlainList } from './PlainList';
import { useSteadyScroll } from './useSteadyScroll';

const loadVirtual = () => import('./VirtualList').then((module) => ({ default: module.VirtualList }));
const VirtualList = lazy(loadVirtual);
/** Up to here every row is in the page (docs/contract.md). */
const mostInPage = 100;
/** Buttons of a row, in the order of the arrows. */
const rowActions = ['open', 'compare', 'why', 'show-in'];

interface Props extends Omit<ListProps, 'active'> {
  /** Another arrangement of the same studies: the list begins anew. */
  readonly arrangement: string;
  /** Where Tab arrives while the reader has not been in the list. */
  readonly entrance: string | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onCompare: (study: Study) => void;
  readonly onShow: (study: Study, pane: number) => void;
  /** What stands below the last row. */
  readonly children: ReactNode;
}

/** The scrolling list: one stop for Tab, arrows inside it, and the reader's place kept while more arrives. */
export function StudyList({ arrangement, entrance, scroller, onCompare, onShow, children, ...props }: Props) {
  const { entries, total } = props;
  const text = useText();
  const view = useRef<ListView>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [long, setLong] = useState(false);
  const toFocus = useRef<{ key: string; action: string } | null>(null);
  const studies = entries.flatMap((entry) => (entry.kind === 'study' ? [entry.study] : []));
  const listed = (key: string | null) => studies.some(({ uid }) => uid === key);
  const active = listed(chosen) ? chosen : listed(entrance) ? entrance : (studies[0]?.uid ?? null);
  // Never back: rows that change their place in the page lose the focus.
  if (total > mostInPage && !long) setLong(true);
  useEffect(() => {
    if (total > mostInPage / 3) void loadVirtual().catch(() => undefined);
  }, [total]);

  const { above, toTop, onLaidOut } = useSteadyScroll({ scroller, view, entries, arrangement });

  const focus = (key: string, action: string) =>
    scroller.current
      ?.querySelector<HTMLElement>(`[data-study="${CSS.escape(key)}"] [data-action="${action}"]`)
      ?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    const wanted = toFocus.current;
    if (!wanted) return;
    toFocus.current = null;
    focus(wanted.key, wanted.action);
  });

  /** To the next button of a row that is there and not off. */
  function aside(key: string, action: string, by: 1 | -1) {
    const row = scroller.current?.querySelector(`[data-study="${CSS.escape(key)}"]`);
    const there = rowActions.filter((one) => row?.querySelector(`[data-action="${one}"]:enabled`));
    const next = there[there.findIndex((one) => one === action) + by];
    if (next) focus(key, next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !active) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    // What opens over the list has keys of its own, though its events come by here.
    if (!target || !scroller.current?.contains(target)) return;
    const action = target.dataset['action'] ?? 'open';
    const at = studies.findIndex(({ uid }) => uid === active);
    const study = studies[at];
    const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / 70) - 1);
    const next = studies[nextRow(event.key, at, studies.length, pageRows)];
    if (event.key === 'Escape') target.blur();
    else if (event.key === 'ArrowRight') aside(active, action, 1);
    else if (event.key === 'ArrowLeft') aside(active, action, -1);
    else if (/^[1-9]$/.test(event.key) && study) onShow(study, Number(event.key) - 1);
    else if (event.key.toLowerCase() === 'p' && study && study.uid !== entrance) onCompare(study);
    else if (next) {
      // The compare button of the current study is off: the focus would be lost on it.
      toFocus.current = { key: next.uid, action: next.uid === entrance ? 'open' : action };
      setChosen(next.uid);
      view.current?.reveal(next.uid);
      if (next.uid === active) focus(next.uid, action);
    } else return;
    event.preventDefault();
  }

  const plain = <PlainList {...props} active={active} view={view} />;
  return (
    <div className={styles.frame}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the rows inside */}
      <div
        ref={scroller}
        className={styles.scroll}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-study]');
          if (row) setChosen(row.dataset['study'] ?? null);
        }}
      >
        {long ? (
          <Suspense fallback={plain}>
            <VirtualList {...props} active={active} view={view} scroller={scroller} onLaidOut={onLaidOut} />
          </Suspense>
        ) : (
          plain
        )}
        {children}
      </div>
      {above > 0 && !props.rail && (
        <button type="button" className={styles.above} onClick={toTop}>
          {text('history.above', { count: above })}
        </button>
      )}
    </div>
  );
}
