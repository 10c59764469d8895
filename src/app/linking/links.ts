import type { PointShift } from '@/domain/linking/showPoint';
import type { LinkChoices } from '../workspace/workspace';
import type { PaneLinks } from './paneLinks';
import type { Stack } from './stackFacts';

/** What is switched by itself. */
export type LinkKind = Exclude<keyof LinkChoices, 'on' | 'lines'>;

/** For the tools: of the focused pane and what goes with it. */
export interface LinkFacts {
  /** What any other pane could share with it. */
  readonly shares: Readonly<Record<LinkKind, boolean>>;
  /** It can be laid to its counterpart. */
  readonly linkable: boolean;
  readonly byHand: boolean;
  readonly point: boolean;
  /** It plays, or is taken along by one that does. */
  readonly playing: boolean;
}

export const noFacts: LinkFacts = {
  shares: { scroll: false, window: false, view: false, orientation: false, cine: false },
  linkable: false,
  byHand: false,
  point: false,
  playing: false,
};

/** What the screen may ask of the linked panes, and tell them. */
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
  /** Panes that take the section of this one: its counterparts in other studies. */
  sectionFellows(pane: number): readonly number[];
  /** The pane whose clock moves this one while it plays: itself, where no other takes it along. */
  playerOf(pane: number): number;
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
