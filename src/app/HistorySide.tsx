import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { Gap, History } from '@/domain/model/history';
import { useApp } from './AppContext';
import { askArchiveAgain, historyKey } from './facts/queries';
import { useText } from './i18n/useText';
import { HistoryPanel } from './panels/history/HistoryPanel';
import { hangPrior, hangStudy } from './workspace/hang';
import styles from './HistorySide.module.css';

/** The history with its commands. `onChosen` follows a choice: on a narrow screen the images come forward. */
export function HistorySide({ history, onChosen }: { history: History; onChosen: () => void }) {
  const app = useApp();
  const text = useText();
  const queryClient = useQueryClient();
  const current = useStore(app.workspace, (workspace) => workspace.current);
  const prior = useStore(app.workspace, (workspace) => workspace.prior);

  const onRetry = async ({ kind, archive }: Gap) => {
    if (kind === 'archive' && archive !== undefined) await askArchiveAgain(app, queryClient, archive);
    else await queryClient.refetchQueries({ queryKey: historyKey });
  };
  return (
    <aside className={styles.side} aria-label={text('history.title')}>
      <h2 className={styles.title}>
        {text('history.title')}
        {history.studies.length > 0 && (
          <span className={styles.count}>{text('history.count', { count: history.studies.length })}</span>
        )}
      </h2>
      <HistoryPanel
        history={history}
        current={current}
        prior={prior}
        onOpen={(study) => {
          hangStudy(app, study);
          onChosen();
        }}
        onCompare={(study) => {
          hangPrior(app, study);
          onChosen();
        }}
        onRetry={onRetry}
      />
    </aside>
  );
}
