import type { Measure } from '@/domain/measuring/measure';
import type { ViewportHandle } from '@/viewer/engine/port';
import type { AppContext } from '../AppContext';
import { focusPane, openSeries } from '../workspace/workspace';
import { isAt, jumpTo } from './measures';

/** A series that does not come in this time has said in its pane why. */
const patienceMs = 30_000;
let latest = 0;

/** Shows where it was measured and chooses it: in the pane that has its series, else in the focused one. */
export async function jump(app: AppContext, measure: Measure): Promise<void> {
  const mine = ++latest;
  const { livePanes, measures, workspace } = app;
  const { focus } = workspace.getState();
  const holders = [...livePanes.panes()]
    .filter(([, handle]) => indexIn(handle, measure) >= 0)
    .map(([pane]) => pane);
  const pane = holders.includes(focus) ? focus : (holders[0] ?? focus);
  workspace.setState((state) => focusPane(state, pane));
  if (holders.length === 0)
    workspace.setState((state) => openSeries(state, measure.place.study, measure.place.series));
  const handle = await holding(app, pane, measure);
  if (!handle || mine !== latest) return;
  await handle.run({ do: 'slice', index: indexIn(handle, measure) });
  if (mine === latest) measures.setState((state) => jumpTo(state, measure.id));
}

const indexIn = (handle: ViewportHandle, measure: Measure): number =>
  handle.getSnapshot().stack?.findIndex((frame) => isAt(measure, frame)) ?? -1;

/** The pane's viewport once its stack has the frame; null where it does not come. */
function holding({ livePanes }: AppContext, pane: number, measure: Measure): Promise<ViewportHandle | null> {
  return new Promise((resolve) => {
    const end = (found: ViewportHandle | null) => {
      clearTimeout(patience);
      stopPanes();
      stopHandle();
      resolve(found);
    };
    const look = () => {
      const handle = livePanes.handle(pane);
      if (handle && indexIn(handle, measure) >= 0) end(handle);
    };
    const follow = () => {
      stopHandle();
      stopHandle = livePanes.handle(pane)?.subscribe(look) ?? (() => undefined);
      look();
    };
    let stopHandle: () => void = () => undefined;
    const stopPanes = livePanes.subscribe(follow);
    const patience = setTimeout(() => end(null), patienceMs);
    follow();
  });
}
