import { createContext, useContext } from 'react';
import type { DragStore } from './dragging/dragStore';
import type { ArchiveHealth } from './facts/archiveHealth';
import type { Planner } from './hanging/createPlanner';
import type { Links } from './linking/links';
import type { LoupeStore } from './measuring/loupeStore';
import type { MeasuresStore } from './measuring/measuresStore';
import type { Marks } from './marks';
import type { ReformatStore } from './reformat/reformatStore';
import type { Services } from './services';
import type { LivePanes } from './workspace/livePanes';
import type { WorkspaceStore } from './workspace/workspaceStore';

/** What the rooms of the screen share: the outside, and the stores of this one app. */
export interface AppContext {
  readonly services: Services;
  readonly workspace: WorkspaceStore;
  readonly livePanes: LivePanes;
  readonly links: Links;
  readonly planner: Planner;
  readonly dragging: DragStore;
  readonly measures: MeasuresStore;
  readonly loupe: LoupeStore;
  readonly reformats: ReformatStore;
  readonly archiveHealth: ArchiveHealth;
  readonly marks: Marks;
}

const Context = createContext<AppContext | null>(null);
export const AppContextProvider = Context.Provider;

export function useApp(): AppContext {
  const app = useContext(Context);
  if (!app) throw new Error('useApp outside <App>');
  return app;
}
