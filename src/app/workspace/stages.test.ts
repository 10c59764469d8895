import { describe, expect, it } from 'vitest';
import type { PanePlan, Stage } from '@/domain/hanging/plan';
import { parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import { instanceUid } from '@/testing/builders';
import { fillPlaces, fillRest, hangStage, isAsPlanned, reservePlaces, standIn } from './stages';
import { emptyWorkspace, openSeries, openStudy, setLayout, type Workspace } from './workspace';

function uid<T>(parse: (raw: string) => T | null, raw: string): T {
  const parsed = parse(raw);
  if (parsed === null) throw new Error(raw);
  return parsed;
}
const [current, prior] = [uid(parseStudyUid, '1.1'), uid(parseStudyUid, '1.2')];
const series = (n: number) => uid(parseSeriesUid, `1.3.${n}`);
/** Odd series are of the current study, even ones of the prior. */
const place = (n: number, more: Partial<PanePlan> = {}): PanePlan => ({
  role: n % 2 === 1 ? 'current' : 'prior',
  study: n % 2 === 1 ? current : prior,
  series: series(n),
  label: `series ${n}`,
  slot: Math.floor((n - 1) / 2),
  reason: { code: 'protocol', protocol: 'mr', said: [] },
  ...more,
});
const none = (n: number) => place(n, { series: null, reason: { code: 'no-counterpart' } });
const stage = (layout: Stage['layout'], panes: Stage['panes']): Stage => ({ layout, panes });
const pairs = [stage('2x2', [place(1), place(2), place(3), place(4)]), stage('1x2', [place(5), place(6)])];
const shown = ({ panes }: Workspace) => panes.map((pane) => pane?.series ?? null);
const opened = openStudy(emptyWorkspace, current, series(1));

describe('a screen of the plan', () => {
  it('hangs in every pane, and leaves alone what is in its place already', () => {
    const hung = hangStage(opened, pairs, 0, prior);
    expect(hung).toMatchObject({ layout: '2x2', prior, focus: 0 });
    expect(shown(hung)).toEqual([1, 2, 3, 4].map(series));
    expect(hung.panes[0]?.generation).toBe(opened.panes[0]?.generation);
    expect(hung.panes[0]?.planned?.label).toBe('series 1');
    expect(hangStage(hung, pairs, 0, prior).panes).toEqual(hung.panes);
  });

  it('gives way to the next one, with as many panes as that has', () => {
    const next = hangStage(hangStage(opened, pairs, 0, prior), pairs, 1, prior);
    expect(next).toMatchObject({ layout: '1x2', prior, hanging: { at: 1 } });
    expect(shown(next)).toEqual([5, 6].map(series));
  });

  it('is not left for one that there is not', () => {
    const hung = hangStage(opened, pairs, 1, prior);
    expect(hangStage(hung, pairs, 2, prior)).toBe(hung);
  });

  it('leaves a place empty that the prior has nothing for, and keeps that prior', () => {
    const hung = hangStage(opened, [stage('1x2', [place(1), none(2)])], 0, prior);
    expect(hung).toMatchObject({ prior });
    expect(shown(hung)).toEqual([series(1), null]);
  });

  it('lets a prior that has no counterpart hang with what it opens with, and keeps it so', () => {
    const vacant = [stage('1x2', [place(1), none(2)])];
    const hung = standIn(hangStage(opened, vacant, 0, prior), prior, series(8));
    expect(shown(hung)).toEqual([1, 8].map(series));
    expect(standIn(hangStage(hung, vacant, 0, prior), prior, series(8)).panes).toEqual(hung.panes);
  });

  it('waits for the series of a study that lists none, and keeps the one that was found', () => {
    const waiting = place(2, { series: null, reason: { code: 'series-not-listed' } });
    const hung = hangStage(opened, [stage('1x2', [place(1), waiting])], 0, prior);
    expect(hung.panes[1]).toMatchObject({ study: prior, series: null });
    const found = openSeries(hung, prior, series(8), 1);
    expect(hangStage(found, [stage('1x2', [place(1), waiting])], 0, prior).panes[1]?.series).toBe(series(8));
  });

  it('shows two views of one series in two panes', () => {
    const views = [place(1, { image: instanceUid() }), place(1, { image: instanceUid() })];
    const hung = hangStage(opened, [stage('1x2', views)], 0, null);
    expect(hung.panes.map((pane) => pane?.image)).toEqual(views.map(({ image }) => image));
    expect(isAsPlanned(hung)).toBe(true);
  });

  it('is as planned until the reader puts something else into a pane', () => {
    const hung = hangStage(opened, pairs, 0, prior);
    expect(isAsPlanned(hung)).toBe(true);
    expect(isAsPlanned(openSeries(hung, current, series(9), 3))).toBe(false);
  });
});

describe('places that are free', () => {
  it('are kept for the plan beside the first picture, without a prior as yet', () => {
    const kept = reservePlaces(opened, pairs);
    expect(kept).toMatchObject({ layout: '2x2', prior: null, focus: 0 });
    expect(kept.panes).toEqual([opened.panes[0], null, null, null]);
  });

  it('are filled without touching what the reader looks at', () => {
    const own = openSeries(reservePlaces(opened, pairs), current, series(9));
    expect(shown(fillPlaces(own, pairs, prior))).toEqual([9, 2, 3, 4].map(series));
    expect(fillPlaces(setLayout(own, '1x2'), pairs, prior)).toMatchObject({ layout: '1x2', prior: null });
  });

  it('of a larger layout get what is not on the screen yet, in the order of the plan', () => {
    const two = hangStage(opened, [stage('1x2', [place(1), place(2)])], 0, prior);
    const four = fillRest(setLayout(two, '2x2'), pairs);
    expect(shown(four)).toEqual([1, 2, 3, 4].map(series));
    expect(shown(fillRest(setLayout(four, '3x3'), pairs)).slice(4)).toEqual([
      series(5),
      series(6),
      null,
      null,
      null,
    ]);
  });
});
