/** One word of a name: letters or digits, folded. `start` and `end` are positions in the text as written. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one, without blanks. */
  readonly gap: string;
}

/** Names longer than this are no names: what follows is not read. */
const mostCharacters = 2000;
const longestWord = 40;

const foldings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/** Lower case without accents: "Schädel" → "schadel", "cœur" → "coeur". */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[ßæœøłđ]/g, (letter) => foldings.get(letter) ?? letter);
}

type Kind = 'upper' | 'lower' | 'digit' | 'mark' | 'other';

function kindOf(character: string): Kind {
  if (character >= '0' && character <= '9') return 'digit';
  if (character >= 'a' && character <= 'z') return 'lower';
  if (character >= 'A' && character <= 'Z') return 'upper';
  if (character < '\u0080') return 'other';
  if (/\p{M}/u.test(character)) return 'mark';
  if (/\p{Lu}/u.test(character)) return 'upper';
  return /\p{L}/u.test(character) ? 'lower' : 'other';
}

/**
 * Cuts a name into words: at blanks and punctuation, between letters and digits, and at humps ("AbdoPelvis"). A single
 * letter keeps a slash that follows it ("w/", "c/a/p"), and a French elision ("l'", "d'") is left out. One pass.
 */
export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const source = text.slice(0, mostCharacters);
  let start = -1;
  let gap = '';
  let before: Kind = 'other';
  let first: Kind = 'other';
  const close = (end: number, next: string) => {
    if (start < 0) return;
    const folded = fold(source.slice(start, end));
    const single = folded.length === 1 && first !== 'digit';
    if (single && (next === "'" || next === '’')) gap = '';
    else if (folded !== '') {
      const slash = single && next === '/';
      words.push({ text: (slash ? `${folded}/` : folded).slice(0, longestWord), start, end, gap });
      gap = '';
    }
    start = -1;
  };
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    let kind = kindOf(character);
    if (kind === 'mark') kind = start < 0 ? 'other' : before;
    if (kind === 'other') {
      close(at, character);
      if (character.trim() !== '') gap = (gap + character).slice(-4);
    } else if (start < 0) {
      start = at;
      first = kind;
    } else if ((kind === 'digit') !== (before === 'digit')) {
      close(at, '');
      start = at;
      first = kind;
    } else if (kind === 'upper' && before === 'lower') {
      close(at, '');
      start = at;
      first = kind;
    }
    before = kind;
  }
  close(source.length, '');
  return words;
}
