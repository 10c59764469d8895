import type { MeasureKind } from '@/domain/measuring/figureOf';
import type { AppContext } from '../AppContext';
import { paneMiddle } from '../linking/followView';
import { add, isMeasurable, placeOf } from './measures';

/** CSS px from the pane's middle. */
const around: Readonly<Record<MeasureKind, readonly (readonly [number, number])[]>> = {
  length: [
    [-50, 0],
    [50, 0],
  ],
  angle: [
    [-50, 0],
    [0, 0],
    [0, -50],
  ],
};

/** Sets a measurement in the middle of the focused pane, whose points keys then move. */
export function measureMiddle({ livePanes, measures, workspace }: AppContext, kind: MeasureKind): void {
  const handle = livePanes.handle(workspace.getState().focus);
  const shown = handle?.getSnapshot();
  const frame = shown?.stack?.[shown.index];
  const middle = handle && paneMiddle(handle);
  if (!handle || !frame || !middle || !isMeasurable(frame)) return;
  const points = around[kind]
    .map(([x, y]) => handle.toPatient([middle[0] + x, middle[1] + y]))
    .filter((point) => point !== null);
  measures.setState((state) => add(state, kind, placeOf(frame), points));
}
