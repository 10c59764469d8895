import { useCallback } from 'react';
import { useStore } from 'zustand';
import { gridOf } from '@/domain/hanging/layouts';
import type { History } from '@/domain/model/history';
import { useApp } from './AppContext';
import { Boundary } from './Boundary';
import { findStudy } from './facts/useHistory';
import { useText } from './i18n/useText';
import { NoImages, NothingHung } from './NoImages';
import { Pane } from './panels/pane/Pane';
import { paneLabel } from './panels/pane/paneLabel';
import { focusPane, roleOf } from './workspace/workspace';
import styles from './Panes.module.css';

interface Props {
  readonly history: History;
  readonly narrow: boolean;
  /** The prior that belongs beside the current study is still being looked for. */
  readonly seeking: boolean;
}

/** The panes row by row; on a narrow screen the focused one, with the way to the others. */
export function Panes({ history, narrow, seeking }: Props) {
  const app = useApp();
  const text = useText();
  const workspace = useStore(app.workspace);
  const onRoom = useCallback((room: HTMLElement | null) => app.planner.measure(room), [app]);
  const indices = workspace.panes.map((_, pane) => pane);
  const onShow = (pane: number) => app.workspace.setState((state) => focusPane(state, pane));
  const current = findStudy(history, workspace.current);
  const labels = workspace.panes.map((held, pane) =>
    text(paneLabel(roleOf(workspace, pane), findStudy(history, held?.study), current)),
  );
  const others = narrow && indices.length > 1 ? { labels, shown: workspace.focus, onShow } : undefined;
  const visible = narrow ? [workspace.focus] : indices;
  const { rows, columns } = narrow ? { rows: 1, columns: 1 } : gridOf(workspace.layout);
  return (
    <div
      ref={onRoom}
      className={styles.panes}
      style={{ gridTemplate: `${tracks(rows)} / ${tracks(columns)}` }}
    >
      {visible.map((pane) => (
        <Boundary key={pane}>
          <Pane
            pane={pane}
            history={history}
            others={others}
            size={!workspace.maximised || narrow ? 'shared' : pane === workspace.focus ? 'all' : 'none'}
            empty={
              pane === 0 ? (
                <NoImages history={history} />
              ) : (
                <NothingHung
                  planned={workspace.hanging?.stages[workspace.hanging.at]?.panes[pane] ?? null}
                  seeking={seeking && workspace.comparing}
                />
              )
            }
          />
        </Boundary>
      ))}
    </div>
  );
}

const tracks = (count: number) => `repeat(${count}, minmax(0, 1fr))`;
