import { neighbours } from '../tables/neighbours';
import { siteAreas, siteLabel, siteLine, type Site } from './sites';

export interface Relation {
  /** 0–1; from 0.5 on the one is a prior of the other. */
  readonly score: number;
  /** In words. */
  readonly reason: string;
}

const none: Relation = { score: 0, reason: 'another part of the body' };
const limbs: ReadonlySet<string> = new Set(['upper-limb', 'lower-limb']);

const table = new Map<string, Relation>();
for (const { current, prior, score, reason, both } of neighbours) {
  for (const a of current) {
    for (const b of prior) {
      if (a === b) continue;
      table.set(`${a} ${b}`, { score, reason });
      if (both) table.set(`${b} ${a}`, { score, reason });
    }
  }
}

const known = new Map<string, Relation>();

/** How an exam of one site bears on a current exam of another. Pairs of sites are few: each is judged once. */
function relate(current: Site, prior: Site): Relation {
  const key = `${current} ${prior}`;
  const found = known.get(key) ?? judge(current, prior, key);
  known.set(key, found);
  return found;
}

function judge(current: Site, prior: Site, key: string): Relation {
  if (current === prior) return { score: 1, reason: `same region: ${siteLabel(current)}` };
  const row = table.get(key);
  if (row) return row;
  const small = siteLine(current);
  const large = siteLine(prior);
  if (small.includes(prior) || large.includes(current))
    return { score: 0.9, reason: `${siteLabel(prior)}, of which one is a part of the other` };
  const shared = siteAreas(current).find((area) => siteAreas(prior).includes(area));
  if (shared === undefined) return none;
  if (!limbs.has(shared)) return { score: 0.8, reason: `same area: ${siteLabel(shared)}` };
  // Of a limb an exam shows the named joint only; an exam of "the leg" may show any of them.
  const open = current === shared || prior === shared;
  return open
    ? { score: 0.6, reason: `same limb: ${siteLabel(shared)}` }
    : { score: 0.2, reason: 'another part of the limb' };
}

/** The closest relation between any two sites. */
export function relateSites(current: readonly Site[], prior: readonly Site[]): Relation {
  let best = none;
  for (const a of current) {
    for (const b of prior) {
      const relation = relate(a, b);
      if (relation.score > best.score) best = relation;
    }
  }
  return best;
}
