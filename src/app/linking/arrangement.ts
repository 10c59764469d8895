import type { StackLink } from '@/domain/linking/linkStacks';
import type { PointShift } from '@/domain/linking/showPoint';
import { depicted, isViewed } from './depicted';
import { sameView, shared, type Shared, type Shown } from './sharing';
import { modalityOf, studyOf } from './stackFacts';
import type { StackLinks } from './stackLinks';

/** How one pane goes with another. */
export interface Relation extends Shared {
  /** How slices of the one find their fellows in the other. */
  readonly link: StackLink;
  /** The plan has put them side by side. */
  readonly planned: boolean;
  /** It was corrected with "link here". */
  readonly byHand: boolean;
  /** How positions of the one become those of the other, whatever their sections. */
  readonly shift: PointShift;
}

/** Who goes with whom on one screen: judged once, since it is asked at every slice. */
export interface Arrangement {
  /** The pane that a pane is compared with: what its link, its offset and "link here" speak of. */
  counterpart(pane: number): Shown | null;
  /** null where one of the two shows nothing. */
  between(from: number, to: number): Relation | null;
}

const apart: StackLink = { by: 'none', reason: 'no-geometry' };

const kernelOf = ({ stack, index }: Shown) => depicted(stack, index)?.kernel ?? 'soft';

export function arrange(stacks: StackLinks, shown: readonly Shown[]): Arrangement {
  const inOrder = [...shown].sort((a, b) => a.pane - b.pane);
  const at = (pane: number) => inOrder.find((one) => one.pane === pane);
  const planned = new Map<Shown, Shown>();
  for (const one of inOrder) {
    const other = one.slot === null ? undefined : inOrder.find((it) => it !== one && it.slot === one.slot);
    if (other) planned.set(one, other);
  }

  /** By the plan; else a section of the same frame of reference; else what can be linked; else what is there. */
  const rank = (own: Shown, other: Shown): number => {
    if (planned.get(own) === other) return 6;
    const { by } = stacks.between(own.stack, other.stack);
    const taken = planned.has(other);
    // Of another kind, and in the hands of another already.
    if (taken && by !== 'position' && modalityOf(own.stack) !== modalityOf(other.stack)) return 0;
    const free = taken ? 0 : 2;
    if (isViewed(own.stack) || isViewed(other.stack)) {
      const isOther = studyOf(own.stack) !== studyOf(other.stack);
      return sameView(own, other, false) ? 2 + free + (isOther ? 1 : 0) : 1;
    }
    return by === 'position' ? 3 + free : by === 'none' ? 1 : 2 + free;
  };
  const chosen = new Map<Shown, Shown>();
  for (const own of inOrder) {
    let most = 0;
    for (const other of inOrder) {
      const worth = other === own ? 0 : rank(own, other);
      if (worth > most) chosen.set(own, other);
      most = Math.max(most, worth);
    }
  }
  const arePaired = (a: Shown, b: Shown) => chosen.get(a) === b || chosen.get(b) === a;
  const pairs = inOrder.flatMap((one, n) => inOrder.slice(n + 1).map((other) => [one, other] as const));
  const counterparts = pairs.filter(([one, other]) => arePaired(one, other));

  const isLevel = (a: Shown, b: Shown) => a === b || stacks.between(a.stack, b.stack).by === 'position';
  /** A soft prior that hangs beside a lung series is read for the lung. */
  const readingOf = (one: Shown) => [kernelOf(one), kernelOf(planned.get(one) ?? one)].sort().join(' ');
  /** Two scans lie to one another in one way, whichever of their series are looked at: as the first pair says. */
  const bridge = (from: Shown, to: Shown): readonly [Shown, Shown] | null => {
    for (const [one, other] of counterparts)
      for (const [a, b] of [[one, other] as const, [other, one] as const])
        if (isLevel(from, a) && isLevel(to, b) && stacks.between(a.stack, b.stack).by === 'guess')
          return [a, b];
    return null;
  };
  const relate = (from: Shown, to: Shown): Relation => {
    const paired = arePaired(from, to);
    const isPlanned = planned.get(from) === to;
    const direct = stacks.between(from.stack, to.stack);
    const alike = modalityOf(from.stack) === modalityOf(to.stack);
    const viewed = isViewed(from.stack) || isViewed(to.stack);
    const [a, b] = (direct.by === 'guess' ? bridge(from, to) : null) ?? [from, to];
    const link = stacks.between(a.stack, b.stack);
    const bridged = a !== from || b !== to;
    const joined = paired || bridged || (alike && link.by === 'guess') || link.by === 'position';
    const used = viewed || !joined ? (link.by === 'none' ? link : apart) : link;
    return {
      link: used,
      planned: isPlanned,
      byHand: used.by !== 'none' && stacks.isCorrected(a.stack, b.stack),
      shift: stacks.shift(a.stack, b.stack),
      ...shared(from, to, used, {
        // What films do not say of their views, the plan alone may know.
        paired: viewed ? isPlanned : paired,
        sameReading: readingOf(from) === readingOf(to),
      }),
    };
  };

  const relations = new Map<string, Relation>();
  return {
    counterpart(pane) {
      const own = at(pane);
      return (own && chosen.get(own)) ?? null;
    },
    between(from, to) {
      const key = `${from} ${to}`;
      const known = relations.get(key);
      if (known) return known;
      const [a, b] = [at(from), at(to)];
      if (!a || !b) return null;
      const relation = relate(a, b);
      relations.set(key, relation);
      return relation;
    },
  };
}
