import type { AppContext } from '../AppContext';
import { isMeasureKind, type MeasureAction } from './action';
import { measureMiddle } from './measureMiddle';
import { isAt, redo, remove, undo } from './measures';
import { middleOf } from './middle';
import { windowForMiddle } from './windowRegion';

/** Does in the focused pane what a key asks for. */
export function performMeasure(app: AppContext, action: MeasureAction): void {
  const { livePanes, loupe, measures, workspace } = app;
  if (isMeasureKind(action)) return measureMiddle(app, action);
  const pane = workspace.getState().focus;
  const handle = livePanes.handle(pane);
  switch (action) {
    case 'undo':
      return measures.setState(undo);
    case 'redo':
      return measures.setState(redo);
    case 'measures':
      return measures.setState(({ listed }) => ({ listed: !listed }));
    case 'remove':
      return removeSelected(app);
    case 'window-region':
      return void (handle && windowForMiddle(handle, measures.getState()));
    case 'actual-pixels': {
      const { scale } = handle?.getSnapshot() ?? { scale: 0 };
      // CSS px per image pixel, where a pixel of the screen is one part of `devicePixelRatio`.
      if (scale > 0) void handle?.run({ do: 'zoom', factor: 1 / (scale * window.devicePixelRatio) });
      return undefined;
    }
    case 'magnify': {
      const at = handle && middleOf(handle);
      return loupe.setState(({ shown }) => ({ shown: shown || !at ? null : { pane, at, byKey: true } }));
    }
  }
}

/** Only what can be seen: nothing vanishes behind the reader's back. */
function removeSelected({ livePanes, measures }: AppContext): void {
  const { done, selected } = measures.getState();
  const one = done.find(({ id }) => id === selected);
  const seen = livePanes.all().some((handle) => {
    const { stack, index } = handle.getSnapshot();
    const frame = stack?.[index];
    return one && frame && isAt(one, frame);
  });
  if (one && seen) measures.setState((state) => remove(state, one.id));
}
