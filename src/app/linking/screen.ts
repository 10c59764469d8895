import type { WorkspaceStore } from '../workspace/workspaceStore';
import { slotOf } from '../workspace/stages';
import { arrange, type Arrangement, type Relation } from './arrangement';
import { stackOf, type Member } from './member';
import type { Members } from './members';
import type { Shown } from './sharing';
import type { Stack } from './stackFacts';
import type { StackLinks } from './stackLinks';

/** Who goes with whom on the screen as it is. */
export interface LinkedScreen {
  between(leader: Member, follower: Member): Relation | null;
  counterpart(member: Member): Member | null;
  /** The screen with another stack in one of its panes. */
  having(pane: number, stack: Stack): Arrangement;
  /** Something that it was judged by has changed. */
  changed(): void;
}

export function createLinkedScreen(
  members: Members,
  stacks: StackLinks,
  workspace: WorkspaceStore,
): LinkedScreen {
  let arrangement: Arrangement | null = null;
  const inPane = (pane: number, stack: Stack, index: number): Shown => {
    const series = stack[0]?.instance.series;
    const state = workspace.getState();
    // What is on its way into the pane says nothing of what is still in it.
    const slot = state.panes[pane]?.series === series ? slotOf(state, pane) : null;
    return { pane, stack, index, slot };
  };
  const shown = (): Shown[] =>
    members.all().flatMap((member) => {
      const stack = stackOf(member);
      return stack ? [inPane(member.pane, stack, member.seen.index)] : [];
    });
  const now = () => (arrangement ??= arrange(stacks, shown()));
  return {
    between: (leader, follower) => now().between(leader.pane, follower.pane),
    counterpart(member) {
      const other = now().counterpart(member.pane);
      return (other && members.of(other.pane)) ?? null;
    },
    having: (pane, stack) =>
      arrange(stacks, [...shown().filter((one) => one.pane !== pane), inPane(pane, stack, 0)]),
    changed() {
      arrangement = null;
    },
  };
}
