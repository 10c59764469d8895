import type { PersonName } from '@/domain/model/patient';
import type { Comparison } from './compare';

/** One person name in comparable form: words folded to lower-case letters without marks. */
interface Words {
  readonly family: readonly string[];
  readonly given: readonly string[];
}

/**
 * A DICOM PN (PS3.5 section 6.2: groups by "=", components by "^") against all names that the EHR knows, maiden
 * names among them. One agreement is enough; names in different scripts can't be compared.
 */
export function compareName(dicom: string | undefined, names: readonly PersonName[]): Comparison {
  const header = (dicom ?? '').split('=').map(wordsOfGroup).filter(hasWords);
  const known = names.map(wordsOfPerson).filter(hasWords);
  const results = header.flatMap((a) => known.map((b) => compareWords(a, b)));
  if (results.includes('same')) return 'same';
  return results.includes('different') ? 'different' : 'unknown';
}

/** Prefix and suffix (components 4 and 5) are left out: EHRs seldom keep them. */
function wordsOfGroup(group: string): Words {
  const [family = '', given = '', middle = ''] = group.split('^');
  return { family: fold(family), given: [...fold(given), ...fold(middle)] };
}

function wordsOfPerson({ text, family, given }: PersonName): Words {
  if (family === undefined && given.length === 0) return { family: fold(text), given: [] };
  return { family: fold(family ?? ''), given: given.flatMap(fold) };
}

function hasWords({ family, given }: Words): boolean {
  return family.length + given.length > 0;
}

function compareWords(a: Words, b: Words): Comparison {
  if (scriptOf(a) !== scriptOf(b)) return 'unknown';
  // Without components on one side ("ADA LINDQVIST", or a FHIR text alone) only the words themselves can be held.
  if (a.given.length === 0 || b.given.length === 0 || a.family.length === 0 || b.family.length === 0) {
    return compareLoose(a, b);
  }
  const straight = compareOrdered(a, b);
  if (straight !== 'different') return straight;
  return compareOrdered(a, { family: b.given, given: b.family }) === 'same' ? 'same' : straight;
}

function compareOrdered(a: Words, b: Words): Comparison {
  if (!sameWord(a.family.join(''), b.family.join(''))) return 'different';
  if (sameWord(a.given.join(''), b.given.join(''))) return 'same';
  let result: Comparison = 'same';
  for (const [index, word] of a.given.entries()) {
    const other = b.given[index];
    if (other === undefined || sameWord(word, other)) continue;
    if (!isInitial(word, other)) return 'different';
    // An initial in place of the first name tells too little; a middle initial that fits is enough.
    if (index === 0) result = 'unknown';
  }
  return result;
}

function compareLoose(a: Words, b: Words): Comparison {
  const [small, large] = [a, b]
    .map(({ family, given }) => [...family, ...given])
    .sort((x, y) => x.length - y.length);
  if (!small || !large) return 'unknown';
  const rest = [...large];
  for (const word of small) {
    const at = rest.findIndex((other) => sameWord(word, other));
    if (at < 0)
      return sameWord(a.family.join('') + a.given.join(''), b.family.join('') + b.given.join(''))
        ? 'same'
        : 'different';
    rest.splice(at, 1);
  }
  return rest.length === 0 && small.length > 1 ? 'same' : 'unknown';
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Müller is written MUELLER as well as MULLER where the header has ASCII only. */
function sameWord(a: string, b: string): boolean {
  return a === b || spellings(a).some((spelling) => spellings(b).includes(spelling));
}

function spellings(word: string): string[] {
  return [
    strip(word),
    strip(word.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)),
  ];
}

const letters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ł', 'l'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

function strip(word: string): string {
  const plain = word.replace(/[ßæœøđðłþı]/g, (letter) => letters.get(letter) ?? letter);
  return plain.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Words in lower case; apostrophes and hyphens join (O'Brien = OBRIEN), everything else parts. */
function fold(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’`´‐‑-]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function scriptOf({ family, given }: Words): 'latin' | 'other' {
  return /\p{Script=Latin}/u.test([...family, ...given].join('')) ? 'latin' : 'other';
}
