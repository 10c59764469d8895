// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { actionOf } from './keymap';
import { keySections } from './keyTable';

function press(key: string, on: string | null = null, init: KeyboardEventInit = {}) {
  const slider = document.createElement('div');
  slider.setAttribute('role', 'slider');
  document.body.replaceChildren(document.createElement('input'), document.createElement('button'), slider);
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  (on === null ? document.body : document.querySelector(on))?.dispatchEvent(event);
  return actionOf(event);
}

describe('the keys', () => {
  it.each([
    ['z', 'zoom-tool'],
    ['+', 'zoom-in'],
    ['-', 'zoom-out'],
    ['=', 'fit'],
    ['r', 'rotate-right'],
    ['l', 'rotate-left'],
    ['h', 'flip-horizontal'],
    ['v', 'flip-vertical'],
    ['i', 'invert'],
    [' ', 'reset'],
    ['ArrowUp', 'previous-slice'],
    ['PageDown', 'next-series'],
    ['Home', 'first-slice'],
    ['2', 'preset-2'],
    ['c', 'cine'],
    ['d', 'report'],
    ['?', 'help'],
    [']', 'next-pane'],
    ['ArrowRight', 'next-pane'],
    ['9', 'preset-9'],
  ])('%s means %s', (key, action) => expect(press(key)).toBe(action));

  it.each([
    ['k', 'link', 'lines'],
    ['L', 'rotate-left', 'link-here'],
    ['x', 'point', 'exchange'],
    ['m', 'length', 'length'],
    ['a', 'angle', 'axial'],
    ['e', 'ellipse', 'rectangle'],
    ['t', 'text', 'three-planes'],
    ['ArrowUp', 'previous-slice', 'point-up'],
    ['R', 'rotate-right', 'rotate-right'],
    ['?', 'help', 'help'],
    ['+', 'zoom-in', 'zoom-in'],
  ])('%s means %s, with Shift %s', (key, alone, shifted) => {
    expect(press(key)).toBe(alone);
    expect(press(key, null, { shiftKey: true })).toBe(shifted);
  });

  it('mean one thing each, outside of the history', () => {
    const chords = keySections
      .filter(({ title }) => title !== 'help.history')
      .flatMap(({ rows }) => rows.map(([chord]) => chord));
    expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).toEqual([]);
  });
  it('means nothing while somebody types', () => expect(press('r', 'input')).toBeNull());
  it('leaves the arrows to a slider, and nothing else', () => {
    expect(press('ArrowUp', '[role=slider]')).toBeNull();
    expect(press('r', '[role=slider]')).toBe('rotate-right');
  });
  it('leaves space to a focused button, but not the arrows', () => {
    expect(press(' ', 'button')).toBeNull();
    expect(press('ArrowDown', 'button')).toBe('next-slice');
  });
  it('takes steps back and forth with Ctrl, or the command key', () => {
    expect(press('z', null, { ctrlKey: true })).toBe('undo');
    expect(press('z', null, { metaKey: true, shiftKey: true })).toBe('redo');
    expect(press('y', null, { ctrlKey: true })).toBe('redo');
    expect(press('z', 'input', { ctrlKey: true })).toBeNull();
  });
  it('leaves the shortcuts of the browser alone', () => {
    expect(press('r', null, { ctrlKey: true })).toBeNull();
    expect(press('d', null, { altKey: true })).toBeNull();
    expect(press('0', null, { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', null, { ctrlKey: true, altKey: true })).toBeNull();
  });
  it.each(['ctrlKey', 'metaKey'])('sets the window with the arrows and %s', (held) =>
    expect(press('ArrowRight', null, { [held]: true })).toBe('window-wider'),
  );
  it('moves the picture with the arrows and Alt', () =>
    expect(press('ArrowLeft', null, { altKey: true })).toBe('pan-left'));
  it('takes a sign that a keyboard has behind AltGr for the sign', () =>
    expect(press(']', null, { ctrlKey: true, altKey: true, modifierAltGraph: true })).toBe('next-pane'));

  it('means one thing each', () => {
    const chords = keySections.flatMap(({ rows }) => rows.map(([chord]) => chord));
    expect(new Set(chords).size).toBe(chords.length);
  });
});
