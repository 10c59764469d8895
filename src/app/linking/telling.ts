import { noFacts, type LinkFacts } from './links';
import type { PaneLinks } from './paneLinks';

/** What was told last: the same objects until they differ, so that nothing is drawn that says the same. */
export interface Telling {
  paneLinks(pane: number): PaneLinks;
  facts(): LinkFacts;
  subscribe(listener: () => void): () => void;
  refresh(): void;
}

const alone: PaneLinks = { link: null, point: null };
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function createTelling(say: {
  readonly panes: () => ReadonlyMap<number, PaneLinks>;
  readonly facts: (panes: ReadonlyMap<number, PaneLinks>) => LinkFacts;
}): Telling {
  const listeners = new Set<() => void>();
  let told: ReadonlyMap<number, PaneLinks> = new Map();
  let facts = noFacts;
  return {
    paneLinks: (pane) => told.get(pane) ?? alone,
    facts: () => facts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh() {
      const next = say.panes();
      const together = say.facts(next);
      let changed = next.size !== told.size;
      const merged = new Map<number, PaneLinks>();
      for (const [pane, links] of next) {
        const before = told.get(pane);
        const same = before !== undefined && isSame(before, links);
        changed ||= !same;
        merged.set(pane, same ? before : links);
      }
      const factsChanged = !isSame(facts, together);
      if (!changed && !factsChanged) return;
      told = merged;
      if (factsChanged) facts = together;
      listeners.forEach((listener) => listener());
    },
  };
}
