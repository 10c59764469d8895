import type { Relation } from './arrangement';
import type { Member } from './member';

/**
 * Whom a new picture follows; null where it leads: the first pane does while the reader has been nowhere. Its
 * counterpart comes before what only shares its frame of reference, and that before all others.
 */
export function leaderOf(
  pane: number,
  fellows: readonly Member[],
  between: (from: Member) => Relation | null,
  counterpart: number | undefined,
): Member | null {
  const rank = (from: Member): number => {
    if (from.pane === counterpart) return 0;
    const by = between(from)?.link.by ?? 'none';
    return by === 'position' ? 1 : by === 'none' ? 3 : 2;
  };
  const candidates = fellows.filter((one) => one.touched || one.pane < pane);
  return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
