import { keySections, keysHeldElsewhere } from '../../keys/keyTable';
import { ariaChord } from '../../keys/shortcuts';
import type { MessageId } from '../../i18n/messages';
import { keyFaces } from '../../ui/keyFace';

/** A line of the sheet: keys with the same modifiers are told once with them. */
export interface KeyLine {
  readonly says: MessageId;
  readonly chords: readonly { readonly held: readonly string[]; readonly keys: readonly string[] }[];
}
export interface KeySectionLines {
  readonly title: MessageId;
  readonly lines: readonly KeyLine[];
}

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
  const lines = new Map<string, { held: readonly string[]; keys: string[] }>();
  for (const chord of chords) {
    const faces = keyFaces(ariaChord(chord));
    const held = faces.slice(0, -1);
    const line = lines.get(held.join()) ?? { held, keys: [] };
    line.keys.push(...faces.slice(-1));
    lines.set(held.join(), line);
  }
  return [...lines.values()];
}
