import type { ReactNode } from 'react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { reasonWords } from '@/domain/hanging/reasonWords';
import type { History } from '@/domain/model/history';
import type { ViewportHandle } from '@/viewer/engine/port';
import { useSnapshot } from '@/viewer/viewport/useSnapshot';
import { useApp } from '../../AppContext';
import { DropTarget } from '../../dragging/DropTarget';
import { findStudy } from '../../facts/useHistory';
import { useText } from '../../i18n/useText';
import { focusPane, maximise } from '../../workspace/workspace';
import styles from './Pane.module.css';
import { Elsewhere, Failed, Unsupported, Withheld } from './PaneCover';
import { PaneHeader } from './PaneHeader';
import { PaneNotes } from './PaneNotes';
import { ReformatNotes } from './ReformatNotes';
import { Waiting } from './Waiting';
import { Picture } from './Picture';
import { paneLabel } from './paneLabel';
import { paneMarks } from './paneMarks';
import { usePaneContent } from './usePaneContent';
import { usePaneMarks } from './usePaneMarks';

interface Props {
  readonly pane: number;
  readonly history: History;
  /** Shown while nothing is hung here. */
  readonly empty: ReactNode;
  /** Its part of the room: with the others, all of it, or out of sight behind the one that has all. */
  readonly size: 'shared' | 'all' | 'none';
  readonly others?: Parameters<typeof PaneHeader>[0]['others'];
}

/** A place on the screen for one series, with everything that says what it is. */
export function Pane({ pane, history, empty, size, others }: Props) {
  const app = useApp();
  const text = useText();
  const focused = useStore(app.workspace, (workspace) => workspace.focus === pane);
  const current = useStore(app.workspace, (workspace) => workspace.current);
  const planned = useStore(app.workspace, (workspace) => workspace.panes[pane]?.planned);
  const facts = usePaneContent(pane, history);
  const { engine } = app.services;
  const [handle, setHandle] = useState<ViewportHandle | null>(null);
  const snapshot = useSnapshot(handle);

  const { content, role, study, series } = facts;
  const marks = paneMarks(facts, snapshot);
  usePaneMarks(pane, facts, marks, snapshot);

  const section = content.is === 'picture' ? content.reformat.shown : null;
  const label = text(paneLabel(role, study, findStudy(history, current)));
  const frame = marks.frame?.instance;
  const archive = frame?.source.archive ?? series?.sources[0]?.archive ?? study?.sources[0]?.archive;
  const isReachable = [...(study?.sources ?? []), ...(series?.sources ?? [])].length > 0;
  const viewer = content.is === 'failed' && !isReachable ? study?.viewers?.[0] : undefined;
  return (
    // A region takes the focus so that keys act on it; clicking anywhere in it does the same.
    <section
      className={styles.pane}
      aria-label={[text('pane.label', { number: pane + 1 }), study && label].filter(Boolean).join(': ')}
      aria-busy={marks.state === 'loading'}
      inert={size === 'none'}
      data-size={size}
      data-focused={focused || undefined}
      data-pane={pane}
      data-role={role}
      data-study={facts.studyUid ?? undefined}
      data-series={facts.seriesUid ?? undefined}
      data-instance={section ? undefined : frame?.uid}
      data-frame={section ? undefined : marks.frame?.frame}
      data-mpr={section?.plane ?? undefined}
      data-slab={section?.slab ? `${section.slab.mode} ${section.slab.mm}` : undefined}
      data-slice={marks.slice}
      data-slices={marks.slices}
      data-state={marks.state}
      data-painter={marks.state === 'shown' ? snapshot?.painter : undefined}
      data-origin={marks.state === 'shown' ? snapshot?.origin : undefined}
      data-fault={marks.fault?.kind}
      onPointerDownCapture={() => app.workspace.setState((workspace) => focusPane(workspace, pane))}
      // One pane has nothing to be enlarged over: there the picture's own double click holds.
      onDoubleClickCapture={(event) => {
        if (!isPicture(event.target) || app.workspace.getState().panes.length < 2) return;
        event.stopPropagation();
        app.workspace.setState((workspace) => maximise(workspace, !workspace.maximised));
      }}
      onFocusCapture={() => app.workspace.setState((workspace) => focusPane(workspace, pane))}
    >
      <PaneHeader
        pane={pane}
        role={role}
        label={label}
        study={study}
        archive={archive}
        why={planned && reasonWords(planned.reason)}
        others={others}
      />
      {content.is === 'picture' && <PaneNotes note={content.note} missing={content.missing} />}
      {content.is === 'picture' && <ReformatNotes {...content.reformat} />}
      <div className={styles.stage} data-surface="dark">
        <Picture
          pane={pane}
          engine={engine}
          facts={facts}
          role={label}
          snapshot={snapshot}
          onHandle={setHandle}
        />
        {marks.state === 'loading' && !marks.frame && (
          <p className={styles.loading} role="status">
            {text('pane.loading')}
          </p>
        )}
        {section && marks.state === 'loading' && snapshot?.awaited ? (
          <Waiting section={section} {...snapshot.awaited} />
        ) : (
          marks.state === 'loading' &&
          marks.slice !== undefined && (
            <p key={marks.slice} className={styles.late} role="status">
              {text('pane.loadingImage', { number: marks.slice })}
            </p>
          )
        )}
        {content.is === 'empty' && <div className={styles.empty}>{empty}</div>}
        {content.is === 'withheld' && <Withheld fault={content.fault} />}
        {content.is === 'unsupported' && <Unsupported kind={content.kind} />}
        {viewer && <Elsewhere viewer={viewer} />}
        {!viewer && marks.state === 'failed' && marks.fault && (
          <Failed
            fault={marks.fault}
            {...(marks.slice !== undefined && { image: marks.slice })}
            computed={section !== null}
            onRetry={() => {
              if (content.is === 'failed') content.askAgain();
              else void handle?.run({ do: 'retry' });
            }}
          />
        )}
        <DropTarget pane={pane} />
      </div>
    </section>
  );
}

const isPicture = (target: EventTarget) =>
  target instanceof Element &&
  target.closest('[data-surface]') !== null &&
  target.closest('button, input, a, [data-handle]') === null;
