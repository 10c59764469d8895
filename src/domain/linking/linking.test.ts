import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightMm, toPixel } from '../geometry/slice';
import { aStack, planes, type StackShape } from '@/testing/stacks';
import { followSlice, nearestEnd, nearestSlice } from './follow';
import { linkHere, linkStacks, reversed } from './linkStacks';
import { offsetOf } from './offset';
import { shiftOf, showPoint } from './showPoint';

const stack = (shape: StackShape) => ({ geometry: aStack(shape) });
const bare = (length: number) => ({ geometry: null, length });

describe('Within a frame of reference', () => {
  it('goes by position, to none beyond half a spacing outside', () => {
    const from = stack({ count: 60, stepMm: 2.5 });
    const to = stack({ count: 10, stepMm: 5, start: [-90, -90, 50] });
    const link = linkStacks(from, to);
    expect(link).toMatchObject({ by: 'position', reason: 'same-frame' });
    expect([18, 19, 20, 22, 38, 39, 40].map((index) => followSlice(link, from, to, index))).toEqual([
      null,
      0,
      0,
      1,
      9,
      9,
      null,
    ]);
  });

  it('beyond the other stack there is its nearer end to wait at', () => {
    const [from, to] = [stack({ count: 60 }), stack({ count: 10, start: [-90, -90, 100] })];
    const link = linkStacks(from, to);
    expect([0, 19, 31, 59].map((index) => followSlice(link, from, to, index))).toEqual(Array(4).fill(null));
    expect([0, 19, 31, 59].map((index) => nearestEnd(link, from, to, index))).toEqual([0, 0, 9, 9]);
    const byHand = linkHere(linkStacks(bare(11), bare(21)), bare(11), bare(21), 5, 13);
    expect(nearestEnd(byHand, bare(11), bare(21), 10)).toBe(20);
    expect(nearestEnd({ by: 'none', reason: 'single-image' }, from, to, 3)).toBeNull();
  });

  it('there and back is never further than the coarser spacing', () => {
    const shapes = fc.record({
      stepMm: fc.double({ min: 0.5, max: 8, noNaN: true }),
      otherMm: fc.double({ min: 0.5, max: 8, noNaN: true }),
      startMm: fc.double({ min: -40, max: 40, noNaN: true }),
      down: fc.boolean(),
      index: fc.nat(39),
    });
    fc.assert(
      fc.property(shapes, ({ stepMm, otherMm, startMm, down, index }) => {
        const from = stack({ count: 40, stepMm });
        const to = stack({ count: 40, stepMm: down ? -otherMm : otherMm, start: [0, 0, startMm] });
        const link = linkStacks(from, to);
        const there = followSlice(link, from, to, index);
        if (there === null) return;
        const back = followSlice(reversed(link), to, from, there);
        if (back === null) return;
        expect(Math.abs(back - index) * stepMm).toBeLessThanOrEqual((stepMm + otherMm) / 2 + 1e-3);
      }),
    );
  });

  it('does not scroll a coronal stack by an axial one', () => {
    expect(linkStacks(stack({}), stack({ at: planes.coronal }))).toEqual({
      by: 'none',
      reason: 'other-orientation',
    });
  });
});

describe('Across frames of reference', () => {
  const current = stack({ count: 128, stepMm: -2.5, start: [-177, -193, -27.5], size: 512, pixelMm: 0.7 });
  const prior = stack({
    count: 150,
    stepMm: -2,
    start: [-197, -201, 1191],
    size: 512,
    pixelMm: 0.75,
    frameOfReference: '9',
  });

  it('middles meet where extents are alike: within a slice of the truth of two chests', () => {
    const link = linkStacks(current, prior);
    expect(link).toMatchObject({ by: 'guess', reason: 'extents-alike' });
    // The bodies lie 1229.5 mm apart.
    expect(offsetOf(link, prior)?.alongMm).toBeCloseTo(1229.5, -1);
    const there = followSlice(link, current, prior, 46) ?? NaN;
    expect(Math.abs(1191 - there * 2 - (-27.5 - 46 * 2.5 + 1229.5))).toBeLessThan(2.5);
  });

  it('ends towards the head meet where one scan goes further down', () => {
    const long = stack({ count: 100, stepMm: -5, start: [0, 0, 700], frameOfReference: '9' });
    const link = linkStacks(stack({ count: 60, stepMm: -5, start: [0, 0, 0] }), long);
    expect(link).toMatchObject({ by: 'guess', reason: 'cranial-ends' });
    expect(followSlice(link, stack({ count: 60, stepMm: -5 }), long, 0)).toBe(0);
    const upwards = stack({ count: 100, stepMm: 5, start: [0, 0, 700], frameOfReference: '9' });
    const turned = linkStacks(stack({ count: 60, stepMm: -5 }), upwards);
    expect(followSlice(turned, stack({ count: 60, stepMm: -5 }), upwards, 0)).toBe(99);
  });

  it('the same landmark on the body is better than any extent', () => {
    const a = stack({ count: 60, start: [0, 0, -10], landmark: 'SN' });
    const b = stack({ count: 90, start: [0, 0, -60], landmark: 'SN', frameOfReference: '9' });
    const link = linkStacks(a, b);
    expect(link).toMatchObject({ by: 'guess', reason: 'same-landmark' });
    expect(followSlice(link, a, b, 0)).toBe(10);
  });

  it('stacks that say no frame of reference are two', () => {
    const loose = { slices: aStack({}).slices };
    expect(linkStacks({ geometry: loose }, { geometry: loose })).toMatchObject({ by: 'guess' });
  });

  it('sagittal stacks of unlike breadth meet in the midline', () => {
    const a = stack({ at: planes.sagittal, count: 20 });
    const b = stack({ at: planes.sagittal, count: 60, frameOfReference: '9', start: [300, 0, 0] });
    expect(linkStacks(a, b)).toMatchObject({ reason: 'centres' });
  });
});

describe('Link here', () => {
  const shapes = fc.record({
    a: fc.nat(39),
    b: fc.nat(29),
    stepMm: fc.double({ min: 0.5, max: 8, noNaN: true }),
    frame: fc.constantFrom('1.2.3', '9'),
  });

  it('makes the two slices fellows, both ways, and shows the correction', () => {
    fc.assert(
      fc.property(shapes, ({ a, b, stepMm, frame }) => {
        const from = stack({ count: 40, stepMm: 3 });
        const to = stack({ count: 30, stepMm, frameOfReference: frame, start: [0, 0, 77] });
        const guess = linkStacks(from, to);
        const link = linkHere(guess, from, to, a, b);
        expect(followSlice(link, from, to, a)).toBe(b);
        expect(followSlice(reversed(link), to, from, b)).toBe(a);
        const [before, after] = [offsetOf(guess, to), offsetOf(link, to)];
        expect((after?.alongMm ?? NaN) - (before?.alongMm ?? NaN)).toBeCloseTo(after?.correctionMm ?? NaN, 6);
        expect(after?.correctionSlices).toBeCloseTo((after?.correctionMm ?? NaN) / stepMm, 0);
      }),
    );
  });

  it('moves stacks without geometry by slices', () => {
    const link = linkHere(linkStacks(bare(11), bare(21)), bare(11), bare(21), 5, 13);
    expect(followSlice(link, bare(11), bare(21), 5)).toBe(13);
    expect(followSlice(link, bare(11), bare(21), 10)).toBeNull();
    expect(offsetOf(link, bare(21))).toEqual({
      alongMm: null,
      correctionMm: null,
      correctionSlices: 3,
    });
  });

  it('changes nothing where nothing links', () => {
    const none = linkStacks(stack({}), stack({ at: planes.sagittal }));
    expect(linkHere(none, stack({}), stack({}), 1, 2)).toBe(none);
    expect(offsetOf(none, stack({}))).toBeNull();
  });
});

describe('Without geometry', () => {
  it('goes by relative place, and says so', () => {
    const link = linkStacks(bare(11), bare(21));
    expect(link).toMatchObject({ by: 'relative', reason: 'no-geometry' });
    expect([0, 5, 10].map((index) => followSlice(link, bare(11), bare(21), index))).toEqual([0, 10, 20]);
  });

  it('a single picture is not scrolled along', () => {
    expect(linkStacks(bare(1), bare(9))).toEqual({ by: 'none', reason: 'single-image' });
  });
});

describe('A point', () => {
  const axial = aStack({ count: 20, stepMm: 5 });
  const sagittal = aStack({ at: planes.sagittal, count: 40, stepMm: -5, start: [-100, -100, 100] });

  it('is found in another orientation of the same frame of reference', () => {
    const shift = shiftOf(linkStacks({ geometry: axial }, { geometry: sagittal }), axial, sagittal);
    const shown = showPoint([12, 34, 56], sagittal, shift);
    expect(shown).toMatchObject({ index: 22, guessed: false });
    const slice = sagittal.slices[22];
    if (shown.index === null || !slice) throw new Error('not shown');
    expect(toPixel(slice, shown.place)).toEqual([134, 44]);
    expect(Math.abs(heightMm(slice, shown.place))).toBeCloseTo(2);
  });

  it('is told why it is not shown', () => {
    const shift = { shiftMm: [0, 0, 0], guessed: false } as const;
    expect(showPoint([0, 0, 500], axial, shift)).toEqual({ index: null, why: 'outside-stack' });
    expect(showPoint([500, 0, 20], axial, shift)).toEqual({ index: null, why: 'outside-image' });
    expect(showPoint([0, 0, 20], null, shift)).toEqual({ index: null, why: 'no-geometry' });
    const elsewhere = aStack({ at: planes.coronal, frameOfReference: '9' });
    const none = shiftOf(linkStacks({ geometry: axial }, { geometry: elsewhere }), axial, elsewhere);
    expect(showPoint([0, 0, 20], elsewhere, none)).toEqual({ index: null, why: 'no-link' });
  });

  it('in the hole of a stack goes to the nearest slice, whose distance is told', () => {
    const holed = axial.slices.filter((_, index) => index < 5 || index > 9);
    expect(nearestSlice(holed, [0, 0, 32])).toEqual({ index: 4, distanceMm: 12 });
  });
});
