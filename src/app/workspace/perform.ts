import type { AppContext } from '../AppContext';
import type { ViewAction } from './action';
import { viewCommands } from './action';

/** Does something to the picture in the focused pane. */
export function perform({ livePanes, workspace }: AppContext, action: ViewAction): void {
  const handle = livePanes.handle(workspace.getState().focus);
  if (!handle) return;
  for (const command of viewCommands(action, handle.getSnapshot())) void handle.run(command);
}
