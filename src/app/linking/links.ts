import type { PointShift } from '@/domain/linking/showPoint';
import type { PaneLinks } from './paneLinks';
import type { Stack } from './stackFacts';

/** What the screen may ask of the linked panes, and tell them. */
/** For the tools: of the panes on the screen together. */
export interface LinkFacts {
  /** A window is shared, by choice or by rule. */
  readonly window: boolean;
  /** Two pictures are there that can be laid to one another. */
  readonly linkable: boolean;
  readonly byHand: boolean;
  readonly point: boolean;
}

export interface Links {
  /** What a pane says of its link and of the shown point; the same object until it changes. */
  paneLinks(pane: number): PaneLinks;
  subscribe(listener: () => void): () => void;
  /** The same object until it changes. */
  facts(): LinkFacts;
  /** How positions of one stack become those of another. */
  shift(from: Stack, to: Stack): PointShift;
  /** 0-based slice that a stack opens at to be level with its fellow; null: where it would by itself. */
  openingIndex(pane: number, stack: Stack): number | null;
  /** The slices on the screen are fellows from now on, and their panes are linked. */
  linkHere(): void;
  /** Back to the first guess. */
  linkByGuess(): void;
  /** Shows a point of a pane in all others; CSS px from the pane's top left, by default its middle. */
  showPoint(pane: number, at?: readonly [number, number]): void;
  /** Moves the shown point within its pane, CSS px. */
  movePoint(by: readonly [number, number]): void;
  hidePoint(): void;
}
