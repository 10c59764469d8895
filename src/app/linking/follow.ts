import { followSlice, nearestEnd } from '@/domain/linking/follow';
import type { StackLink } from '@/domain/linking/linkStacks';
import { isInverted } from '@/viewer/engine/stack/inverted';
import type { LinkChoices } from '../workspace/workspace';
import type { Relation } from './arrangement';
import { followView, isFitted } from './followView';
import { command, stackOf, type Deed, type Member } from './member';
import { linkableOf, type Stack } from './stackFacts';
import { turnsTo } from './turns';
import { changedAlike } from './window';

/** 0-based slice of `to` that goes with one of `from`; an end where that is `beyond` it. */
export function fellowSlice(
  link: StackLink,
  from: Stack,
  to: Stack,
  index: number,
): { readonly index: number; readonly beyond: boolean } | null {
  const ends = [linkableOf(from), linkableOf(to)] as const;
  const fellow = followSlice(link, ...ends, index);
  if (fellow !== null) return { index: fellow, beyond: false };
  const end = nearestEnd(link, ...ends, index);
  return end === null ? null : { index: end, beyond: true };
}

/** The same part of the loop. */
const samePhase = (from: Stack, to: Stack, index: number): number =>
  Math.min(to.length - 1, Math.floor((index * to.length) / from.length));

/** Lets one pane do what another did, as far as it is linked. */
export function follow(
  relation: Relation,
  choices: LinkChoices,
  leader: Member,
  follower: Member,
  deed: Deed,
): void {
  if (!choices.on) return;
  if (deed.play || leader.seen.playing) followPlaying(relation, choices, leader, follower, deed);
  else if (deed.scroll && choices.scroll) followSlices(relation, leader, follower);
  if (deed.window && choices.window) followWindow(relation, leader, follower);
  if (deed.turn && choices.orientation && relation.view)
    for (const turn of turnsTo(leader.seen, follower.seen)) command(follower, turn);
  const placed = deed.view || (deed.turn && !isFitted(leader.seen));
  if (placed && choices.view && relation.view) {
    const { by } = relation.link;
    const shift = by === 'position' || by === 'guess' ? relation.shift : null;
    command(follower, followView(leader.handle, follower.handle, shift));
  }
}

function followSlices({ link }: Relation, leader: Member, follower: Member): void {
  const [from, to] = [stackOf(leader), stackOf(follower)];
  // Two clips that play would pull at one another.
  if (!from || !to || follower.seen.playing) return;
  const fellow = fellowSlice(link, from, to, leader.seen.index);
  if (fellow) goTo(follower, fellow.index, fellow.beyond);
  follower.touched ||= leader.touched;
}

/** Frame by frame with the one clock of who plays: two clocks would drift apart. */
function followPlaying(
  relation: Relation,
  choices: LinkChoices,
  leader: Member,
  follower: Member,
  deed: Deed,
): void {
  if (!choices.cine || !relation.cine) return;
  const { playing } = leader.seen;
  if (deed.play && playing && follower.seen.playing) command(follower, { do: 'cine', play: false });
  // Told of the next frame before this one has come, a slow picture would never show any.
  if (playing && follower.handle.getSnapshot().state === 'loading') return;
  const [from, to] = [stackOf(leader), stackOf(follower)];
  if (relation.cine === 'slice') followSlices(relation, leader, follower);
  else if (from && to) goTo(follower, samePhase(from, to, leader.seen.index), false);
}

/** By the header alone: what the reader turns round here is not turned round there. */
const isDark = ({ seen: { stack, index } }: Member): boolean => {
  const frame = stack?.[index];
  return frame !== undefined && isInverted(frame);
};

function followWindow(relation: Relation, leader: Member, follower: Member): void {
  const { window } = leader.seen;
  // The window of a picture that the archive made is of its display values: nothing to tell another.
  const native = leader.seen.origin === 'native' && follower.seen.origin === 'native';
  if (!native || !window || !relation.window) return;
  const own = follower.windowed ? follower.base : follower.seen.window;
  const before = leader.windowed ? leader.base : window;
  const told =
    relation.window === 'values'
      ? window
      : own && before && changedAlike(window, before, own, isDark(leader) !== isDark(follower));
  if (!told) return;
  follower.base = own;
  command(follower, { do: 'window', window: told });
  follower.windowed = leader.windowed;
}

export function goTo(follower: Member, index: number, beyond: boolean): void {
  follower.beyond = beyond;
  // Told again what it waits for already, it would begin anew.
  if (index !== follower.seen.index) command(follower, { do: 'slice', index });
}
