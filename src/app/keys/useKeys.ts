import { useEffect } from 'react';
import { useApp } from '../AppContext';
import { perform } from '../workspace/perform';
import { focusNext } from '../workspace/workspace';
import { actionOf } from './keymap';

interface Handlers {
  readonly onSeries: (by: 1 | -1) => void;
  readonly onHelp: () => void;
}

/** Keys act on the focused pane, wherever the browser's own focus is. */
export function useKeys({ onSeries, onHelp }: Handlers): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      if (action === 'help') onHelp();
      else if (action === 'previous-series') onSeries(-1);
      else if (action === 'next-series') onSeries(1);
      else if (action === 'previous-pane') app.workspace.setState((workspace) => focusNext(workspace, -1));
      else if (action === 'next-pane') app.workspace.setState((workspace) => focusNext(workspace, 1));
      else perform(app, action);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [app, onSeries, onHelp]);
}
