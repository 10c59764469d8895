import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import { useApp } from './AppContext';
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

/** The panes side by side; on a narrow screen the focused one, with the way to the other. */
export function Panes({ history, narrow, seeking }: Props) {
  const app = useApp();
  const text = useText();
  const workspace = useStore(app.workspace);
  const indices = workspace.panes.map((_, pane) => pane);
  const onShow = (pane: number) => app.workspace.setState((state) => focusPane(state, pane));
  const current = findStudy(history, workspace.current);
  const labels = workspace.panes.map((held, pane) =>
    text(paneLabel(roleOf(workspace, pane), findStudy(history, held?.study), current)),
  );
  const others = narrow && indices.length > 1 ? { labels, shown: workspace.focus, onShow } : undefined;
  const visible = narrow ? [workspace.focus] : indices;
  return (
    <div className={styles.panes}>
      {visible.map((pane) => (
        <Pane
          key={pane}
          pane={pane}
          history={history}
          others={others}
          empty={
            pane === 0 ? (
              <NoImages history={history} />
            ) : (
              <NothingHung seeking={seeking && workspace.comparing} />
            )
          }
        />
      ))}
    </div>
  );
}
