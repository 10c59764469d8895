import type { AppContext } from '../AppContext';
import { focusPane, type PaneContent, type Workspace } from '../workspace/workspace';

/** Puts what hangs in one pane into the other, each at the image that it shows, and the focus on where it went. */
export function exchangePanes(
  { workspace, livePanes, dragging }: AppContext,
  from: number,
  to: number,
): void {
  const held = workspace.getState().panes;
  if (from === to || from >= held.length || to >= held.length) return;
  const inPlace = (pane: number): PaneContent | null => {
    const content = held[pane] ?? null;
    const snapshot = livePanes.handle(pane)?.getSnapshot();
    const seen = snapshot?.stack?.[snapshot.index];
    return content && seen && !seen.reformat && seen.instance.series === content.series
      ? { ...content, image: seen.instance.uid }
      : content;
  };
  workspace.setState((before) => focusPane(exchange(before, from, to, inPlace), to));
  dragging.setState({ done: { is: 'exchanged', from: from + 1, to: to + 1 } });
}

/** With the pane before (−1) or after (1) the focused one, round the screen. */
export function exchangeWithNext(app: AppContext, by: 1 | -1): void {
  const { focus, panes } = app.workspace.getState();
  exchangePanes(app, focus, (focus + by + panes.length) % panes.length);
}

function exchange(
  workspace: Workspace,
  from: number,
  to: number,
  inPlace: (pane: number) => PaneContent | null,
): Workspace {
  const panes = workspace.panes.map((held, at) =>
    at === from ? inPlace(to) : at === to ? inPlace(from) : held,
  );
  // The contents keep their own: what is computed for them, a plane or a slab, goes with them.
  return { ...workspace, panes, generation: workspace.generation + 1 };
}
