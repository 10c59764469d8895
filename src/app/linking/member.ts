import type { ViewportCommand, ViewportHandle, ViewportSnapshot, Window } from '@/viewer/engine/port';
import type { Stack } from './stackFacts';

/** A viewport on the screen, and what is remembered of it: what differs from that, the reader did. */
export interface Member {
  readonly pane: number;
  readonly handle: ViewportHandle;
  seen: ViewportSnapshot;
  /** It does as it was told: nothing of it leads. */
  following: boolean;
  /** The reader has been to a place of this stack. */
  touched: boolean;
  /** The reader has set its window. */
  windowed: boolean;
  /** The window that it had before. */
  base: Window | null;
  /** It waits at an end, for the slice that it follows is beyond it. */
  beyond: boolean;
}

export const aMember = (pane: number, handle: ViewportHandle): Member => ({
  pane,
  handle,
  seen: handle.getSnapshot(),
  following: false,
  touched: false,
  windowed: false,
  base: null,
  beyond: false,
});

export const stackOf = (member: Member | undefined): Stack | null =>
  member?.seen.stack && member.seen.stack.length > 0 ? member.seen.stack : null;

/** Never waits for pixels: a later command overtakes this one in the viewport, whose generation drops what is late. */
export function command(member: Member, what: ViewportCommand): void {
  member.following = true;
  void member.handle.run(what);
  member.following = false;
  member.seen = member.handle.getSnapshot();
}

/** What the reader did between two looks at one stack. */
export interface Deed {
  readonly scroll?: boolean;
  readonly window?: boolean;
  readonly view?: boolean;
  readonly turn?: boolean;
  /** It began to play, or ended. */
  readonly play?: boolean;
}

export function deedOf(before: ViewportSnapshot, now: ViewportSnapshot): Deed {
  const scroll = now.index !== before.index;
  // Headers may give each slice a window of its own, and a first frame may find one: neither is the reader's.
  const window =
    !scroll &&
    before.window !== null &&
    (now.window?.center !== before.window.center || now.window.width !== before.window.width);
  const view = now.zoom !== before.zoom || now.pan[0] !== before.pan[0] || now.pan[1] !== before.pan[1];
  const turn =
    now.rotation !== before.rotation ||
    now.flipHorizontal !== before.flipHorizontal ||
    now.flipVertical !== before.flipVertical;
  return { scroll, window, view, turn, play: now.playing !== before.playing };
}
