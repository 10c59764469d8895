import { createStore } from 'zustand/vanilla';

export interface Dragged {
  /** For people: "T1 axial, 20 Oct 2026". */
  readonly words: string;
  /** 0-based pane that it hangs in; null: it comes out of a list. */
  readonly from: number | null;
}

/** What was done last; panes from 1. */
export type Deed =
  | { readonly is: 'shown'; readonly words: string; readonly pane: number }
  | { readonly is: 'exchanged'; readonly from: number; readonly to: number };

interface Dragging {
  readonly dragged: Dragged | null;
  /** 0-based pane under the pointer. */
  readonly over: number | null;
  /** Another object for every deed: the same one twice is said twice. */
  readonly done: Deed | null;
}

export const createDragStore = () => createStore<Dragging>(() => ({ dragged: null, over: null, done: null }));
export type DragStore = ReturnType<typeof createDragStore>;
