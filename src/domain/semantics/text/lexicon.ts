import type { AnatomyRow, Row, Sense } from '../tables/row';
import { fold, toWords } from './words';

interface Node {
  readonly next: Map<string, Node>;
  readonly senses: Sense[];
}

/** Phrases as a tree of words, and what helps to recognize a word that is written otherwise. */
export interface Lexicon {
  readonly root: Node;
  /** Every word of a phrase. */
  readonly words: ReadonlySet<string>;
  /** `abdom~` */
  readonly stems: ReadonlyMap<string, readonly Sense[]>;
  /** Words without their vowels, or with one letter left out, where they belong to one word only. */
  readonly skeletons: ReadonlyMap<string, string>;
  readonly slips: ReadonlyMap<string, string>;
  /** Beginnings of words of five letters or more, where all that begin so mean the same. */
  readonly beginnings: ReadonlyMap<string, string>;
}

const emptyNode = (): Node => ({ next: new Map(), senses: [] });

export const anatomyRow = ([regions, phrases, only]: AnatomyRow): Row => [
  phrases,
  only ? { regions, only } : { regions },
];

/** German umlauts are also written ae, oe, ue. */
function spellings(phrase: string): readonly string[] {
  const plain = phrase.normalize('NFC').toLowerCase();
  const wide = plain.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return wide === plain ? [plain] : [plain, wide];
}

export function createLexicon(rows: readonly Row[]): Lexicon {
  const root = emptyNode();
  const words = new Set<string>();
  const stems = new Map<string, Sense[]>();
  for (const [phrases, sense] of rows) {
    for (const phrase of phrases.split(',').flatMap(spellings)) {
      if (phrase.trim().endsWith('~')) {
        const stem = fold(phrase.trim().slice(0, -1));
        stems.set(stem, [...(stems.get(stem) ?? []), sense]);
      } else addPhrase(root, words, phrase, sense);
    }
  }
  return { root, words, stems, ...misspellings(root, words) };
}

function addPhrase(root: Node, words: Set<string>, phrase: string, sense: Sense): void {
  let node = root;
  for (const { text } of toWords(phrase)) {
    words.add(text);
    const next = node.next.get(text) ?? emptyNode();
    node.next.set(text, next);
    node = next;
  }
  if (node !== root && !node.senses.includes(sense)) node.senses.push(sense);
}

/** First letter and the consonants after it: "cntrst" for "contrast". Null where too little is left. */
export function skeletonOf(word: string): string | null {
  const skeleton = word.charAt(0) + word.slice(1).replace(/[aeiouy]/g, '');
  return skeleton.length >= 4 ? skeleton : null;
}

const shortestSlip = 6;
/** The word, and the word with each letter left out in turn: two words that share one differ by one letter. */
export function slipsOf(word: string): readonly string[] {
  if (word.length < shortestSlip || word.length > 20) return [];
  return [word, ...Array.from(word, (_, at) => (at === 0 ? '' : word.slice(0, at) + word.slice(at + 1)))];
}

const beginningsOf = (word: string) =>
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => word.slice(0, at + 5));

/** Tables give every row one sense: the same senses in the same order mean the same. */
function sameMeaning(root: Node, a: string, b: string): boolean {
  const of = (word: string) => root.next.get(word)?.senses ?? [];
  const [one, other] = [of(a), of(b)];
  return one.length > 0 && one.length === other.length && one.every((sense, at) => sense === other[at]);
}

function misspellings(root: Node, words: ReadonlySet<string>) {
  const skeletons = new Map<string, string>();
  const slips = new Map<string, string>();
  const beginnings = new Map<string, string>();
  const ambiguous = { skeletons: new Set<string>(), slips: new Set<string>(), beginnings: new Set<string>() };
  const add = (kind: keyof typeof ambiguous, map: Map<string, string>, key: string, word: string) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, word);
    else if (!sameMeaning(root, known, word)) ambiguous[kind].add(key);
  };
  // A word that means something goes before one that is a part of phrases only.
  const plain = [...words].filter((word) => word.length >= 5 && /^[a-z]+$/.test(word));
  const meaning = plain.filter((word) => (root.next.get(word)?.senses.length ?? 0) > 0);
  const meaningful = new Set(meaning);
  for (const [kind, map, keysOf] of [
    ['skeletons', skeletons, (word: string) => [skeletonOf(word) ?? '']],
    ['slips', slips, slipsOf],
    ['beginnings', beginnings, beginningsOf],
  ] as const) {
    for (const word of meaning) for (const key of keysOf(word)) add(kind, map, key, word);
    const taken = new Set(map.keys());
    for (const word of plain) {
      if (meaningful.has(word)) continue;
      for (const key of keysOf(word)) if (!taken.has(key)) add(kind, map, key, word);
    }
    map.delete('');
  }
  for (const key of ambiguous.skeletons) skeletons.delete(key);
  for (const key of ambiguous.slips) slips.delete(key);
  for (const key of ambiguous.beginnings) beginnings.delete(key);
  return { skeletons, slips, beginnings };
}
