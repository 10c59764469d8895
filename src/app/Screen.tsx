import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useApp } from './AppContext';
import { useRecords } from './facts/records';
import { useHistory } from './facts/useHistory';
import { HistorySide } from './HistorySide';
import { useHints } from './insight/useHints';
import { useInsight } from './insight/useInsight';
import { useText } from './i18n/useText';
import { useReportKey } from './keys/useKeys';
import { markDocument } from './marks';
import { useOpening } from './opening/useOpening';
import { usePreferences } from './usePreferences';
import styles from './Screen.module.css';
import type { Phase } from './session/phase';
import { SessionNotice } from './session/SessionNotice';
import { useMinutesLeft } from './session/useMinutesLeft';
import { ReportSide } from './ReportSide';
import { Stage } from './Stage';
import { TopBar } from './TopBar';
import { narrowScreen, useMediaQuery } from './ui/useMediaQuery';

const tabs = ['images', 'report', 'history'] as const;

/** Everything of a live or ended session: one column on a narrow screen, history beside images on others. */
export function Screen({ phase }: { phase: Phase }) {
  const app = useApp();
  const text = useText();
  const history = useHistory();
  const narrow = useMediaQuery(narrowScreen);
  const insight = useInsight(history);
  useOpening(history, insight, narrow);
  const written = useRecords(history);
  const hints = useHints(insight, written.records, written.files);
  const roomy = useMediaQuery('(min-width: 1000px)');
  const wide = useMediaQuery('(min-width: 1600px)');
  const [preferences, prefer] = usePreferences();
  const [tab, setTab] = useState<(typeof tabs)[number]>('images');
  const minutes = useMinutesLeft(app.services);

  const laidOut = useStore(app.workspace, (workspace) => workspace.panes[0] !== null) || history.complete;
  useLayoutEffect(() => {
    markDocument('app', phase === 'ended' ? 'ended' : laidOut ? 'ready' : 'loading');
  }, [phase, laidOut]);
  useLayoutEffect(() => {
    markDocument('history', !history.complete ? 'loading' : history.gaps.length > 0 ? 'gaps' : 'complete');
  }, [history]);
  const known = history.studies.length > 0 || history.complete;
  useEffect(() => {
    if (known) app.marks.historyKnown();
  }, [app, known]);

  const reportOpen = narrow ? tab === 'report' : (preferences.reportOpen ?? wide);
  const onReport = useCallback(() => {
    if (narrow) setTab((shown) => (shown === 'report' ? 'images' : 'report'));
    else prefer({ reportOpen: !reportOpen });
  }, [narrow, prefer, reportOpen]);
  useReportKey(onReport);
  // Between the two widths there is room beside the images for one of them.
  const historyOpen = narrow
    ? tab === 'history'
    : (preferences.historyOpen ?? (roomy && (wide || !reportOpen)));
  const showImages = useCallback(() => setTab('images'), []);
  const showHistory = useCallback(() => {
    if (narrow) setTab('history');
    else prefer({ historyOpen: true });
  }, [narrow, prefer]);
  return (
    <div className={styles.screen}>
      <TopBar history={history} />
      <SessionNotice phase={phase} minutes={minutes} />
      <div className={styles.body}>
        {/* Always there, so that every study keeps its mark; only out of sight, or folded. */}
        <div
          className={narrow ? styles.over : styles.beside}
          data-rail={(!narrow && !historyOpen) || undefined}
          hidden={narrow && !historyOpen}
        >
          <HistorySide
            history={history}
            insight={insight}
            files={written.files}
            hints={hints}
            rail={!narrow && !historyOpen}
            onChosen={showImages}
            onWanted={showHistory}
          />
        </div>
        <div className={styles.stage} inert={narrow && tab !== 'images'}>
          <Stage
            history={history}
            insight={insight}
            narrow={narrow}
            theme={preferences.theme}
            historyOpen={historyOpen}
            onTheme={() => prefer({ theme: preferences.theme === 'dark' ? 'light' : 'dark' })}
            onHistory={() => prefer({ historyOpen: !historyOpen })}
          />
        </div>
        <ReportSide
          history={history}
          written={written}
          hints={hints}
          narrow={narrow}
          theme={preferences.theme}
          open={reportOpen}
          onToggle={onReport}
        />
      </div>
      {narrow && (
        <nav className={styles.tabs}>
          {tabs.map((name) => (
            <button
              key={name}
              type="button"
              data-action={name}
              aria-current={tab === name ? 'page' : undefined}
              onClick={() => setTab(name)}
            >
              {text(`app.${name}`)}
            </button>
          ))}
        </nav>
      )}
      <footer className={styles.use}>{text('app.intendedUse')}</footer>
    </div>
  );
}
