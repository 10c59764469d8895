import { followSlice, nearestEnd } from '@/domain/linking/follow';
import type { LinkChoices } from '../workspace/workspace';
import { followView } from './followView';
import { command, stackOf, type Deed, type Member } from './member';
import { linkableOf, sharesWindow, type Stack } from './stackFacts';
import type { StackLinks } from './stackLinks';

export const windowShared = ({ window }: LinkChoices, a: Stack, b: Stack): boolean =>
  window ?? sharesWindow(a, b);

/** 0-based slice of `to` that goes with one of `from`; an end where that is `beyond` it. */
export function fellowSlice(
  stacks: StackLinks,
  from: Stack,
  to: Stack,
  index: number,
): { readonly index: number; readonly beyond: boolean } | null {
  const link = stacks.between(from, to);
  const ends = [linkableOf(from), linkableOf(to)] as const;
  const fellow = followSlice(link, ...ends, index);
  if (fellow !== null) return { index: fellow, beyond: false };
  const end = nearestEnd(link, ...ends, index);
  return end === null ? null : { index: end, beyond: true };
}

/** Lets one pane do what another did, as far as it is linked. */
export function follow(
  stacks: StackLinks,
  choices: LinkChoices,
  leader: Member,
  follower: Member,
  deed: Deed,
): void {
  const [from, to] = [stackOf(leader), stackOf(follower)];
  if (!choices.on || !from || !to) return;
  // Two clips that play would pull at one another.
  if (deed.scroll && choices.scroll && !follower.seen.playing) {
    const fellow = fellowSlice(stacks, from, to, leader.seen.index);
    if (fellow) goTo(follower, fellow.index, fellow.beyond);
    follower.touched ||= leader.touched;
  }
  // The window of a picture that the archive made is of its display values: nothing to tell another.
  const native = leader.seen.origin === 'native' && follower.seen.origin === 'native';
  if (deed.window && native && leader.seen.window && windowShared(choices, from, to)) {
    command(follower, { do: 'window', window: leader.seen.window });
    follower.windowed = leader.windowed;
  }
  if (deed.view && choices.view) {
    const { by } = stacks.between(from, to);
    const shift = by === 'position' || by === 'guess' ? stacks.shift(from, to) : null;
    command(follower, followView(leader.handle, follower.handle, shift));
  }
}

export function goTo(follower: Member, index: number, beyond: boolean): void {
  follower.beyond = beyond;
  // Told again what it waits for already, it would begin anew.
  if (index !== follower.seen.index) command(follower, { do: 'slice', index });
}
