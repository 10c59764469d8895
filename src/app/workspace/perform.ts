import type { AppContext } from '../AppContext';
import type { ViewAction } from './action';
import { viewCommands } from './action';

/** Does something to the picture in the focused pane. */
export function perform({ links, livePanes, workspace }: AppContext, action: ViewAction): void {
  const { focus } = workspace.getState();
  // What is taken along by another's clock is stopped there.
  const handle = livePanes.handle(action === 'cine' ? links.playerOf(focus) : focus);
  if (!handle) return;
  for (const command of viewCommands(action, handle.getSnapshot())) void handle.run(command);
}
