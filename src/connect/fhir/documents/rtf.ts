import { labelOfCodePage, labelOfFontCharset } from './rtfCharset';

/** Groups that hold no words of the document: RTF 1.9.1, destinations. `\*` marks all others that may be skipped. */
const silent = new Set(
  (
    'fonttbl colortbl stylesheet info pict object objdata listtable listoverridetable revtbl rsidtbl generator ' +
    'themedata colorschememapping latentstyles datastore xmlnstbl fldinst bkmkstart bkmkend ftnsep ftnsepc ' +
    'filetbl template private pgdsctbl mmathPr nonshppict shpinst'
  ).split(' '),
);
const spoken: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n\n',
  page: '\n\n',
  row: '\n',
  cell: '\t',
  nestcell: '\t',
  nestrow: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};
const symbols: Readonly<Record<string, string>> = { '~': '\u00a0', _: '\u2011', '-': '' };

interface Group {
  readonly silent: boolean;
  readonly charset: string;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** What stands behind every `\u` for readers without Unicode, in characters: `\uc`. */
  readonly fallback: number;
  /** Inside the font table: charsets are learned, words are names of fonts. */
  readonly fonts: boolean;
}

/** Nothing of ours nests this deep; what does is made to exhaust somebody. */
const maxDepth = 500;
export const maxTextLength = 2 ** 20;
/** Stands where more followed than is kept. */
export const cutMark = '[…]';
const token =
  /([{}])|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([^\\{}\r\n]+)|[\r\n]|\\/g;

/**
 * The words of an RTF document (RTF 1.9.1), in one pass over tokens. Characters are read in the charset of their font;
 * what is struck out is said to be, since without its line it would say the opposite. Null for what is no RTF.
 */
export function fromRtf(bytes: Uint8Array): string | null {
  const source = new TextDecoder('latin1').decode(bytes).replace(/^[^{]*/, '');
  if (!source.startsWith('{\\rtf')) return null;
  const fontCharsets = new Map<number, string>();
  let page = 'windows-1252';
  let font = 0;
  let group: Group = {
    silent: false,
    charset: page,
    struck: false,
    hidden: false,
    fallback: 1,
    fonts: false,
  };
  const outer: Group[] = [];
  let text = '';
  let pending: number[] = [];
  let skip = 0;
  let struckOpen = false;
  let cut = false;

  const flush = () => {
    if (pending.length === 0) return;
    const words = new TextDecoder(group.charset).decode(new Uint8Array(pending));
    pending = [];
    say(words);
  };
  function say(words: string): void {
    if (group.silent || group.hidden) return;
    if (text.length + words.length > maxTextLength) {
      cut = true;
      return;
    }
    if (group.struck !== struckOpen) {
      text += group.struck ? '[struck out: ' : ']';
      struckOpen = group.struck;
    }
    text += words;
  }
  const change = (to: Partial<Group>) => {
    flush();
    group = { ...group, ...to };
  };

  function control(word: string, parameter: number | undefined, end: number): number {
    const on = parameter !== 0;
    if (word === 'u' && parameter !== undefined) {
      flush();
      say(String.fromCharCode(parameter & 0xffff));
      skip = group.fallback;
      return end;
    }
    const words = spoken[word];
    if (words !== undefined && Object.hasOwn(spoken, word)) {
      flush();
      say(words);
    } else if (word === 'bin') return end + Math.max(0, parameter ?? 0);
    else if (word === 'uc') change({ fallback: Math.min(parameter ?? 1, 100) });
    else if (word === 'ansicpg') change({ charset: (page = labelOfCodePage(parameter ?? 1252)) });
    else if (word === 'fonttbl') change({ silent: true, fonts: true });
    else if (word === 'f' && parameter !== undefined) {
      font = parameter;
      if (!group.fonts) change({ charset: fontCharsets.get(font) ?? page });
    } else if (word === 'fcharset' && group.fonts) {
      const label = labelOfFontCharset(parameter ?? 0);
      if (label) fontCharsets.set(font, label);
    } else if (word === 'strike' || word === 'striked' || word === 'deleted') change({ struck: on });
    else if (word === 'v') change({ hidden: on });
    else if (word === 'plain') change({ struck: false, hidden: false, charset: page });
    else if (silent.has(word)) change({ silent: true });
    return end;
  }

  token.lastIndex = 0;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [, brace, word, parameter, hex, symbol, plain] = match;
    if (brace === '{') {
      flush();
      if (outer.length >= maxDepth) return null;
      outer.push(group);
      skip = 0;
    } else if (brace === '}') {
      flush();
      group = outer.pop() ?? group;
      skip = 0;
      if (outer.length === 0) break;
    } else if (word !== undefined) {
      if (skip > 0) skip -= 1;
      else
        token.lastIndex = control(
          word,
          parameter === undefined ? undefined : Number(parameter),
          token.lastIndex,
        );
    } else if (hex !== undefined) {
      if (skip > 0) skip -= 1;
      else pending.push(Number.parseInt(hex, 16));
    } else if (symbol !== undefined) {
      if (skip > 0) skip -= 1;
      else if (symbol === '*') change({ silent: true });
      else if (symbol === '\n' || symbol === '\r') {
        flush();
        say('\n');
      } else {
        flush();
        say(symbols[symbol] ?? symbol);
      }
    } else if (plain !== undefined) {
      const rest = plain.slice(skip);
      skip = Math.max(0, skip - plain.length);
      for (let i = 0; i < rest.length; i += 1) pending.push(rest.charCodeAt(i) & 0xff);
    }
  }
  flush();
  if (struckOpen) text += ']';
  const lines = text.split('\n').map((line) => line.trimEnd());
  const tidy = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cut ? `${tidy}\n${cutMark}` : tidy;
}
