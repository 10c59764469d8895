import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import type { LinkChoices } from '../workspace/workspace';
import type { LinkFacts } from './links';

/** What the tools show of the link; null in a layout of one pane. */
export function useLinkTools(): (LinkChoices & LinkFacts) | null {
  const { links, workspace } = useApp();
  const choices = useStore(workspace, (state) => state.links);
  const several = useStore(workspace, (state) => state.panes.length > 1);
  const facts = useSyncExternalStore(links.subscribe, links.facts);
  return several ? { ...choices, ...facts } : null;
}
