import type { MeasureKind, Point } from '@/domain/measuring/kinds';
import type { AppContext } from '../AppContext';
import { add } from './measures';
import { middleOf } from './middle';
import { within } from './measured';

const turn = (part: number): Point => [
  Math.round(50 * Math.cos(part * 2 * Math.PI)),
  Math.round(50 * Math.sin(part * 2 * Math.PI)),
];

/** CSS px from the pane's middle. */
const around: Readonly<Record<MeasureKind, readonly Point[]>> = {
  length: [
    [-50, 0],
    [50, 0],
  ],
  bidirectional: [
    [-50, 0],
    [50, 0],
    [0, -25],
    [0, 25],
  ],
  angle: [
    [-50, 0],
    [0, 0],
    [0, -50],
  ],
  cobb: [
    [-50, -40],
    [50, -55],
    [-50, 40],
    [50, 55],
  ],
  ellipse: [
    [-40, -30],
    [40, 30],
  ],
  rectangle: [
    [-40, -30],
    [40, 30],
  ],
  freehand: Array.from({ length: 8 }, (_, corner) => turn(corner / 8)),
  probe: [[0, 0]],
  arrow: [
    [0, 0],
    [60, 40],
  ],
  text: [[0, 0]],
};

/** Sets a measurement in the middle of the focused pane, whose points keys then move. */
export function measureMiddle({ livePanes, measures, workspace }: AppContext, kind: MeasureKind): void {
  const handle = livePanes.handle(workspace.getState().focus);
  const shown = handle?.getSnapshot();
  const frame = shown?.stack?.[shown.index];
  const middle = handle && middleOf(handle);
  if (!handle || !frame || !middle) return;
  const points = around[kind]
    .map(([x, y]) => handle.toImage([middle[0] + x, middle[1] + y]))
    .filter((point) => point !== null)
    .map((point) => within(frame, point));
  measures.setState((state) => add(state, kind, frame, points));
}
