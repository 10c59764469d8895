import { describe, expect, it } from 'vitest';
import type { MeasureKind, Point } from '@/domain/measuring/kinds';
import { aScan } from '@/testing/scans';
import {
  add,
  begin,
  drag,
  isMoving,
  lift,
  movePoint,
  moveWhole,
  name,
  noMeasures,
  redo,
  remove,
  rest,
  settle,
  undo,
  type Measures,
} from './measures';

const [here, there] = aScan({ count: 2 });
if (!here || !there) throw new Error('no frames');
const drawn = (from: Measures, kind: MeasureKind, ...points: Point[]) => {
  const [first, ...rest] = points;
  return first
    ? lift(rest.reduce((state, point) => drag(state, here, point), begin(from, kind, here, first)))
    : from;
};
const length = drawn(noMeasures, 'length', [0, 0], [5, 0], [9, 0]);
const figures = ({ done }: Measures) => done.map((one) => one.figures.map(({ value }) => value));

describe('Measuring', () => {
  it('a length is done when the pointer goes up, in mm of the patient', () => {
    expect(length.draft).toBeNull();
    expect(length.done).toMatchObject([
      {
        kind: 'length',
        points: [
          [0, 0],
          [9, 0],
        ],
        patient: [
          [-157.5, -157.5, 0],
          [-112.5, -157.5, 0],
        ],
        calibration: { is: 'patient' },
        place: { study: here.instance.study, series: here.instance.series, instance: here.instance.uid },
        figures: [{ value: 45, unit: { code: 'mm' } }],
      },
    ]);
  });

  it('an angle takes two drags, the second from wherever it begins; end plates take two lines', () => {
    const arm = drawn(noMeasures, 'angle', [0, 0], [9, 0]);
    expect(arm.done).toEqual([]);
    expect(drawn(arm, 'angle', [9, 4], [9, 9]).done[0]?.points).toEqual([
      [0, 0],
      [9, 0],
      [9, 9],
    ]);
    const plate = drawn(noMeasures, 'cobb', [0, 0], [9, 0]);
    expect(plate.done).toEqual([]);
    expect(drawn(plate, 'cobb', [0, 9], [9, 18]).done[0]?.figures[0]?.value).toBeCloseTo(45, 9);
  });

  it('a half angle is given up for another picture or another kind', () => {
    const arm = drawn(noMeasures, 'angle', [0, 0], [9, 0]);
    expect(begin(arm, 'angle', there, [1, 1]).draft?.points).toHaveLength(2);
    expect(begin(arm, 'length', here, [1, 1]).draft?.kind).toBe('length');
    expect(undo(arm).draft).toBeNull();
  });

  it('a long axis brings its short one; a line by hand keeps its way', () => {
    const axes = drawn(noMeasures, 'bidirectional', [10, 10], [30, 10]).done[0];
    expect(axes?.points).toHaveLength(4);
    expect(axes?.figures.map(({ value }) => value)).toEqual([100, 50]);
    const traced = drawn(noMeasures, 'freehand', [0, 0], [10, 0], [10.1, 0], [10, 10], [0, 10]).done[0];
    expect(traced?.points).toHaveLength(4);
    expect(traced).toMatchObject({ pending: true, figures: [{ name: 'area', value: 2500 }] });
  });

  it.each(['length', 'bidirectional', 'ellipse', 'rectangle', 'freehand', 'arrow', 'cobb'] as const)(
    'a click without a drag leaves no %s',
    (kind) => {
      expect(drawn(noMeasures, kind, [4, 4], [4.1, 4.1])).toMatchObject({ done: [], draft: null });
    },
  );

  it('a value and a text take one click', () => {
    expect(drawn(noMeasures, 'probe', [4, 4]).done).toHaveLength(1);
    const words = drawn(noMeasures, 'text', [4, 4]);
    expect(words.naming).toBe(words.done[0]?.id);
    expect(name(words, 1, ' seen here ').done[0]?.words).toBe('seen here');
    expect(name(words, 1, '').done).toEqual([]);
  });

  it('every step is taken back and done again', () => {
    const moved = movePoint(length, here, { id: 1, at: 1, to: [5, 0], gesture: 'keys' });
    const gone = remove(moved, 1);
    expect(figures(undo(gone))).toEqual([[25]]);
    expect(figures(undo(undo(gone)))).toEqual([[45]]);
    expect(figures(undo(undo(undo(gone))))).toEqual([]);
    expect(figures(redo(undo(undo(gone))))).toEqual([[25]]);
    expect(redo(redo(redo(undo(undo(gone))))).done).toEqual([]);
    expect(redo(add(undo(gone), 'probe', here, [[1, 1]])).done).toHaveLength(2);
  });

  it('one movement is one step, however many changes it makes', () => {
    const held = [1, 2, 3].reduce(
      (state, by) => moveWhole(state, here, { id: 1, by: [by, 0], gesture: 'drag 7' }),
      length,
    );
    expect(isMoving(held)).toBe(true);
    expect(held.done[0]?.points).toEqual([
      [6, 0],
      [15, 0],
    ]);
    expect(undo(held).done).toEqual(length.done);
    const again = moveWhole(rest(held), here, { id: 1, by: [1, 0], gesture: 'drag 7' });
    expect(undo(again).done[0]?.points[0]).toEqual([6, 0]);
  });

  it('figures that come late are those of what was counted, and no step of their own', () => {
    const region = drawn(noMeasures, 'rectangle', [0, 0], [5, 5]);
    const [one] = region.done;
    if (!one) throw new Error('not drawn');
    const mean = {
      name: 'mean',
      value: 4,
      unit: { mark: 'HU', sign: 'HU', code: 'x', meaning: 'y' },
    } as const;
    const counted = settle(region, one, [mean]);
    expect(counted.done[0]).toMatchObject({ pending: false, figures: [{ name: 'area' }, { name: 'mean' }] });
    expect(undo(counted).done).toEqual([]);
    const moved = moveWhole(region, here, { id: 1, by: [1, 0], gesture: 'keys' });
    expect(settle(moved, one, [mean]).done[0]?.pending).toBe(true);
  });
});
