import type { LinkChoices } from '../workspace/workspace';
import { stackOf, type Member } from './member';
import type { Members } from './members';
import type { LinkedScreen } from './screen';
import { modalityOf, studyOf } from './stackFacts';

/** Panes that take the section of one: its counterparts of the same kind, in other studies. */
export function sectionFellows(
  screen: LinkedScreen,
  members: Members,
  { on, orientation }: LinkChoices,
  pane: number,
): readonly number[] {
  const own = members.of(pane);
  const stack = stackOf(own);
  if (!own || !stack || !on || !orientation) return [];
  const isFellow = (one: Member) => {
    const theirs = stackOf(one);
    const paired = screen.counterpart(one) === own || screen.counterpart(own) === one;
    return paired && theirs && modalityOf(theirs) === modalityOf(stack) && studyOf(theirs) !== studyOf(stack);
  };
  return members
    .all()
    .filter((one) => one !== own && isFellow(one))
    .map((one) => one.pane);
}

/** The pane whose clock moves one while it plays: itself, where no other takes it along. */
export function playerOf(
  screen: LinkedScreen,
  members: Members,
  { on, cine }: LinkChoices,
  pane: number,
): number {
  const own = members.of(pane);
  if (!own || own.seen.playing || !on || !cine) return pane;
  const player = members.all().find((one) => one.seen.playing && screen.between(one, own)?.cine);
  return player?.pane ?? pane;
}
