import { nearestSlice } from '@/domain/linking/follow';
import type { Vec3 } from '@/domain/model/instance';
import type { ViewportHandle } from '@/viewer/engine/port';
import type { LivePanes } from '../workspace/livePanes';
import { chooseLinks, type LinkChoices } from '../workspace/workspace';
import type { WorkspaceStore } from '../workspace/workspaceStore';
import { fellowSlice, follow, goTo, windowShared } from './follow';
import { isFitted, paneMiddle } from './followView';
import { aMember, deedOf, stackOf, type Deed, type Member } from './member';
import type { LinkFacts, Links } from './links';
import { linkOf, pointIn, type PaneLinks } from './paneLinks';
import { geometryOf, isOfOneSeries, type Stack } from './stackFacts';
import { createStackLinks } from './stackLinks';

const alone: PaneLinks = { link: null, point: null };

export function createLinks(livePanes: LivePanes, workspace: WorkspaceStore): Links {
  const stacks = createStackLinks();
  const members = new Map<number, { readonly member: Member; readonly leave: () => void }>();
  const listeners = new Set<() => void>();
  let facts: LinkFacts = { window: false, linkable: false, byHand: false, point: false };
  let told = new Map<number, PaneLinks>();
  let pointed: { readonly pane: number; readonly stack: Stack; readonly at: Vec3 } | null = null;

  const choices = () => workspace.getState().links;
  const memberOf = (pane: number) => members.get(pane)?.member;
  const focused = () => memberOf(workspace.getState().focus);
  /** In a layout of two the other one; of several the first that is not this one. */
  const fellows = (pane: number) =>
    [...members.values()]
      .map(({ member }) => member)
      .filter((member) => member.pane !== pane && stackOf(member))
      .sort((a, b) => a.pane - b.pane);
  const lead = (leader: Member, deed: Deed) => {
    for (const follower of fellows(leader.pane)) follow(stacks, choices(), leader, follower, deed);
  };

  /** Whom a new picture follows; null where it leads: the first pane does while the reader has been nowhere. */
  const leaderOf = (pane: number) => fellows(pane).find((one) => one.touched || one.pane < pane) ?? null;
  const arrive = (member: Member, stack: Stack) => {
    if (memberOf(member.pane) !== member || member.seen.stack !== stack) return;
    const leader = leaderOf(member.pane);
    if (leader) {
      const deed = { scroll: true, window: leader.windowed, view: !isFitted(leader.seen) };
      follow(stacks, choices(), leader, member, deed);
    } else lead(member, { scroll: true });
    refresh();
  };
  const onChange = (member: Member) => {
    const [before, now] = [member.seen, member.handle.getSnapshot()];
    member.seen = now;
    if (member.following) return;
    if (now.stack !== before.stack) {
      member.touched = member.windowed = member.beyond = false;
      const stack = stackOf(member);
      // The viewport is still on its way into the new stack.
      if (stack) queueMicrotask(() => arrive(member, stack));
      refresh();
      return;
    }
    const deed = deedOf(before, now);
    if (!deed.scroll && !deed.window && !deed.view) return;
    if (deed.scroll) [member.touched, member.beyond] = [true, false];
    if (deed.window) member.windowed = true;
    lead(member, deed);
    refresh();
  };

  const join = (pane: number, handle: ViewportHandle) => {
    const member = aMember(pane, handle);
    members.set(pane, { member, leave: handle.subscribe(() => onChange(member)) });
    const stack = stackOf(member);
    if (stack) arrive(member, stack);
  };
  const look = () => {
    const live = livePanes.panes();
    for (const [pane, { member, leave }] of members) {
      if (live.get(pane) === member.handle) continue;
      leave();
      members.delete(pane);
    }
    for (const [pane, handle] of live) if (!members.has(pane)) join(pane, handle);
    refresh();
  };

  const pointOf = (own: Stack): PaneLinks['point'] => {
    if (!pointed || !isOfOneSeries(memberOf(pointed.pane)?.seen.stack, pointed.stack)) return null;
    if (own !== pointed.stack) return pointIn(stacks, pointed.stack, pointed.at, own);
    const index = nearestSlice(geometryOf(own)?.slices ?? [], pointed.at)?.index;
    return index === undefined ? null : { index, place: pointed.at, guessed: false };
  };
  const say = (member: Member): PaneLinks => {
    const own = stackOf(member);
    const theirs = stackOf(fellows(member.pane)[0]);
    return {
      link: own && theirs ? linkOf(stacks, theirs, own, member.beyond) : null,
      point: own && pointOf(own),
    };
  };
  const refresh = () => {
    const next = new Map([...members].map(([pane, { member }]) => [pane, say(member)]));
    const same = (pane: number) => JSON.stringify(told.get(pane)) === JSON.stringify(next.get(pane));
    const [a, b] = fellows(-1).map(stackOf);
    const together: LinkFacts = {
      window: !!a && !!b && windowShared(choices(), a, b),
      linkable: !!a && !!b && stacks.between(a, b).by !== 'none',
      byHand: !!a && !!b && stacks.isCorrected(a, b),
      point: [...next.values()].some((links) => links.point !== null),
    };
    const unchanged = JSON.stringify(together) === JSON.stringify(facts);
    if (unchanged && [...told.keys(), ...next.keys()].every(same)) return;
    if (!unchanged) facts = together;
    told = new Map([...next].map(([pane, links]) => [pane, same(pane) ? (told.get(pane) ?? links) : links]));
    listeners.forEach((listener) => listener());
  };

  /** What is switched on is done at once, as the focused pane has it. */
  const onChoice = (now: LinkChoices, before: LinkChoices) => {
    const leader = focused();
    if (leader && stackOf(leader)) {
      const on = now.on && !before.on;
      const moved = !isFitted(leader.seen) || fellows(leader.pane).some(({ seen }) => !isFitted(seen));
      leader.beyond = false;
      lead(leader, {
        scroll: on || !before.scroll,
        window: on ? leader.windowed : now.window === true && before.window !== true,
        view: (on || !before.view) && moved,
      });
    }
    refresh();
  };
  const withFellow = (act: (from: Member, to: Member, shown: readonly [Stack, Stack]) => void) => {
    const from = focused();
    const to = from && fellows(from.pane)[0];
    const [a, b] = [stackOf(from), stackOf(to)];
    if (from && to && a && b) act(from, to, [a, b]);
    refresh();
  };
  const point = (source: Member, at: readonly [number, number] | null) => {
    const stack = stackOf(source);
    const place = at && source.handle.toPatient(at);
    if (!stack || !place) return;
    pointed = { pane: source.pane, stack, at: place };
    for (const other of fellows(source.pane)) {
      const own = stackOf(other);
      const shown = own && pointOf(own);
      if (!shown || shown.index === null) continue;
      other.touched = true;
      goTo(other, shown.index, false);
    }
    refresh();
  };

  livePanes.subscribe(look);
  workspace.subscribe((now, before) => {
    if (now.links !== before.links) onChoice(now.links, before.links);
  });

  return {
    paneLinks: (pane) => told.get(pane) ?? alone,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    facts: () => facts,
    shift: stacks.shift,
    openingIndex(pane, stack) {
      const leader = leaderOf(pane);
      const from = stackOf(leader ?? undefined);
      if (!leader || !from || !choices().on || !choices().scroll) return null;
      return fellowSlice(stacks, from, stack, leader.seen.index)?.index ?? null;
    },
    linkHere() {
      withFellow((from, to, [a, b]) => {
        stacks.correct(a, b, from.seen.index, to.seen.index);
        from.beyond = to.beyond = false;
        from.touched = to.touched = true;
      });
      workspace.setState((state) => chooseLinks(state, { on: true, scroll: true }));
    },
    linkByGuess() {
      withFellow((from, _, [a, b]) => {
        stacks.forget(a, b);
        lead(from, { scroll: true });
      });
    },
    showPoint(pane, at) {
      const source = memberOf(pane);
      if (source) point(source, at ?? paneMiddle(source.handle));
    },
    movePoint([dx, dy]) {
      const source = pointed && memberOf(pointed.pane);
      const at = pointed && source?.handle.toCanvas(pointed.at);
      if (source && at) point(source, [at[0] + dx, at[1] + dy]);
    },
    hidePoint() {
      pointed = null;
      refresh();
    },
  };
}
