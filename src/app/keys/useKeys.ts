import { useEffect } from 'react';
import type { Layout } from '@/domain/hanging/plan';
import { useApp } from '../AppContext';
import { exchangeWithNext } from '../dragging/exchangePanes';
import { performLink } from '../linking/performLink';
import { isMeasureAction } from '../measuring/action';
import { performMeasure } from '../measuring/performMeasure';
import { performReformat } from '../reformat/performReformat';
import { isReformatAction } from '../reformat/reformatAction';
import { perform } from '../workspace/perform';
import { chooseTool, focusNext, maximise } from '../workspace/workspace';
import { actionOf, isLinkAction } from './keymap';
import { isLayoutAction, layoutOf } from './layoutKeys';
import { isStepAction, type StepAction } from './stepKeys';

interface Handlers {
  readonly onSeries: (by: 1 | -1) => void;
  readonly onHelp: () => void;
  readonly onLayout: (layout: Layout | null) => void;
  readonly onStep: (action: StepAction) => void;
}

/** The report's key works wherever the panel is, also while no image is. */
export function useReportKey(onReport: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (actionOf(event) !== 'report') return;
      event.preventDefault();
      onReport();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onReport]);
}

/** Keys act on the focused pane, wherever the browser's own focus is. */
export function useKeys({ onSeries, onHelp, onLayout, onStep }: Handlers): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action || action === 'report' || action === 'find-study') return;
      const { maximised } = app.workspace.getState();
      // What else Escape leaves is not ours to take.
      if (action === 'restore' && !maximised) return;
      event.preventDefault();
      if (action === 'help') onHelp();
      else if (action === 'previous-series') onSeries(-1);
      else if (action === 'next-series') onSeries(1);
      else if (action === 'previous-pane') app.workspace.setState((workspace) => focusNext(workspace, -1));
      else if (action === 'next-pane') app.workspace.setState((workspace) => focusNext(workspace, 1));
      else if (action === 'window-tool')
        app.workspace.setState((workspace) => chooseTool(workspace, 'window'));
      else if (action === 'zoom-tool') app.workspace.setState((workspace) => chooseTool(workspace, 'zoom'));
      else if (isLayoutAction(action)) onLayout(layoutOf(action));
      else if (isStepAction(action)) onStep(action);
      else if (action === 'exchange') exchangeWithNext(app, 1);
      else if (action === 'maximise' || action === 'restore')
        app.workspace.setState((workspace) => maximise(workspace, !maximised));
      else if (isMeasureAction(action)) performMeasure(app, action);
      else if (isLinkAction(action)) performLink(app, action);
      else if (isReformatAction(action)) performReformat(app, action);
      else perform(app, action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app, onSeries, onHelp, onLayout, onStep]);
}

/** The one key that belongs to the history and not to a pane. */
export function useFindKey(onFind: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (actionOf(event) !== 'find-study') return;
      event.preventDefault();
      onFind();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onFind]);
}
