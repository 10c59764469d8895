import { History } from 'lucide-react';
import type { PointerEvent } from 'react';
import { useRef } from 'react';
import type { Study } from '@/domain/model/study';
import { useApp } from '../../AppContext';
import { exchangePanes } from '../../dragging/exchangePanes';
import { pickUp } from '../../dragging/pickUp';
import { dateWords } from '../../i18n/dates';
import { studyTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import type { Role } from '../../workspace/workspace';
import { LinkChip } from './LinkChip';
import styles from './PaneHeader.module.css';

interface Props {
  readonly pane: number;
  readonly role: Role;
  /** In the words of the label: a compared study may be later than the current one. */
  readonly label: string;
  readonly study: Study | null;
  readonly archive: string | undefined;
  /** Why the plan has hung it here. */
  readonly why: string | undefined;
  /** On a narrow screen with several panes: which are there, and the way to the others. */
  readonly others?:
    | { readonly labels: readonly string[]; readonly shown: number; readonly onShow: (pane: number) => void }
    | undefined;
}

const swipePx = 40;

/** Date, role and archive stand on every pane, in text and in colour. */
export function PaneHeader({ pane, role, label, study, archive, why, others }: Props) {
  const app = useApp();
  const text = useText();
  // Two are named; of more there is room for the numbers only.
  const many = others !== undefined && others.labels.length > 2;
  const movable = study && !others ? `${label}, ${dateWords(study.started)}, ${studyTitle(study)}` : null;
  const startX = useRef<number | null>(null);
  const swipe = (event: PointerEvent) => {
    const movedPx = startX.current === null ? 0 : event.clientX - startX.current;
    startX.current = null;
    if (!others || Math.abs(movedPx) < swipePx) return;
    const next = others.shown + (movedPx < 0 ? 1 : -1);
    others.onShow(Math.min(others.labels.length - 1, Math.max(0, next)));
  };
  return (
    <header
      className={styles.header}
      data-tone={role}
      data-movable={movable !== null || undefined}
      onPointerDown={(event) => {
        startX.current = event.clientX;
        if (movable && !isControl(event.target))
          pickUp(event, app.dragging, { words: movable, from: pane }, (to) => exchangePanes(app, pane, to));
      }}
      onPointerUp={swipe}
    >
      {others ? (
        <span role="group" aria-label={text('pane.switch')} className={styles.switch}>
          {others.labels.map((name, at) => (
            <button
              key={at}
              type="button"
              data-action="pane"
              data-value={at}
              aria-pressed={at === others.shown}
              aria-label={many ? text('layout.switch', { number: at + 1, label: name }) : undefined}
              data-many={many || undefined}
              onClick={() => others.onShow(at)}
            >
              {many ? at + 1 : name}
            </button>
          ))}
        </span>
      ) : (
        study && (
          <span className={styles.role}>
            {role === 'prior' && <History aria-hidden size={12} />}
            {label}
          </span>
        )
      )}
      {many && study && <span className={styles.role}>{label}</span>}
      {study && (
        <>
          <span className={styles.date}>{dateWords(study.started)}</span>
          <span className={styles.title} title={why && text('hanging.why', { why })}>
            {studyTitle(study)}
            {why && <span className={styles.why}>{text('hanging.why', { why })}</span>}
          </span>
          <LinkChip pane={pane} />
          <span className={styles.archive}>{archive}</span>
        </>
      )}
    </header>
  );
}

const isControl = (target: EventTarget) => target instanceof Element && target.closest('button, a') !== null;
