import type { LinkChoices } from '../workspace/workspace';
import { noFacts, type LinkFacts } from './links';
import { stackOf, type Member } from './member';
import type { LinkedScreen } from './screen';

/** What the tools say of the focused pane; `others` are those that show something. */
export function factsOf(
  screen: LinkedScreen,
  others: readonly Member[],
  { on, cine }: LinkChoices,
  focused: Member | undefined,
): Omit<LinkFacts, 'point'> {
  if (!focused || !stackOf(focused)) return noFacts;
  const relations = others.flatMap((one) => screen.between(focused, one) ?? []);
  const counterpart = screen.counterpart(focused);
  const own = counterpart && screen.between(focused, counterpart);
  const view = relations.some((relation) => relation.view);
  const takenAlong = others.some((one) => one.seen.playing && screen.between(one, focused)?.cine);
  return {
    shares: {
      scroll: relations.some(({ link }) => link.by !== 'none'),
      window: relations.some(({ window }) => window !== null),
      view,
      orientation: view,
      cine: relations.some((relation) => relation.cine !== null),
    },
    linkable: !!own && own.link.by !== 'none',
    byHand: own?.byHand ?? false,
    playing: focused.seen.playing || (on && cine && takenAlong),
  };
}
