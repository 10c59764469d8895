import { expect, it } from 'vitest';
import { keyFace } from '../ui/keyFace';
import { keySections } from './keyTable';
import { ariaChord, shortcutOf } from './shortcuts';

it.each([
  ['undo', 'Control+Z', 'Ctrl+Z'],
  ['rectangle', 'Shift+E', 'Shift+E'],
  ['layout-2x2', 'Shift+4', 'Shift+4'],
  ['turn-left', 'Control+Shift+ArrowLeft', 'Ctrl+Shift+←'],
  ['next-slice', 'ArrowDown', '↓'],
  ['reset', 'Space', 'Space'],
  ['zoom-in', 'Plus', '+'],
  ['zoom-out', '-', '−'],
] as const)('%s is told as %s to machines and as %s to people', (action, told, shown) => {
  expect(shortcutOf(action)).toBe(told);
  expect(keyFace(shortcutOf(action) ?? '')).toBe(shown);
});

it('tells every action of the table by its first key', () => {
  for (const [chord, action] of keySections.flatMap(({ rows }) => rows)) {
    const chords = keySections.flatMap(({ rows }) => rows.filter(([, one]) => one === action));
    expect(shortcutOf(action)).toBe(ariaChord(chords[0]?.[0] ?? chord));
  }
});
