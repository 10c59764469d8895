import type { Match } from '../text/match';
import type { Side } from './concept';

/** Single letters as departments write them after the limb; "d" and "e" are Portuguese, "d" and "g" French. */
const letters: Readonly<Record<string, Side>> = { l: 'L', r: 'R', d: 'R', g: 'L', e: 'L' };

/** The side that a name states, and where. */
export function readSide(matches: readonly Match[]): { readonly side: Side; readonly span: string } | null {
  const found: { side: Side; span: string }[] = [];
  for (const [index, match] of matches.entries()) {
    const stated = match.senses.find(({ side }) => side !== undefined)?.side;
    const side = stated ?? letterSide(matches, index);
    if (side) found.push({ side, span: match.span });
  }
  const first = found[0];
  if (!first) return null;
  const sides = new Set(found.map(({ side }) => side));
  const side = sides.size > 1 ? 'B' : first.side;
  return { side, span: found.map(({ span }) => span).join(' … ') };
}

function letterSide(matches: readonly Match[], index: number): Side | undefined {
  const match = matches[index];
  if (!match || match.span.length !== 1 || match.to - match.from !== 1) return undefined;
  const side = Object.hasOwn(letters, match.word) ? letters[match.word] : undefined;
  const before = matches[index - 1];
  const next = matches[index + 1];
  const hasRegion = (each: Match | undefined) =>
    each?.senses.some(({ regions }) => regions !== undefined) ?? false;
  if (match.word === 'l' || match.word === 'r') {
    const digit = /^\d/.test(next?.word ?? '') && !next?.gap;
    return !digit && (hasRegion(before) || hasRegion(next)) ? side : undefined;
  }
  // The others are words of their own, too: only as the last word, after a region.
  return next === undefined && hasRegion(before) ? side : undefined;
}
