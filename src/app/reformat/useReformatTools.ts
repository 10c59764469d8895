import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import type { Choice } from './choices';

/** The choice of the focused pane, for the tools; null while nothing is hung there. */
export function useReformatTools(): Pick<Choice, 'plane' | 'slab'> | null {
  const { reformats, workspace } = useApp();
  const held = useStore(workspace, ({ panes, focus }) => panes[focus] ?? null);
  const choice = useStore(reformats, ({ choices }) => (held ? choices.get(held.generation) : undefined));
  return held && (choice ?? original);
}

const original = { plane: null, slab: null } as const;
