import { describe, expect, it } from 'vitest';
import { aScan } from '@/testing/scans';
import { begin, drag, lift, movePoint, noMeasures, placeOf, remove, type Measures } from './measures';

const [one, two] = aScan({ count: 2 });
if (!one || !two) throw new Error('no frames');
const [here, there] = [placeOf(one), placeOf(two)];
const drawn = (
  from: Measures,
  kind: 'length' | 'angle',
  ...points: (readonly [number, number, number])[]
) => {
  const [first, ...rest] = points;
  return first ? lift(rest.reduce(drag, begin(from, kind, here, first))) : from;
};

describe('Measuring', () => {
  it('a length is done when the pointer goes up', () => {
    const measures = drawn(noMeasures, 'length', [0, 0, 0], [5, 0, 0], [9, 0, 0]);
    expect(measures.draft).toBeNull();
    expect(measures.done).toEqual([
      {
        id: 1,
        kind: 'length',
        ...here,
        points: [
          [0, 0, 0],
          [9, 0, 0],
        ],
      },
    ]);
  });

  it('an angle takes two drags, the second from wherever it begins', () => {
    const arm = drawn(noMeasures, 'angle', [0, 0, 0], [9, 0, 0]);
    expect(arm).toMatchObject({
      done: [],
      draft: {
        points: [
          [0, 0, 0],
          [9, 0, 0],
        ],
      },
    });
    const whole = drawn(arm, 'angle', [9, 4, 0], [9, 9, 0]);
    expect(whole).toMatchObject({
      draft: null,
      done: [
        {
          points: [
            [0, 0, 0],
            [9, 0, 0],
            [9, 9, 0],
          ],
        },
      ],
    });
  });

  it('a half angle is given up for another picture or another kind', () => {
    const arm = drawn(noMeasures, 'angle', [0, 0, 0], [9, 0, 0]);
    expect(begin(arm, 'angle', there, [1, 1, 1]).draft).toMatchObject({ ...there, points: { length: 2 } });
    expect(begin(arm, 'length', here, [1, 1, 1]).draft).toMatchObject({
      kind: 'length',
      points: { length: 2 },
    });
  });

  it('a click without a drag leaves nothing', () => {
    expect(drawn(noMeasures, 'length', [0, 0, 0], [0.01, 0, 0])).toMatchObject({ done: [], draft: null });
  });

  it('its points are moved, and it is removed', () => {
    const measures = drawn(noMeasures, 'length', [0, 0, 0], [9, 0, 0]);
    expect(movePoint(measures, 1, 0, [1, 1, 1]).done[0]?.points).toEqual([
      [1, 1, 1],
      [9, 0, 0],
    ]);
    expect(remove(measures, 1).done).toEqual([]);
  });
});
