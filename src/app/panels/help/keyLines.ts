import { keySections, keysHeldElsewhere } from '../../keys/keyTable';
import type { MessageId } from '../../i18n/messages';

/** A line of the sheet: keys with the same modifiers are told once with them. */
export interface KeyLine {
  readonly says: MessageId;
  readonly chords: readonly { readonly held: readonly string[]; readonly keys: readonly string[] }[];
}
export interface KeySectionLines {
  readonly title: MessageId;
  readonly lines: readonly KeyLine[];
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  ' ': 'Space',
  '-': '−',
};

/** As it stands on the keyboard. */
export const keyName = (key: string): string =>
  names[key] ?? (/^Digit\d$/.test(key) ? key.slice(-1) : key.length === 1 ? key.toUpperCase() : key);

type Row = readonly [chord: string, says: MessageId];

export const helpSections: readonly KeySectionLines[] = [
  ...keySections.map(({ title, rows }) => ({
    title,
    lines: toLines(rows.map(([chord, , says]) => [chord, says])),
  })),
  { title: keysHeldElsewhere.title, lines: toLines(keysHeldElsewhere.rows) },
];

function toLines(rows: readonly Row[]): readonly KeyLine[] {
  const said = new Map<MessageId, string[]>();
  for (const [chord, says] of rows) said.set(says, [...(said.get(says) ?? []), chord]);
  return [...said].map(([says, chords]) => ({ says, chords: byModifier(chords) }));
}

function byModifier(chords: readonly string[]): KeyLine['chords'] {
  const held = new Map<string, string[]>();
  for (const chord of chords) {
    const modifiers = /^(?:(?:Ctrl|Alt|Shift)\+)*/.exec(chord)?.[0] ?? '';
    held.set(modifiers, [...(held.get(modifiers) ?? []), chord.slice(modifiers.length)]);
  }
  return [...held].map(([modifiers, keys]) => ({
    held: modifiers.split('+').filter(Boolean),
    keys: keys.map(keyName),
  }));
}
