import type { CodedText } from '@/domain/model/study';
import { toWords } from '../text/words';

/** `semantics.names` of site.json: what a hospital's own names and codes mean, in words that the tables know. */
export interface LocalName {
  /** A name or a part of one, as the hospital writes it. Either this or `code`. */
  readonly name?: string;
  readonly code?: string;
  /** Absent: the code in any system. */
  readonly system?: string;
  /** E.g. "CT chest with contrast". */
  readonly means: string;
}

export interface LocalNames {
  /** The text with every local name replaced by what it means. */
  translate(text: string): string;
  /** What a coded procedure means, or its own text. */
  meaningOf(coded: CodedText): string;
}

export const noLocalNames: LocalNames = { translate: (text) => text, meaningOf: ({ text }) => text };

export function createLocalNames(entries: readonly LocalName[]): LocalNames {
  const codes = new Map<string, string>();
  const names = new Map<string, { words: readonly string[]; means: string }[]>();
  for (const { name, code, system, means } of entries) {
    if (code !== undefined) codes.set(`${system ?? ''}|${code}`, means);
    const words = name === undefined ? [] : toWords(name).map(({ text }) => text);
    const first = words[0];
    if (first === undefined) continue;
    const same = [...(names.get(first) ?? []), { words, means }];
    names.set(
      first,
      same.sort((a, b) => b.words.length - a.words.length),
    );
  }
  if (codes.size === 0 && names.size === 0) return noLocalNames;
  return {
    translate: (text) => translate(names, text),
    meaningOf: ({ text, code, system }) =>
      (code === undefined ? undefined : (codes.get(`${system ?? ''}|${code}`) ?? codes.get(`|${code}`))) ??
      text,
  };
}

function translate(
  names: ReadonlyMap<string, readonly { words: readonly string[]; means: string }[]>,
  text: string,
): string {
  const words = toWords(text);
  let result = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    const first = words[at];
    const entry =
      first &&
      names
        .get(first.text)
        ?.find(({ words: own }) => own.every((word, step) => words[at + step]?.text === word));
    const last = entry && words[at + entry.words.length - 1];
    if (!first || !entry || !last) continue;
    result += `${text.slice(from, first.start)}${entry.means}`;
    from = last.end;
    at += entry.words.length - 1;
  }
  return result + text.slice(from);
}
