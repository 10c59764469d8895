import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Layout } from '@/domain/hanging/plan';
import type { History } from '@/domain/model/history';
import { useSnapshot } from '@/viewer/viewport/useSnapshot';
import { Boundary } from './Boundary';
import { useApp } from './AppContext';
import { DragLayer } from './dragging/DragLayer';
import { useShowIn } from './dragging/useShowIn';
import { findStudy } from './facts/useHistory';
import { useSeriesOf } from './facts/useSeries';
import { layOut, stepPrior, stepStage } from './hanging/hang';
import { useAhead } from './hanging/useAhead';
import { useHangingTools } from './hanging/useHangingTools';
import type { StepAction } from './keys/stepKeys';
import { useKeys } from './keys/useKeys';
import { performLink } from './linking/performLink';
import { useLinkTools } from './linking/useLinkTools';
import { byNumber } from './opening/opening';
import type { Insight } from './insight/useInsight';
import { MeasuresSide } from './MeasuresSide';
import { performMeasure } from './measuring/performMeasure';
import { performReformat } from './reformat/performReformat';
import { useReformatTools } from './reformat/useReformatTools';
import { SeriesStrip } from './panels/series/SeriesStrip';
import { MeasureTools } from './MeasureTools';
import { Toolbar } from './panels/tools/Toolbar';
import { Panes } from './Panes';
import type { Theme } from './preferences';
import styles from './Stage.module.css';
import { canPlay } from './workspace/action';
import { hangSeries } from './workspace/hang';
import { perform } from './workspace/perform';
import { presetsOf, sentOf } from './workspace/presets';
import { useLiveHandle } from './workspace/useLiveHandle';
import { chooseLinks, chooseTool, maximise, roleOf } from './workspace/workspace';

const HelpSheet = lazy(() =>
  import('./panels/help/HelpSheet').then((module) => ({ default: module.HelpSheet })),
);

interface Props {
  readonly history: History;
  readonly insight: Insight;
  readonly narrow: boolean;
  readonly theme: Theme;
  readonly historyOpen: boolean;
  readonly onTheme: () => void;
  readonly onHistory: () => void;
}

/** Tools, panes and the series of the focused pane's study. */
export function Stage({ history, insight, narrow, theme, historyOpen, onTheme, onHistory }: Props) {
  const app = useApp();
  const workspace = useStore(app.workspace);
  // Before anything is read the studies are there already.
  const found = useMemo(
    () => (insight.studies.length > 0 ? insight : { ...insight, studies: history.studies }),
    [insight, history.studies],
  );
  const [helpOpen, setHelpOpen] = useState(false);
  const snapshot = useSnapshot(useLiveHandle(workspace.focus));

  const held = workspace.panes[workspace.focus] ?? null;
  // An empty pane has none yet: it is offered those of the current one.
  const study = findStudy(history, held?.study ?? workspace.current);
  const { series } = useSeriesOf(study);
  const onSeries = useCallback(
    (by: 1 | -1) => {
      const ordered = byNumber(series ?? []);
      const at = ordered.findIndex(({ uid }) => uid === held?.series);
      const next = ordered[at + by];
      if (study && next && at >= 0) hangSeries(app, study, next);
    },
    [app, study, series, held?.series],
  );
  const onHelp = useCallback(() => setHelpOpen(true), []);
  const onLayout = useCallback((layout: Layout | null) => layOut(app, found, layout), [app, found]);
  const onStep = useCallback(
    (action: StepAction) => {
      const by = action.endsWith('next') ? 1 : -1;
      if (action.startsWith('prior')) stepPrior(app, found, by);
      else stepStage(app, history.studies, by);
    },
    [app, found, history.studies],
  );
  useKeys({ onSeries, onHelp, onLayout, onStep });
  const hanging = useHangingTools(found);
  useAhead(insight);
  const showIn = useShowIn(history.studies);
  const linkTools = useLinkTools();
  const reformat = useReformatTools();

  const picture = snapshot?.stack && snapshot.stack.length > 0 ? snapshot : null;
  return (
    <main className={styles.stage}>
      <Toolbar
        tool={workspace.tool}
        layout={workspace.layout}
        maximised={workspace.maximised}
        theme={theme}
        historyOpen={historyOpen}
        narrow={narrow}
        picture={
          picture && {
            presets: presetsOf(picture),
            sent: sentOf(picture),
            plays: canPlay(picture),
            playing: linkTools?.playing ?? picture.playing,
            invert: picture.invert,
            slices: (picture.stack?.length ?? 0) > 1,
            graphics: picture.graphics?.shown ?? null,
          }
        }
        reformat={picture && reformat}
        onReformat={(action) => performReformat(app, action)}
        links={linkTools}
        onLink={(action) => (action === 'guess' ? app.links.linkByGuess() : performLink(app, action))}
        onLinks={(change) => app.workspace.setState((state) => chooseLinks(state, change))}
        onTool={(tool) => app.workspace.setState((state) => chooseTool(state, tool))}
        onMeasure={(action) => performMeasure(app, action)}
        onAction={(action) => perform(app, action)}
        onLayout={onLayout}
        hanging={hanging}
        ownLayout={workspace.ownLayout !== null}
        onStep={onStep}
        onMaximise={() => app.workspace.setState((state) => maximise(state, !state.maximised))}
        onHistory={onHistory}
        onTheme={onTheme}
        onHelp={onHelp}
      />
      <div className={styles.row}>
        {!narrow && <MeasureTools picture={picture !== null} />}
        <Panes history={history} narrow={narrow} seeking={insight.seeking} />
        <Boundary>
          <MeasuresSide history={history} />
        </Boundary>
      </div>
      {study && (
        <SeriesStrip
          study={study}
          series={series}
          engine={app.services.engine}
          role={held ? roleOf(workspace, workspace.focus) : 'current'}
          focused={held?.series ?? null}
          shown={workspace.panes.map((pane) => pane?.series ?? null)}
          onOpen={(one) => hangSeries(app, study, one)}
          onShow={(one, pane) => showIn(study, one, pane)}
        />
      )}
      <DragLayer />
      {helpOpen && (
        <Suspense>
          <HelpSheet onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </main>
  );
}
