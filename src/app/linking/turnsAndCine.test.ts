// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aStudy } from '@/testing/builders';
import { createFakeEngine } from '@/testing/fakeEngine';
import { aLinkBench, settle } from '@/testing/linkBench';
import { aClip, aScan } from '@/testing/scans';
import type { ViewportCommand, ViewportHandle, ViewportSnapshot } from '@/viewer/engine/port';
import { axes } from '@/viewer/engine/stack/view';
import { turnsTo } from './turns';

const stateOf = ({ handle }: { handle: ViewportHandle }) => handle.getSnapshot();
/** Screen directions of a picture's rows and columns. */
const lies = (snapshot: ViewportSnapshot) => {
  const { x, y } = axes(snapshot);
  return [...x, ...y].map((part) => part || 0);
};
const prior = (shape = {}) => aScan({ frameOfReference: '9', topMm: 1000, ...shape });

describe('turning one of two linked panes', () => {
  const ways: readonly (readonly ViewportCommand['do'][])[] = [
    [],
    ['rotate'],
    ['rotate', 'rotate'],
    ['rotate', 'rotate', 'rotate'],
    ['flip-horizontal'],
    ['flip-vertical'],
    ['flip-horizontal', 'rotate'],
    ['rotate', 'flip-horizontal'],
  ];
  const turned = (way: readonly ViewportCommand['do'][]) => {
    const handle = createFakeEngine().open(document.createElement('div'), {
      stack: aScan({ count: 1 }),
      initialIndex: 0,
    });
    for (const command of way) void handle.run({ do: command } as ViewportCommand);
    return handle;
  };

  it('brings every way of lying into every other', () => {
    for (const to of ways)
      for (const from of ways) {
        const [led, own] = [turned(to), turned(from)];
        const turns = turnsTo(led.getSnapshot(), own.getSnapshot());
        expect(turns.length).toBeLessThanOrEqual(4);
        for (const turn of turns) void own.run(turn);
        expect(lies(own.getSnapshot())).toEqual(lies(led.getSnapshot()));
      }
  });

  it('turns the other, moved as it is, unless that is switched off', async () => {
    const bench = aLinkBench();
    const [one, two] = [bench.place(0, aScan({}), 0), bench.place(1, prior(), 0)];
    await one.handle.run({ do: 'pan', by: [30, 10] });
    await one.handle.run({ do: 'rotate' });
    await one.handle.run({ do: 'flip-vertical' });
    expect(lies(stateOf(two))).toEqual(lies(stateOf(one)));
    expect(stateOf(two).pan[0]).toBeCloseTo(stateOf(one).pan[0], 6);
    expect(stateOf(two).pan[1]).toBeCloseTo(stateOf(one).pan[1], 6);
    bench.choose({ orientation: false });
    await one.handle.run({ do: 'rotate' });
    expect(lies(stateOf(two))).not.toEqual(lies(stateOf(one)));
    bench.choose({ orientation: true });
    expect(lies(stateOf(two))).toEqual(lies(stateOf(one)));
  });

  it('a picture that comes beside a turned one lies as it does', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aScan({}), 0);
    await one.handle.run({ do: 'flip-horizontal' });
    const two = bench.place(1, prior(), 0);
    expect(stateOf(two).flipHorizontal).toBe(true);
  });

  it('another section of the body stays as it is', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aScan({}), null);
    const two = bench.place(1, aScan({ at: 'coronal' }), null);
    await one.handle.run({ do: 'rotate' });
    expect(stateOf(two).rotation).toBe(0);
    expect(bench.links.facts().shares.orientation).toBe(false);
  });

  it('a section is taken by the counterpart of another study alone', () => {
    const bench = aLinkBench('2x2');
    const now = aStudy();
    bench.place(0, aScan({}, now), 0);
    bench.place(1, aScan({ stepMm: -2, count: 100 }, now), 1);
    bench.place(2, prior(), 0);
    expect(bench.links.sectionFellows(0)).toEqual([2]);
    expect(bench.links.sectionFellows(2)).toEqual([0]);
    bench.choose({ orientation: false });
    expect(bench.links.sectionFellows(0)).toEqual([]);
  });
});

describe('playing one of two linked panes', () => {
  const play = (fast = 60) => ({ do: 'cine', play: true, framesPerSecond: fast }) as const;
  const stop = { do: 'cine', play: false } as const;

  it('takes a clip along to the same part of its loop, with one clock', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aClip(30), 0);
    const two = bench.place(1, aClip(60), 0);
    expect(bench.links.paneLinks(1).link?.by).toBe('phase');
    await settle();
    await one.handle.run(play());
    await settle(200);
    await one.handle.run(stop);
    expect(stateOf(one).index).toBeGreaterThan(2);
    expect(stateOf(two).index).toBe(2 * stateOf(one).index);
    expect(stateOf(two).playing).toBe(false);
  });

  it('takes a stack along by position, and its priors and neighbours with it', async () => {
    const bench = aLinkBench('1x3');
    const panes = [
      bench.place(0, aScan({}), 0),
      bench.place(1, prior(), 0),
      bench.place(2, aScan({ stepMm: -2.5, count: 80 }), 1),
    ] as const;
    await settle();
    bench.choose({ scroll: false });
    await panes[1].handle.run(play());
    await settle(150);
    await panes[1].handle.run(stop);
    const [a, b, c] = panes.map((pane) => stateOf(pane).index);
    expect(b).toBeGreaterThan(1);
    expect([a, c]).toEqual([b, 2 * (b ?? 0)]);
  });

  it('is said in both panes, and stopped from either', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aClip(30), 0);
    bench.place(1, aClip(30), 0);
    await settle();
    await one.handle.run(play());
    bench.focus(1);
    expect(bench.links.facts().playing).toBe(true);
    expect(bench.links.playerOf(1)).toBe(0);
    await one.handle.run(stop);
    expect(bench.links.facts().playing).toBe(false);
    expect(bench.links.playerOf(1)).toBe(1);
  });

  it('is alone while that is switched off, and two that play become one', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aClip(30), 0);
    const two = bench.place(1, aClip(30), 0);
    await settle();
    bench.choose({ cine: false });
    await one.handle.run(play());
    await settle(100);
    expect(stateOf(two).index).toBe(0);
    await one.handle.run(stop);
    await two.handle.run(play());
    bench.choose({ cine: true });
    await one.handle.run(play());
    expect(stateOf(two).playing).toBe(false);
    await one.handle.run(stop);
  });

  it('never tells a slow picture of the next frame before it has shown the last', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aScan({}), 0);
    await settle(150);
    await bench.engine.prefetch(stateOf(one).stack ?? [], () => 0, new AbortController().signal);
    bench.engine.hold();
    bench.place(1, prior(), 0);
    bench.told.length = 0;
    await one.handle.run(play());
    await settle(200);
    await one.handle.run(stop);
    // Once at the end: where the other stopped.
    expect(bench.told.filter(({ pane }) => pane === 1).length).toBeLessThanOrEqual(1);
    bench.engine.release();
    await settle();
  });
});

describe('scrolling four panes of 500 slices', () => {
  it('costs a small part of a frame, and is told once a step', async ({ annotate }) => {
    const bench = aLinkBench('2x2');
    const study = aStudy();
    const shape = { count: 500, stepMm: -1 };
    const panes = [
      bench.place(0, aScan(shape, study), 0),
      bench.place(1, prior(shape), 0),
      bench.place(2, aScan({ ...shape, stepMm: -0.9 }, study), 1),
      bench.place(3, prior({ ...shape, stepMm: -1.1 }), 1),
    ] as const;
    await settle(100);
    let tells = 0;
    bench.links.subscribe(() => tells++);
    bench.told.length = 0;
    const from = performance.now();
    for (let index = 100; index < 400; index++) void panes[0].handle.run({ do: 'slice', index });
    const msPerStep = (performance.now() - from) / 300;
    await annotate(`four linked panes of 500 slices: ${msPerStep.toFixed(2)} ms a step`);
    expect(bench.told.length).toBeLessThanOrEqual(3 * 300);
    expect(tells).toBeLessThanOrEqual(300);
    expect(msPerStep).toBeLessThan(16);
  });
});
