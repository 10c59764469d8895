// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { actionOf } from './keymap';

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
    ['z', 'zoom-in'],
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
  ])('%s means %s', (key, action) => expect(press(key)).toBe(action));

  it.each([
    ['k', 'link', 'lines'],
    ['L', 'rotate-left', 'link-here'],
    ['x', 'point', 'point'],
    ['m', 'length', 'length'],
    ['a', 'angle', 'angle'],
    ['ArrowUp', 'previous-slice', 'point-up'],
    ['?', 'help', 'help'],
  ])('%s means %s, with Shift %s', (key, alone, shifted) => {
    expect(press(key)).toBe(alone);
    expect(press(key, null, { shiftKey: true })).toBe(shifted);
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
  it('leaves the shortcuts of the browser alone', () =>
    expect(press('r', null, { ctrlKey: true })).toBeNull());
});
