import { useStore } from 'zustand';
import { useApp } from './AppContext';
import { performMeasure } from './measuring/performMeasure';
import { MeasureRail } from './panels/tools/MeasureRail';
import { chooseTool } from './workspace/workspace';

/** The tools that measure, with what can be taken back. */
export function MeasureTools({ picture }: { picture: boolean }) {
  const app = useApp();
  const tool = useStore(app.workspace, (state) => state.tool);
  const undoable = useStore(app.measures, ({ past, draft }) => past.length > 0 || draft !== null);
  const redoable = useStore(app.measures, ({ future }) => future.length > 0);
  const listed = useStore(app.measures, (state) => state.listed);
  return (
    <MeasureRail
      tool={tool}
      picture={picture}
      undoable={undoable}
      redoable={redoable}
      listed={listed}
      onTool={(chosen) => app.workspace.setState((state) => chooseTool(state, chosen))}
      onAct={(action) => performMeasure(app, action)}
    />
  );
}
