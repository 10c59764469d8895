import type { LivePanes } from '../workspace/livePanes';
import { aMember, type Member } from './member';

/** The viewports on the screen, as they come, change and go. */
export interface Members {
  /** By pane, the first first. */
  all(): readonly Member[];
  of(pane: number): Member | undefined;
  /** Whether it is still on the screen. */
  has(member: Member): boolean;
}

interface Events {
  readonly onJoin: (member: Member) => void;
  readonly onChange: (member: Member) => void;
  /** After any have come or gone. */
  readonly onLook: () => void;
}

export function createMembers(livePanes: LivePanes, events: Events): Members {
  const held = new Map<number, { readonly member: Member; readonly leave: () => void }>();
  let inOrder: readonly Member[] = [];
  const order = () => {
    inOrder = [...held.values()].map(({ member }) => member).sort((a, b) => a.pane - b.pane);
  };
  livePanes.subscribe(() => {
    const live = livePanes.panes();
    for (const [pane, { member, leave }] of held) {
      if (live.get(pane) === member.handle) continue;
      leave();
      held.delete(pane);
    }
    const joined: Member[] = [];
    for (const [pane, handle] of live) {
      if (held.has(pane)) continue;
      const member = aMember(pane, handle);
      held.set(pane, { member, leave: handle.subscribe(() => events.onChange(member)) });
      joined.push(member);
    }
    order();
    joined.forEach(events.onJoin);
    events.onLook();
  });
  return {
    all: () => inOrder,
    of: (pane) => held.get(pane)?.member,
    has: (member) => held.get(member.pane)?.member === member,
  };
}
