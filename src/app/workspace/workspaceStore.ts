import { createStore } from 'zustand/vanilla';
import type { Workspace } from './workspace';
import { emptyWorkspace } from './workspace';

export function createWorkspaceStore() {
  return createStore<Workspace>(() => emptyWorkspace);
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;
