// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { aStudy } from '@/testing/builders';
import { aLinkBench, type LinkBench } from '@/testing/linkBench';
import { aFilm, aScan, type ScanShape } from '@/testing/scans';
import type { ViewportHandle } from '@/viewer/engine/port';

type Hung = { handle: ViewportHandle };
const at = ({ handle }: Hung) => handle.getSnapshot().index;
const windowOf = ({ handle }: Hung) => handle.getSnapshot().window;
const zoomOf = ({ handle }: Hung) => Math.round(handle.getSnapshot().zoom * 100) / 100;

/** Height of what a pane shows over the middle of its own body: the priors' body lies 1000 mm higher. */
const heightMm = ({ handle }: Hung, bodyMm: number) => (handle.toPatient([256, 256])?.[2] ?? NaN) - bodyMm;

const [now, then] = [aStudy(), aStudy()];
const mr = (description: string, shape: ScanShape, study = now) =>
  aScan({ modality: 'MR', description, frameOfReference: study === now ? 'now' : 'then', ...shape }, study);
/** Two weightings of 120 mm of one body, in slices of another thickness, today and two years ago. */
const t1 = () => mr('t1_tse_tra', { count: 24, stepMm: -5, topMm: 60 });
const t2 = () => mr('t2_tse_tra', { count: 40, stepMm: -3, topMm: 60 });
const t1Before = () => mr('AX T1', { count: 30, stepMm: -4, topMm: 1060 }, then);
const t2Before = () => mr('AX T2', { count: 20, stepMm: -6, topMm: 1060 }, then);

/** As a broad screen has them: priors below, so that the first other pane is never the counterpart. */
function fourMr(bench: LinkBench) {
  return [
    bench.place(0, t1(), 0),
    bench.place(1, t2(), 1),
    bench.place(2, t1Before(), 0),
    bench.place(3, t2Before(), 1),
  ] as const;
}

describe('of T1 and T2 of today and before', () => {
  it('each is linked with its own counterpart, not with the first other pane', () => {
    const bench = aLinkBench('2x2');
    fourMr(bench);
    // The neighbour would be linked by position: it has the same frame of reference.
    for (const pane of [0, 1, 2, 3]) expect(bench.links.paneLinks(pane).link?.by).toBe('guess');
    for (const pane of [0, 1, 2, 3]) {
      bench.focus(pane);
      expect(bench.links.facts()).toMatchObject({ linkable: true, byHand: false });
    }
  });

  it('a step in one moves all, to the same level of the body within one slice', async ({ annotate }) => {
    const bench = aLinkBench('2x2');
    const panes = fourMr(bench);
    const apart: number[] = [];
    for (const leader of panes) {
      const count = leader.handle.getSnapshot().stack?.length ?? 0;
      for (let index = 2; index < count - 2; index += 3) {
        await leader.handle.run({ do: 'slice', index });
        const heights = panes.map((pane, n) => heightMm(pane, n < 2 ? 0 : 1000));
        apart.push(Math.max(...heights) - Math.min(...heights));
      }
    }
    await annotate(`four linked MR panes are at most ${Math.max(...apart).toFixed(2)} mm apart`);
    // Of the thickest of them.
    expect(Math.max(...apart)).toBeLessThanOrEqual(6);
  });

  it('"link here" corrects the pair of the active pane, and with it all of the two scans', async () => {
    const bench = aLinkBench('2x2');
    const [a, b, c, d] = fourMr(bench);
    bench.choose({ on: false });
    await a.handle.run({ do: 'slice', index: 10 });
    await b.handle.run({ do: 'slice', index: 0 });
    await c.handle.run({ do: 'slice', index: 15 });
    bench.focus(2);
    bench.links.linkHere();
    expect([at(a), at(c)]).toEqual([10, 15]);
    // The guess was half a millimetre off, and the prior is 10 mm further down now.
    const byHand = { mm: 9.5, towards: 'F' };
    expect(bench.links.paneLinks(2).link?.byHand).toMatchObject(byHand);
    expect(bench.links.paneLinks(3).link?.byHand).toMatchObject(byHand);
    await b.handle.run({ do: 'slice', index: 20 });
    const heights = [a, b, c, d].map((pane, n) => heightMm(pane, n < 2 ? 0 : 990));
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(6);
    bench.links.linkByGuess();
    expect(bench.links.paneLinks(3).link?.byHand).toBeNull();
  });

  it('a series that the reader has put there is no counterpart any more, nor is its place in the plan', () => {
    const bench = aLinkBench('2x2');
    const [, , third] = fourMr(bench);
    third.leave();
    bench.place(2, mr('t1_tse_cor', { at: 'coronal' }), null);
    expect(bench.links.paneLinks(0).link?.by).toBe('position');
    expect(bench.links.paneLinks(1).link?.by).toBe('guess');
  });

  it('a window is changed alike in one weighting, from the own one of each, and in no other', async () => {
    const bench = aLinkBench('2x2');
    const [a, b, c, d] = fourMr(bench);
    await c.handle.run({ do: 'window', window: { center: 60, width: 200 } });
    expect([a, b, c, d].map(windowOf)).toEqual([
      { center: 60, width: 200 },
      { center: 40, width: 400 },
      { center: 60, width: 200 },
      { center: 40, width: 400 },
    ]);
    bench.choose({ window: false });
    await a.handle.run({ do: 'window', window: { center: 1, width: 2 } });
    expect(windowOf(c)).toEqual({ center: 60, width: 200 });
  });

  it('zoom goes with all sections that lie alike, and not with another plane', async () => {
    const bench = aLinkBench('2x2');
    const [a, b, c, d] = fourMr(bench);
    await d.handle.run({ do: 'zoom', factor: 2 });
    expect([a, b, c, d].map(zoomOf)).toEqual([2, 2, 2, 2]);
    d.leave();
    const other = bench.place(3, mr('t2_tse_cor', { at: 'coronal' }), null);
    await a.handle.run({ do: 'zoom', factor: 2 });
    expect([b, c, other].map(zoomOf)).toEqual([4, 4, 1]);
  });
});

describe('without a plan', () => {
  it('three scans of three days go together, each with the first other', async () => {
    const bench = aLinkBench('1x3');
    const panes = ['a', 'b', 'c'].map((frameOfReference, n) =>
      bench.place(n, aScan({ frameOfReference, topMm: n * 300 }), null),
    );
    for (const [pane, one] of panes.entries()) {
      await one.handle.run({ do: 'slice', index: 10 + pane });
      expect(panes.map(at)).toEqual([10 + pane, 10 + pane, 10 + pane]);
      expect(bench.links.paneLinks(pane).link).toMatchObject({ by: 'guess', reason: 'extents-alike' });
    }
  });

  it('CT and MR of one place scroll and zoom together, and never share a window', async () => {
    const bench = aLinkBench();
    const ct = bench.place(0, aScan({}), null);
    const other = bench.place(1, aScan({ modality: 'MR' }), null);
    await ct.handle.run({ do: 'slice', index: 7 });
    await ct.handle.run({ do: 'zoom', factor: 2 });
    await ct.handle.run({ do: 'window', window: { center: 500, width: 900 } });
    expect([at(other), zoomOf(other), windowOf(other)]).toEqual([7, 2, { center: 40, width: 400 }]);
    expect(bench.links.facts().shares).toMatchObject({ scroll: true, view: true, window: false });
  });

  it.each([
    ['CT beside PET', aScan({}), aScan({ modality: 'PT' })],
    ['T1 beside T2', t1(), t2()],
  ])('%s share no window', async (_, first, second) => {
    const bench = aLinkBench();
    const one = bench.place(0, first, 0);
    const two = bench.place(1, second, 0);
    await one.handle.run({ do: 'window', window: { center: 500, width: 900 } });
    expect(windowOf(two)).toEqual({ center: 40, width: 400 });
  });

  it('a window of soft tissue never reaches the lung beside it, nor a soft prior that is read with the lung', async () => {
    const bench = aLinkBench('2x2');
    const kernel = (name: string) => ({ dataset: { '00181210': { vr: 'SH', Value: [name] } } });
    const soft = (frameOfReference: string) => aScan({ frameOfReference, ...kernel('B31f') });
    const lung = { frameOfReference: 'a', window: { center: -600, width: 1500 }, ...kernel('B70f') };
    const panes = [
      bench.place(0, soft('a'), 0),
      bench.place(1, soft('b'), 0),
      bench.place(2, aScan(lung), 1),
      bench.place(3, soft('b'), 1),
    ] as const;
    const widths = () => panes.map((pane) => windowOf(pane)?.width);
    // It opens with the window of what it is compared with.
    expect(widths()).toEqual([400, 400, 1500, 1500]);
    await panes[0].handle.run({ do: 'window', window: { center: 150, width: 90 } });
    await panes[2].handle.run({ do: 'window', window: { center: -500, width: 1400 } });
    expect(widths()).toEqual([90, 90, 1400, 1400]);
    await panes[3].handle.run({ do: 'window', window: { center: -700, width: 1000 } });
    expect(widths()).toEqual([90, 90, 1000, 1000]);
  });

  it('a prior that comes before the current picture takes its window all the same', () => {
    const bench = aLinkBench();
    const before = bench.place(1, aScan({ frameOfReference: 'b' }), 0);
    bench.place(0, aScan({ frameOfReference: 'a', window: { center: 60, width: 360 } }), 0);
    expect(windowOf(before)).toEqual({ center: 60, width: 360 });
  });

  it('a prior whose values mean nothing opens with a window of its own', () => {
    const bench = aLinkBench();
    bench.place(0, aScan({ frameOfReference: 'a', window: { center: 60, width: 360 } }), 0);
    const dataset = { '00281053': { vr: 'DS', Value: [0] } };
    const broken = bench.place(1, aScan({ frameOfReference: 'b', dataset }), 0);
    expect(windowOf(broken)).not.toEqual({ center: 60, width: 360 });
  });

  it('CT and MR of two frames of reference in a screen of many do nothing together', async () => {
    const bench = aLinkBench('1x3');
    const ct = bench.place(0, aScan({ frameOfReference: 'a' }), 0, 20);
    const before = bench.place(1, aScan({ frameOfReference: 'b' }), 0);
    const other = bench.place(2, mr('t1_tse_tra', {}), 1);
    await other.handle.run({ do: 'slice', index: 5 });
    await other.handle.run({ do: 'zoom', factor: 2 });
    expect([at(ct), at(before), zoomOf(ct)]).toEqual([20, 20, 1]);
    await before.handle.run({ do: 'slice', index: 30 });
    expect([at(ct), at(other)]).toEqual([30, 5]);
  });
});

describe('radiographs', () => {
  const dim = { center: 2000, width: 4000 };
  const bright = { center: 200, width: 400 };

  it('go together view by view: zoom, window and turns, each window from its own', async () => {
    const bench = aLinkBench('2x2');
    const [pa, lat, paBefore, latBefore] = [
      bench.place(0, aFilm('DX', 'PA', now, { window: dim }), 0),
      bench.place(1, aFilm('DX', 'LAT', now, { window: dim }), 1),
      bench.place(2, aFilm('CR', 'PA', then, { window: bright }), 0),
      bench.place(3, aFilm('CR', 'LAT', then, { window: bright }), 1),
    ];
    await pa.handle.run({ do: 'zoom', factor: 2 });
    await pa.handle.run({ do: 'rotate' });
    await pa.handle.run({ do: 'window', window: { center: 1000, width: 2000 } });
    expect([pa, lat, paBefore, latBefore].map(zoomOf)).toEqual([2, 1, 2, 1]);
    expect(paBefore.handle.getSnapshot().rotation).toBe(90);
    expect(latBefore.handle.getSnapshot().rotation).toBe(0);
    expect(windowOf(paBefore)).toEqual({ center: 100, width: 200 });
    expect([windowOf(lat), windowOf(latBefore)]).toEqual([dim, bright]);
    for (const pane of [0, 1, 2, 3])
      expect(bench.links.paneLinks(pane).link).toMatchObject({ by: 'view', reason: 'same-view' });
    expect(bench.links.facts()).toMatchObject({ linkable: false, shares: { scroll: false, cine: false } });
  });

  it('brighter is brighter also beside a film whose high values are dark', async () => {
    const bench = aLinkBench();
    const one = bench.place(0, aFilm('DX', 'PA', now, { window: dim }), 0);
    const two = bench.place(1, aFilm('CR', 'PA', then, { window: bright, photometric: 'MONOCHROME1' }), 0);
    await one.handle.run({ do: 'window', window: { center: 1000, width: 4000 } });
    expect(windowOf(two)).toEqual({ center: 300, width: 400 });
  });

  it('one more film of the view is found without a plan', async () => {
    const bench = aLinkBench('1x3');
    const [pa, , ap] = [
      bench.place(0, aFilm('DX', 'PA', now), null),
      bench.place(1, aFilm('DX', 'LAT', then), null),
      bench.place(2, aFilm('CR', 'AP', then), null),
    ];
    await pa.handle.run({ do: 'zoom', factor: 2 });
    expect(zoomOf(ap)).toBe(2);
    expect(bench.links.paneLinks(0).link?.by).toBe('view');
    expect(bench.links.paneLinks(1).link).toMatchObject({ by: 'none', reason: 'other-view' });
  });

  it.each([
    ['MG', 'R CC', 'R MLO'],
    ['MG', 'R CC', 'L CC'],
    ['MG', 'R CC', 'CC'],
    ['DX', 'LAT', 'PA'],
    ['DX', 'L AP', 'R AP'],
  ])('%s: %s and %s share nothing', async (modality, first, second) => {
    const bench = aLinkBench();
    const one = bench.place(0, aFilm(modality, first, now), null);
    const two = bench.place(1, aFilm(modality, second, then), null);
    await one.handle.run({ do: 'zoom', factor: 2 });
    await one.handle.run({ do: 'flip-horizontal' });
    await one.handle.run({ do: 'window', window: { center: 1, width: 2 } });
    expect(two.handle.getSnapshot()).toMatchObject({
      zoom: 1,
      flipHorizontal: false,
      window: { width: 400 },
    });
    expect(bench.links.paneLinks(0).link).toMatchObject({ by: 'none', reason: 'other-view' });
  });

  it('of mammography only the same view of the same breast goes along', async () => {
    const bench = aLinkBench('2x4');
    const views = ['R CC', 'L CC', 'R MLO', 'L MLO'];
    const panes = [now, then].flatMap((study, row) =>
      views.map((view, slot) => bench.place(row * 4 + slot, aFilm('MG', view, study), slot)),
    );
    for (const [slot] of views.entries()) {
      await panes[slot]?.handle.run({ do: 'zoom', factor: 2 });
      const zoomed = panes.flatMap((pane, n) => (zoomOf(pane) === 2 ? [n] : []));
      expect(zoomed).toEqual([slot, slot + 4]);
      await panes[slot + 4]?.handle.run({ do: 'fit' });
      expect(panes.map(zoomOf)).toEqual(Array(8).fill(1));
    }
  });
});
