import { hands, type Does, type Hand } from '@/viewer/viewport/hands';

const isHand = (name: string): name is Hand => name in hands;

/** Mouse and touch as the sheet tells them: the table that the gestures obey, row by row. */
export const handRows: readonly (readonly [hand: Hand, does: Does])[] = Object.keys(hands)
  .filter(isHand)
  .map((hand) => [hand, hands[hand]]);
