import type { LivePanes } from '../workspace/livePanes';
import { chooseLinks, type LinkChoices } from '../workspace/workspace';
import type { WorkspaceStore } from '../workspace/workspaceStore';
import { isViewed } from './depicted';
import { factsOf } from './facts';
import { fellowSlice, follow } from './follow';
import { isFitted, paneMiddle } from './followView';
import { playerOf, sectionFellows } from './fellows';
import { leaderOf } from './leader';
import { deedOf, stackOf, type Deed, type Member } from './member';
import { createMembers } from './members';
import type { Links } from './links';
import { linkOf, type PaneLinks } from './paneLinks';
import { createPointing } from './pointing';
import { createLinkedScreen } from './screen';
import { modalityOf, studyOf, type Stack } from './stackFacts';
import { createStackLinks } from './stackLinks';
import { createTelling } from './telling';
import { isTurned } from './turns';

export function createLinks(livePanes: LivePanes, workspace: WorkspaceStore): Links {
  const stacks = createStackLinks();
  const members = createMembers(livePanes, {
    onJoin(member) {
      screen.changed();
      const stack = stackOf(member);
      if (stack) arrive(member, stack);
    },
    onChange,
    onLook() {
      screen.changed();
      telling.refresh();
    },
  });
  const screen = createLinkedScreen(members, stacks, workspace);
  const shift = (from: Stack, to: Stack) => {
    const [a, b] = [from, to].map((stack) => members.all().find(({ seen }) => seen.stack === stack));
    return (a && b && screen.between(a, b)?.shift) ?? stacks.shift(from, to);
  };
  const pointing = createPointing(members, shift);
  const choices = () => workspace.getState().links;
  const focused = () => members.of(workspace.getState().focus);
  const fellows = (pane: number) => members.all().filter((one) => one.pane !== pane && stackOf(one));

  const say = (member: Member): PaneLinks => {
    const own = stackOf(member);
    const other = screen.counterpart(member);
    return {
      link: own && other ? linkOf(screen.between(other, member), stackOf(other), own, member.beyond) : null,
      point: own && pointing.in(own),
    };
  };
  const telling = createTelling({
    panes: () => new Map(members.all().map((member) => [member.pane, say(member)])),
    facts: (panes) => ({
      ...factsOf(screen, fellows(workspace.getState().focus), choices(), focused()),
      point: [...panes.values()].some(({ point }) => point !== null),
    }),
  });

  const tell = (leader: Member, follower: Member, deed: Deed) => {
    const relation = screen.between(leader, follower);
    if (relation) follow(relation, choices(), leader, follower, deed);
  };
  function lead(leader: Member, deed: Deed): void {
    for (const follower of fellows(leader.pane)) tell(leader, follower, deed);
  }
  function arrive(member: Member, stack: Stack): void {
    if (!members.has(member) || member.seen.stack !== stack) return;
    const between = (from: Member) => screen.between(from, member);
    const leader = leaderOf(member.pane, fellows(member.pane), between, screen.counterpart(member)?.pane);
    if (leader) {
      const { seen, windowed } = leader;
      tell(leader, member, { scroll: true, window: windowed, view: !isFitted(seen), turn: isTurned(seen) });
    } else lead(member, { scroll: true });
    beginAlike(member);
    telling.refresh();
  }
  /** The prior of a CT opens with the window of the current one, whatever its own header says. */
  function beginAlike(member: Member): void {
    const other = screen.counterpart(member);
    if (!other || other.windowed || member.windowed || modalityOf(stackOf(member) ?? []) !== 'CT') return;
    const isCurrent = (one: Member) => studyOf(stackOf(one) ?? []) === workspace.getState().current;
    const otherLeads = isCurrent(other) || (!isCurrent(member) && other.pane < member.pane);
    const [first, second] = otherLeads ? [other, member] : [member, other];
    const relation = screen.between(first, second);
    if (relation?.planned) follow(relation, choices(), first, second, { window: true });
  }
  function onChange(member: Member): void {
    const [before, now] = [member.seen, member.handle.getSnapshot()];
    member.seen = now;
    const stack = stackOf(member);
    // Pictures of one series may show several views.
    if (now.stack !== before.stack || (stack && now.index !== before.index && isViewed(stack)))
      screen.changed();
    if (member.following) return;
    if (now.stack !== before.stack) {
      member.touched = member.windowed = member.beyond = false;
      member.base = null;
      // The viewport is still on its way into the new stack.
      if (stack) queueMicrotask(() => arrive(member, stack));
      telling.refresh();
      return;
    }
    const deed = deedOf(before, now);
    if (!Object.values(deed).some(Boolean)) return;
    if (deed.scroll) [member.touched, member.beyond] = [true, false];
    if (deed.window) {
      if (!member.windowed) member.base = before.window;
      member.windowed = true;
    }
    lead(member, deed);
    telling.refresh();
  }

  /** What is switched on is done at once, as the focused pane has it. */
  function onChoice(now: LinkChoices, before: LinkChoices): void {
    const leader = focused();
    if (leader && stackOf(leader)) {
      const on = now.on && !before.on;
      const moved = !isFitted(leader.seen) || fellows(leader.pane).some(({ seen }) => !isFitted(seen));
      leader.beyond = false;
      lead(leader, {
        scroll: on || !before.scroll,
        window: on ? leader.windowed : !before.window,
        view: (on || !before.view) && moved,
        turn: on || !before.orientation,
      });
    }
    telling.refresh();
  }
  const withCounterpart = (act: (from: Member, to: Member, shown: readonly [Stack, Stack]) => void) => {
    const from = focused();
    const to = from && screen.counterpart(from);
    const [a, b] = [stackOf(from), stackOf(to ?? undefined)];
    if (!from || !to || !a || !b) return;
    act(from, to, [a, b]);
    screen.changed();
    lead(from, { scroll: true });
    telling.refresh();
  };

  workspace.subscribe((now, before) => {
    if (now.panes !== before.panes || now.hanging !== before.hanging) screen.changed();
    if (now.links !== before.links) onChoice(now.links, before.links);
    else if (now.panes !== before.panes || now.hanging !== before.hanging || now.focus !== before.focus)
      telling.refresh();
  });

  return {
    paneLinks: telling.paneLinks,
    subscribe: telling.subscribe,
    facts: telling.facts,
    shift,
    openingIndex(pane, stack) {
      const then = screen.having(pane, stack);
      const between = (from: Member) => then.between(from.pane, pane);
      const leader = leaderOf(pane, fellows(pane), between, then.counterpart(pane)?.pane);
      const from = stackOf(leader ?? undefined);
      const link = leader && between(leader)?.link;
      if (!leader || !from || !link || !choices().on || !choices().scroll) return null;
      return fellowSlice(link, from, stack, leader.seen.index)?.index ?? null;
    },
    sectionFellows: (pane) => sectionFellows(screen, members, choices(), pane),
    playerOf: (pane) => playerOf(screen, members, choices(), pane),
    linkHere() {
      withCounterpart((from, to, [a, b]) => {
        stacks.correct(a, b, from.seen.index, to.seen.index);
        from.beyond = to.beyond = false;
        from.touched = to.touched = true;
      });
      workspace.setState((state) => chooseLinks(state, { on: true, scroll: true }));
    },
    linkByGuess: () => withCounterpart((_from, _to, [a, b]) => stacks.forget(a, b)),
    showPoint(pane, at) {
      const source = members.of(pane);
      if (source) pointing.show(source, at ?? paneMiddle(source.handle));
      telling.refresh();
    },
    movePoint(by) {
      pointing.move(by);
      telling.refresh();
    },
    hidePoint() {
      pointing.hide();
      telling.refresh();
    },
  };
}
