import { describe, expect, it } from 'vitest';
import type { ViewportCommand } from '../engine/port';
import { atRest, reduceGesture, type GestureContext, type GestureEvent } from './gestures';

const context: GestureContext = {
  tool: 'window',
  window: { center: 40, width: 300 },
  height: 500,
  slices: 100,
  highIsDark: false,
};
function play(events: readonly GestureEvent[], fields: Partial<GestureContext> = {}): ViewportCommand[] {
  let state = atRest;
  const commands: ViewportCommand[] = [];
  for (const event of events) {
    const [next, given] = reduceGesture(state, event, { ...context, ...fields });
    state = next;
    commands.push(...given);
  }
  return commands;
}
const press = (button: number, at: readonly [number, number] = [100, 100]): GestureEvent => ({
  type: 'down',
  id: 1,
  at,
  button,
  touch: false,
});
const finger = (id: number, at: readonly [number, number]): GestureEvent => ({
  type: 'down',
  id,
  at,
  button: 0,
  touch: true,
});
const move = (at: readonly [number, number], id = 1): GestureEvent => ({ type: 'move', id, at });
const wheel = (
  deltaY: number,
  { lines = false, hand = 'wheel' }: { lines?: boolean; hand?: 'shift-wheel' | 'ctrl-wheel' | 'wheel' } = {},
): GestureEvent => ({ type: 'wheel', at: [30, 40], deltaY, lines, hand });

describe('the mouse', () => {
  it('drags the window with the left button: right is wider, up is brighter', () => {
    expect(play([press(0), move([110, 100])])).toEqual([
      { do: 'window', window: { center: 40, width: 310 } },
    ]);
    expect(play([press(0), move([100, 80])])).toEqual([{ do: 'window', window: { center: 20, width: 300 } }]);
  });
  it('drags by what the primary tool is', () => {
    expect(play([press(0), move([110, 90])], { tool: 'pan' })).toEqual([{ do: 'pan', by: [10, -10] }]);
    expect(play([press(0), move([100, 111])], { tool: 'scroll' })).toEqual([{ do: 'step', by: 2 }]);
  });
  it('pans with the middle button and zooms about the start with the right one', () => {
    expect(play([press(1), move([103, 104])])).toEqual([{ do: 'pan', by: [3, 4] }]);
    const [zoom] = play([press(2), move([100, 90])]);
    expect(zoom).toMatchObject({ do: 'zoom', about: [100, 100] });
    expect(zoom?.do === 'zoom' && zoom.factor).toBeGreaterThan(1);
  });
  it('windows with the right button while another tool has the left one', () =>
    expect(play([press(2), move([110, 100])], { tool: 'pan' })).toEqual([
      { do: 'window', window: { center: 40, width: 310 } },
    ]));
  it('ends a drag when the button is up', () => {
    expect(play([press(1), { type: 'up', id: 1 }, move([150, 150])])).toEqual([]);
  });
  it('fits on a double click', () => {
    expect(play([{ type: 'double', at: [5, 5] }])).toEqual([{ do: 'fit' }]);
  });
  it('brightens upwards where high values are dark, too', () => {
    const [light, dark] = [false, true].map((highIsDark) =>
      play([press(0), move([100, 90])], { highIsDark }),
    );
    expect([light, dark].map((does) => does?.[0])).toEqual([
      { do: 'window', window: { center: 30, width: 300 } },
      { do: 'window', window: { center: 50, width: 300 } },
    ]);
  });

  it('asks for no window where the picture has none yet', () => {
    expect(play([press(0), move([110, 100])], { window: null })).toEqual([]);
  });
});

describe('the wheel', () => {
  it.each([
    { name: 'a notch is one slice', events: [wheel(120)], steps: [1] },
    { name: 'a long notch is one slice', events: [wheel(-480)], steps: [-1] },
    { name: 'a notch in lines', events: [wheel(3, { lines: true })], steps: [1] },
    { name: 'a notch with Shift is five', events: [wheel(-120, { hand: 'shift-wheel' })], steps: [-5] },
    {
      name: 'small deltas of a trackpad add up',
      events: Array.from({ length: 13 }, () => wheel(10)),
      steps: [1, 1],
    },
    {
      name: 'a change of direction begins anew',
      events: [wheel(50), wheel(-20), wheel(-20), wheel(-20)],
      steps: [-1],
    },
  ])('$name', ({ events, steps }) => {
    expect(play(events)).toEqual(steps.map((by) => ({ do: 'step', by })));
  });
  it('zooms about the pointer with ctrl', () => {
    const [zoom] = play([wheel(-100, { hand: 'ctrl-wheel' })]);
    expect(zoom).toMatchObject({ do: 'zoom', about: [30, 40] });
    expect(zoom?.do === 'zoom' && zoom.factor).toBeCloseTo(1.005 ** 100);
  });
});

describe('fingers', () => {
  it('one scrolls', () => {
    expect(play([finger(1, [50, 50]), move([50, 61])])).toEqual([{ do: 'step', by: 2 }]);
  });
  it('two pinch about their middle and pan', () => {
    const commands = play([finger(1, [100, 100]), finger(2, [200, 100]), move([220, 100], 2)]);
    expect(commands).toEqual([
      { do: 'pan', by: [10, 0] },
      { do: 'zoom', factor: 1.2, about: [160, 100] },
    ]);
  });
  it('the finger that stays after a pinch does not scroll', () => {
    const commands = play([
      finger(1, [100, 100]),
      finger(2, [200, 100]),
      { type: 'up', id: 2 },
      move([100, 300]),
    ]);
    expect(commands).toEqual([]);
  });
});
