import { createStore } from 'zustand/vanilla';

/** Where the magnifier is; CSS px from the pane's top left. */
interface Loupe {
  readonly shown: {
    readonly pane: number;
    readonly at: readonly [number, number];
    /** It stays, takes the focus and is moved by keys. */
    readonly byKey: boolean;
  } | null;
}

export function createLoupeStore() {
  return createStore<Loupe>(() => ({ shown: null }));
}

export type LoupeStore = ReturnType<typeof createLoupeStore>;
