import { useQueryClient } from '@tanstack/react-query';
import { PanelLeftOpen, RefreshCw } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { Study } from '@/domain/model/study';
import { Boundary } from './Boundary';
import { useApp } from './AppContext';
import { historyKey } from './facts/queries';
import { useArrivals } from './facts/useArrivals';
import { useRetryGap } from './facts/useRetryGap';
import { useText } from './i18n/useText';
import type { Files } from '@/domain/records/file';
import { useShowIn } from './dragging/useShowIn';
import { compareWith, openWithPrior } from './hanging/hang';
import type { Hint } from './insight/hints';
import type { Insight } from './insight/useInsight';
import { useFindKey } from './keys/useKeys';
import { HistoryPanel } from './panels/history/HistoryPanel';
import { IconButton } from './ui/IconButton';
import styles from './HistorySide.module.css';

interface Props {
  readonly history: History;
  readonly insight: Insight;
  readonly files: Files;
  readonly hints: readonly Hint[];
  /** Folded to 48 px. */
  readonly rail: boolean;
  /** Follows a choice: on a narrow screen the images come forward. */
  readonly onChosen: () => void;
  /** The reader wants to see the whole panel. */
  readonly onWanted: () => void;
}

/** The history with its commands. */
export function HistorySide(props: Props) {
  const { history, insight, files, hints, rail, onChosen, onWanted } = props;
  const app = useApp();
  const text = useText();
  const queryClient = useQueryClient();
  const current = useStore(app.workspace, (workspace) => workspace.current);
  const prior = useStore(app.workspace, (workspace) => workspace.prior);
  const onRetry = useRetryGap();
  const arrivedOf = useArrivals();
  const [finding, setFinding] = useState(0);
  const [again, setAgain] = useState(false);

  useFindKey(
    useCallback(() => {
      onWanted();
      setFinding((times) => times + 1);
    }, [onWanted]),
  );
  const onOpen = useCallback(
    (study: Study) => {
      openWithPrior(app, insight, study);
      onChosen();
    },
    [app, insight, onChosen],
  );
  const onCompare = useCallback(
    (study: Study) => {
      compareWith(app, history.studies, study);
      onChosen();
    },
    [app, history.studies, onChosen],
  );
  const showIn = useShowIn(history.studies);
  const onShow = useCallback(
    (study: Study, pane: number) => {
      showIn(study, null, pane);
      onChosen();
    },
    [showIn, onChosen],
  );
  const hintsOf = useMemo(() => byStudy(hints), [hints]);
  const lookAgain = async () => {
    setAgain(true);
    await queryClient.refetchQueries({ queryKey: historyKey });
    setAgain(false);
  };
  const count = history.studies.length;
  return (
    <aside className={styles.side} aria-label={text('history.title')}>
      <h2 className={styles.title} data-rail={rail || undefined}>
        {rail ? (
          <IconButton icon={PanelLeftOpen} label={text('history.unfold')} onClick={onWanted} />
        ) : (
          <>
            {text('history.title')}
            <span className={styles.count}>
              {count > 0 && text(history.complete ? 'history.count' : 'history.countSoFar', { count })}
            </span>
            <IconButton
              icon={RefreshCw}
              label={text('history.again')}
              disabled={again || !history.complete}
              onClick={() => void lookAgain()}
            />
          </>
        )}
      </h2>
      <Boundary>
        <HistoryPanel
          history={history}
          current={current}
          prior={prior}
          insight={insight}
          marksOf={(study) => {
            const arrived = arrivedOf(study);
            const own = hintsOf.get(study.uid);
            const reports = files.of.get(study.uid)?.reports ?? [];
            return {
              ...(arrived && { arrived }),
              ...(own && { hints: own }),
              ...(reports[0] && { reports: reports.length, reportStatus: reports[0].item.status }),
            };
          }}
          archivesNamed={app.services.site.archives.length > 1}
          rail={rail}
          finding={finding}
          onOpen={onOpen}
          onCompare={onCompare}
          onShow={onShow}
          onRetry={onRetry}
        />
      </Boundary>
    </aside>
  );
}

function byStudy(hints: readonly Hint[]): ReadonlyMap<StudyUid, readonly Hint[]> {
  const of = new Map<StudyUid, readonly Hint[]>();
  for (const hint of hints) {
    if (!('study' in hint.other)) continue;
    const { uid } = hint.other.study;
    of.set(uid, [...(of.get(uid) ?? []), hint]);
  }
  return of;
}
