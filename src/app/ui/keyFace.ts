const faces: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Control: 'Ctrl',
  Plus: '+',
  '-': '−',
};

/** A shortcut as `aria-keyshortcuts` has it ("Control+ArrowLeft"), as it stands on the keyboard ("Ctrl+←"). */
export const keyFace = (shortcut: string): string => keyFaces(shortcut).join('+');

/** The same, key by key. */
export const keyFaces = (shortcut: string): readonly string[] =>
  shortcut.split('+').map((part) => faces[part] ?? part);
