import type { Sense } from '../tables/row';
import { skeletonOf, slipsOf, type Lexicon } from './lexicon';
import { toWords, type Word } from './words';

/** A phrase found in a name. */
export interface Match {
  readonly senses: readonly Sense[];
  /** As written. */
  readonly span: string;
  /** Index of the first word and of the word after the last. */
  readonly from: number;
  readonly to: number;
  /** The first word, folded. */
  readonly word: string;
  /** What stands before it. */
  readonly gap: string;
  readonly known: boolean;
}

interface Unit {
  readonly word: Word;
  readonly index: number;
  /** The word as the lexicon writes it. */
  readonly text: string;
  readonly senses?: readonly Sense[];
}

/** Reads a name from left to right, the longest phrase first. Time linear in its length: phrases and words are bounded. */
export function findPhrases(lexicon: Lexicon, text: string): readonly Match[] {
  const units = toWords(text).map((word, index) => recognize(lexicon, word, index));
  const matches: Match[] = [];
  for (let at = 0; at < units.length;) {
    const found = longestAt(lexicon, units, at);
    const first = units[at];
    const last = units[found.to - 1];
    if (!first || !last) break;
    matches.push({
      senses: [...found.senses, ...withinPhrase(lexicon, units, at, found)],
      span: text.slice(first.word.start, last.word.end),
      from: at,
      to: found.to,
      word: first.text,
      gap: first.word.gap,
      known: found.known,
    });
    at = found.to;
  }
  return matches;
}

/**
 * What the words of a phrase say beside the phrase: "thyroid uptake" names a method, and the region is in its words;
 * "cintilografia renal" a region, "Ösophagusbreischluck" too, and the method is in their words.
 */
function withinPhrase(
  lexicon: Lexicon,
  units: readonly Unit[],
  from: number,
  { senses, to }: { senses: readonly Sense[]; to: number },
): readonly Sense[] {
  const method = senses.some(({ modality }) => modality);
  const region = senses.some(({ regions }) => regions);
  if (method === region || senses.some(({ view }) => view)) return [];
  const own = units.slice(from, to);
  const inner =
    to - from > 1
      ? own.flatMap(({ text }) => lexicon.root.next.get(text)?.senses ?? [])
      : region
        ? own.flatMap(({ text }) => senseOfCompound(lexicon, text, true) ?? [])
        : [];
  return inner.flatMap(({ regions, only, modality, by, flags }): Sense[] => {
    if (method) return regions ? [{ regions, ...(only ? { only } : {}) }] : [];
    return modality ? [{ modality, ...(by ? { by } : {}), ...(flags ? { flags } : {}) }] : [];
  });
}

function longestAt(lexicon: Lexicon, units: readonly Unit[], at: number) {
  let node = lexicon.root;
  let best: { senses: readonly Sense[]; to: number; known: boolean } | null = null;
  for (let index = at; index < units.length; index += 1) {
    const unit = units[index];
    const next = unit && node.next.get(unit.text);
    if (!next) break;
    node = next;
    if (node.senses.length > 0) best = { senses: node.senses, to: index + 1, known: true };
  }
  const own = units[at]?.senses;
  return best ?? { senses: own ?? [], to: at + 1, known: own !== undefined };
}

/** How the lexicon writes a word, or what its parts mean. */
function recognize(lexicon: Lexicon, word: Word, index: number): Unit {
  const { text } = word;
  if (text.length < 4 || lexicon.words.has(text)) return { word, index, text };
  const stem = senseOfStem(lexicon, text);
  if (stem) return { word, index, text, senses: stem };
  const glued = senseOfGlued(lexicon, text);
  if (glued) return { word, index, text, senses: glued };
  const beginning = lexicon.beginnings.get(text);
  if (beginning !== undefined) return { word, index, text: beginning };
  const parts = senseOfCompound(lexicon, text);
  if (parts) return { word, index, text, senses: parts };
  const similar = similarWord(lexicon, text);
  return { word, index, text: similar ?? text };
}

function senseOfStem(lexicon: Lexicon, text: string): readonly Sense[] | undefined {
  for (let length = text.length; length >= 4; length -= 1) {
    const senses = lexicon.stems.get(text.slice(0, length));
    if (senses) return senses;
  }
  return undefined;
}

const methods = [
  'mri',
  'mra',
  'cta',
  'ct',
  'mr',
  'nm',
  'us',
  'xr',
  'dx',
  'pt',
  'mg',
  'fl',
  'xa',
  'rx',
  'tc',
  'rm',
];

/** A method written without a blank before the region: "XRchest". */
function senseOfGlued(lexicon: Lexicon, text: string): readonly Sense[] | undefined {
  const { next } = lexicon.root;
  for (const method of methods) {
    const rest = text.startsWith(method) ? text.slice(method.length) : '';
    const region = rest.length < 3 ? [] : (next.get(rest)?.senses ?? []).filter(({ regions }) => regions);
    if (region.length > 0) return [...(next.get(method)?.senses ?? []), ...region];
  }
  return undefined;
}

function similarWord(lexicon: Lexicon, text: string): string | undefined {
  if (!/^[a-z]+$/.test(text)) return undefined;
  for (const slip of slipsOf(text)) {
    const word = lexicon.slips.get(slip);
    if (word !== undefined && word.charAt(0) === text.charAt(0)) return word;
  }
  // Only what was written without vowels: a word with its vowels is another word.
  const skeleton = skeletonOf(text);
  if (skeleton === null || text.length > skeleton.length + 2) return undefined;
  return lexicon.skeletons.get(skeleton);
}

/** Letters that join the parts of a German compound, or end the first part of a Latin one ("toraco-lombar"). */
const joints = ['', 's', 'n', 'en', 'es', 'ens', 'e', 'er', 'o'];
const shortestPart = 3;
const fillers: ReadonlySet<string> = new Set(
  'aufnahme aufnahmen untersuchung darstellung bereich region gefasse gefasses diagnostik bild bilder serie status knochen gelenk gelenke gelenks muskulatur organe wand raum kontrolle messung spezial ganz teil teile skelett halbseiten stand'.split(
    ' ',
  ),
);

/** The senses of all parts, when the whole word is made of known parts. Words are short: see `toWords`. */
function senseOfCompound(lexicon: Lexicon, text: string, inParts = false): readonly Sense[] | null {
  if (text.length < 7) return null;
  // best[i]: the senses of the parts of the first i letters.
  const best: (readonly Sense[] | undefined)[] = [[]];
  for (let from = 0; from < text.length; from += 1) {
    const before = best[from];
    if (!before) continue;
    for (let to = text.length; to - from >= shortestPart; to -= 1) {
      const part = text.slice(from, to);
      if (inParts && part === text) continue;
      const senses = lexicon.root.next.get(part)?.senses;
      const known =
        (senses && senses.length > 0 && part.length >= (from === 0 || to === text.length ? 3 : 4)) ||
        fillers.has(part);
      if (!known) continue;
      for (const joint of joints) {
        const end = to + joint.length;
        if (end > text.length || !text.startsWith(joint, to)) continue;
        best[end] ??= [...before, ...(senses ?? [])];
      }
    }
  }
  const all = best[text.length];
  return all && all.length > 0 ? all : null;
}
