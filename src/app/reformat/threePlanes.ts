import type { StandardPlane } from '@/domain/reformat/orientation';
import type { AppContext } from '../AppContext';
import { focusPane, openSeries, setLayout, type PaneContent } from '../workspace/workspace';
import { choosePlane, type Seen } from './choices';

const planes = ['axial', 'coronal', 'sagittal'] as const;

/** The pane's series three times side by side; its own section as it was taken. */
export function hangThreePlanes(
  { workspace, reformats }: AppContext,
  { study, series }: PaneContent,
  native: StandardPlane,
  seen: Seen,
): void {
  if (!series) return;
  // One study alone: no prior is hung into these panes.
  workspace.setState((state) => {
    const three = { ...setLayout(state, '1x3'), comparing: false };
    const hung = planes.reduce((held, _, pane) => openSeries(focusPane(held, pane), study, series), three);
    return focusPane(hung, 0);
  });
  const { panes } = workspace.getState();
  reformats.setState(({ choices }) => ({
    choices: planes.reduce((held, plane, pane) => {
      const generation = panes[pane]?.generation;
      if (generation === undefined) return held;
      return choosePlane(held, generation, plane === native ? null : plane, native, seen);
    }, choices),
  }));
}
