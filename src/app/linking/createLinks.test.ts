// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { aLinkBench, settle, type LinkBench } from '@/testing/linkBench';
import { aScan } from '@/testing/scans';
import type { ViewportHandle } from '@/viewer/engine/port';

let bench: LinkBench;
beforeEach(() => {
  bench = aLinkBench();
});
const at = ({ handle }: { handle: ViewportHandle }) => handle.getSnapshot().index;
/** Two scans of like extent whose origins lie 1000 mm apart, 40 slices of 5 mm and 50 of 4 mm. */
const current = () => aScan({});
const prior = () => aScan({ count: 50, stepMm: -4, topMm: 1000, frameOfReference: '9' });

describe('scrolling one of two linked panes', () => {
  it('moves the other to the same position within a frame of reference', async () => {
    const one = bench.hang(0, current(), 10);
    const two = bench.hang(1, aScan({ count: 100, stepMm: -2 }));
    expect(at(two)).toBe(25);
    await one.handle.run({ do: 'step', by: 2 });
    expect(at(two)).toBe(30);
    await two.handle.run({ do: 'slice', index: 0 });
    expect(at(one)).toBe(0);
  });

  it('goes by a first guess across frames of reference', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, prior());
    await one.handle.run({ do: 'slice', index: 20 });
    expect(at(two)).toBe(25);
    expect(bench.links.paneLinks(1).link).toMatchObject({
      by: 'guess',
      reason: 'extents-alike',
      byHand: null,
    });
  });

  it('never comes back to whom began: one command a step, to the follower alone', async () => {
    const one = bench.hang(0, current(), 0);
    bench.hang(1, aScan({ count: 20, stepMm: -10 }));
    await settle();
    bench.told.length = 0;
    for (let index = 1; index < 40; index++) await one.handle.run({ do: 'slice', index });
    await settle();
    expect(at(one)).toBe(39);
    // Every second slice of 5 mm has another fellow among those of 10 mm.
    expect(bench.told.every(({ pane }) => pane === 1)).toBe(true);
    expect(bench.told.length).toBeLessThanOrEqual(20);
  });

  it('does not wait for pixels, and shows the slice that the leader is at when they come', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, current());
    await settle();
    bench.engine.hold();
    for (let index = 1; index <= 30; index++) void one.handle.run({ do: 'slice', index });
    expect([at(one), at(two)]).toEqual([30, 30]);
    expect(two.handle.getSnapshot().state).toBe('loading');
    bench.engine.release();
    await expect.poll(() => two.handle.getSnapshot()).toMatchObject({ state: 'shown', index: 30 });
  });

  it('waits at the nearer end beyond the other stack, says so, and takes it up again', async () => {
    const one = bench.hang(0, current(), 20);
    const two = bench.hang(1, aScan({ count: 10, topMm: -50 }));
    await one.handle.run({ do: 'slice', index: 39 });
    expect(at(two)).toBe(9);
    expect(bench.links.paneLinks(1).link?.beyond).toBe(true);
    await one.handle.run({ do: 'slice', index: 0 });
    expect(at(two)).toBe(0);
    await one.handle.run({ do: 'slice', index: 12 });
    expect(at(two)).toBe(2);
    expect(bench.links.paneLinks(1).link?.beyond).toBe(false);
  });

  it('leaves another section, and pictures without any place, where they are', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, aScan({ at: 'coronal' }), 7);
    await one.handle.run({ do: 'slice', index: 30 });
    expect(at(two)).toBe(7);
    expect(bench.links.paneLinks(0).link).toMatchObject({ by: 'none', reason: 'other-orientation' });
  });

  it('does nothing while the link is off, and catches up with the focused pane when it is on again', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, current());
    bench.choose({ on: false });
    await one.handle.run({ do: 'slice', index: 30 });
    await one.handle.run({ do: 'zoom', factor: 2 });
    await one.handle.run({ do: 'window', window: { center: 1, width: 2 } });
    expect(two.handle.getSnapshot()).toMatchObject({ index: 0, zoom: 1, window: { center: 40, width: 400 } });
    bench.choose({ on: true });
    expect(two.handle.getSnapshot()).toMatchObject({ index: 30, zoom: 2, window: { center: 1, width: 2 } });
    bench.choose({ scroll: false });
    await one.handle.run({ do: 'slice', index: 3 });
    expect(at(two)).toBe(30);
  });
});

describe('a picture that comes beside another', () => {
  it('opens level with it, and follows one to which the reader has gone', async () => {
    const one = bench.hang(0, current(), 0);
    await one.handle.run({ do: 'slice', index: 20 });
    const second = prior();
    expect(bench.links.openingIndex(1, second)).toBe(25);
    const two = bench.hang(1, second, 25);
    const again = aScan({ count: 80, stepMm: -2.5 });
    expect(bench.links.openingIndex(0, again)).toBe(40);
    one.handle.setProps({ stack: again, initialIndex: 0 });
    await settle();
    expect([at(one), at(two)]).toEqual([40, 25]);
  });

  it('takes no slice that was meant for the study before it', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, prior());
    await settle();
    bench.engine.hold();
    void one.handle.run({ do: 'slice', index: 20 });
    const other = aScan({ count: 5, topMm: -200, frameOfReference: '77' });
    two.handle.setProps({ stack: other, initialIndex: 0 });
    bench.engine.release();
    await settle();
    const shown = two.handle.getSnapshot();
    expect(shown.stack).toBe(other);
    expect(shown.state).toBe('shown');
    expect(shown.index).toBeLessThan(5);
  });

  it('is not moved by a pane that was taken down', async () => {
    const one = bench.hang(0, current(), 0);
    const two = bench.hang(1, current());
    two.leave();
    await one.handle.run({ do: 'slice', index: 20 });
    expect(at(two)).toBe(0);
    expect(bench.links.paneLinks(0).link).toBeNull();
  });
});

describe('link here', () => {
  it('makes the slices on the screen fellows, shows the offset, and holds for other series of both scans', async () => {
    const one = bench.hang(0, current(), 10);
    const two = bench.hang(1, prior());
    bench.choose({ on: false });
    await two.handle.run({ do: 'slice', index: 15 });
    bench.links.linkHere();
    await one.handle.run({ do: 'slice', index: 14 });
    expect(at(two)).toBe(20);
    expect(bench.links.paneLinks(1).link?.byHand).toMatchObject({ towards: 'F', mm: 9.5 });
    expect(bench.links.paneLinks(0).link?.byHand).toMatchObject({ towards: 'H', mm: 9.5 });
    one.handle.setProps({ stack: aScan({ count: 100, stepMm: -2 }), initialIndex: 0 });
    await settle();
    await one.handle.run({ do: 'slice', index: 35 });
    expect(at(two)).toBe(20);
    bench.links.linkByGuess();
    expect(bench.links.paneLinks(1).link?.byHand).toBeNull();
    expect(at(two)).toBe(17);
  });
});

describe('window, zoom and pan', () => {
  it('a window that the reader chose is shared by pictures of one modality and unit', async () => {
    const one = bench.hang(0, current());
    const two = bench.hang(1, prior());
    await one.handle.run({ do: 'window', window: { center: -600, width: 1500 } });
    expect(two.handle.getSnapshot().window).toEqual({ center: -600, width: 1500 });
    expect(bench.links.facts().shares.window).toBe(true);
  });

  it('windows that each slice brings along are nobody’s choice', async () => {
    const window = (n: number) => ({
      '00281050': { vr: 'DS', Value: [n * 10] },
      '00281051': { vr: 'DS', Value: [100] },
    });
    const stack = current().map((frame, n) => ({
      ...frame,
      instance: { ...frame.instance, dataset: window(n) },
    }));
    const one = bench.hang(0, stack);
    const two = bench.hang(1, prior());
    await one.handle.run({ do: 'slice', index: 20 });
    expect(one.handle.getSnapshot().window).toEqual({ center: 200, width: 100 });
    expect(two.handle.getSnapshot().window).toEqual({ center: 40, width: 400 });
  });

  it('zoom and pan show the same part in the same size, whatever the pixels', async () => {
    const one = bench.hang(0, current(), 20);
    const two = bench.hang(
      1,
      aScan({ pixelMm: 4, stepMm: -4, count: 50, topMm: 1000, frameOfReference: '9' }),
    );
    await one.handle.run({ do: 'zoom', factor: 3, about: [100, 380] });
    await one.handle.run({ do: 'pan', by: [12, -31] });
    const [a, b] = [one.handle.getSnapshot(), two.handle.getSnapshot()];
    expect(b.mmPerPixel).toBeCloseTo(a.mmPerPixel ?? NaN, 9);
    for (const point of [
      [256, 256],
      [10, 500],
    ] as const) {
      const [p, q] = [one.handle.toPatient(point), two.handle.toPatient(point)];
      expect(q?.[0]).toBeCloseTo(p?.[0] ?? NaN, 6);
      expect(q?.[1]).toBeCloseTo(p?.[1] ?? NaN, 6);
    }
    await two.handle.run({ do: 'fit' });
    expect(one.handle.getSnapshot()).toMatchObject({ zoom: 1, pan: [0, 0] });
  });

  it('and switched off leave the other as it is', async () => {
    const one = bench.hang(0, current());
    const two = bench.hang(1, current());
    bench.choose({ view: false, window: false });
    await one.handle.run({ do: 'zoom', factor: 3 });
    await one.handle.run({ do: 'window', window: { center: 1, width: 2 } });
    expect(two.handle.getSnapshot()).toMatchObject({ zoom: 1, window: { center: 40, width: 400 } });
  });
});

describe('the shown point', () => {
  it('is in the other pane, and scrolls it there without moving its own', async () => {
    const one = bench.hang(0, current(), 12);
    const two = bench.hang(1, aScan({ at: 'coronal', topMm: -160, stepMm: 4, count: 80 }));
    bench.links.showPoint(0, [300, 200]);
    const place = one.handle.toPatient([300, 200]);
    expect([at(one), at(two)]).toEqual([12, Math.round(((place?.[1] ?? NaN) + 160) / 4)]);
    expect(bench.links.paneLinks(1).point).toMatchObject({ index: at(two), place, guessed: false });
    bench.links.movePoint([8, 0]);
    expect(bench.links.paneLinks(0).point).toMatchObject({ place: one.handle.toPatient([308, 200]) });
    bench.links.hidePoint();
    expect(bench.links.paneLinks(1).point).toBeNull();
  });

  it('through a first guess is called approximate, and where it cannot be says why', () => {
    const one = bench.hang(0, current(), 12);
    const two = bench.hang(1, prior());
    bench.links.showPoint(0);
    expect(bench.links.paneLinks(1).point).toMatchObject({ guessed: true, index: at(two) });
    two.handle.setProps({ stack: aScan({ count: 5, topMm: 300 }), initialIndex: 0 });
    expect(bench.links.paneLinks(1).point).toEqual({ index: null, why: 'outside-stack' });
    // A point of a picture that is gone is no point.
    one.handle.setProps({ stack: current(), initialIndex: 0 });
    expect(bench.links.paneLinks(1).point).toBeNull();
  });
});
