import { keySections, type KeyAction } from './keyTable';

const named: Readonly<Record<string, string>> = { Ctrl: 'Control', ' ': 'Space', '+': 'Plus' };

/** A chord of the table as `aria-keyshortcuts` wants it: "Control+Z", "Shift+1", "Space". */
export function ariaChord(chord: string): string {
  const modifiers = /^(?:(?:Ctrl|Alt|Shift)\+)*/.exec(chord)?.[0] ?? '';
  const key = chord.slice(modifiers.length).replace(/^Digit(?=\d$)/, '');
  return [...modifiers.split('+').filter(Boolean), key.length === 1 ? key.toUpperCase() : key]
    .map((part) => named[part] ?? part)
    .join('+');
}

const first = new Map<KeyAction, string>();
for (const [chord, action] of keySections.flatMap(({ rows }) => rows))
  if (!first.has(action)) first.set(action, ariaChord(chord));

/** The key that does the same as a button or an entry, by the table; undefined where no key does. */
export const shortcutOf = (action: KeyAction): string | undefined => first.get(action);
