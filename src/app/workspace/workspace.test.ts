import { describe, expect, it } from 'vitest';
import { gridOf, layouts } from '@/domain/hanging/layouts';
import type { SeriesUid, StudyUid } from '@/domain/model/ids';
import { parseSeriesUid, parseStudyUid } from '@/domain/model/ids';
import type { Workspace } from './workspace';
import {
  chooseLayout,
  choosePrior,
  emptyWorkspace,
  focusNext,
  focusPane,
  maximise,
  openSeries,
  openStudy,
  resolveSeries,
  roleOf,
  setLayout,
} from './workspace';

function uid<T>(parse: (raw: string) => T | null, raw: string): T {
  const parsed = parse(raw);
  if (parsed === null) throw new Error(raw);
  return parsed;
}
const study = (n: number) => uid(parseStudyUid, `1.2.${n}`);
const series = (n: number) => uid(parseSeriesUid, `1.2.3.${n}`);
/** A prior in the second pane. */
const compareStudy = (workspace: Workspace, other: StudyUid, shown: SeriesUid | null) =>
  choosePrior(openSeries(setLayout(workspace, '1x2'), other, shown, 1), other, 'reader');
const roles = (workspace: Workspace) => workspace.panes.map((_, i) => roleOf(workspace, i));

describe('the workspace', () => {
  it('opens a study as the current one in the first pane', () => {
    const opened = openStudy(emptyWorkspace, study(1), series(1));
    expect(opened).toMatchObject({ layout: '1x1', focus: 0, current: study(1) });
    expect(opened.panes[0]).toMatchObject({ study: study(1), series: series(1) });
    expect(roles(opened)).toEqual(['current']);
  });

  it('hangs a compared study as prior beside the current one, and focuses it', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), series(1)), study(2), series(2));
    expect(compared).toMatchObject({ layout: '1x2', focus: 1, prior: study(2) });
    expect(roles(compared)).toEqual(['current', 'prior']);
    expect(compared.panes[0]?.series).toBe(series(1));
  });

  it('does not compare a study with itself', () => {
    const opened = openStudy(emptyWorkspace, study(1), null);
    expect(choosePrior(opened, study(1), 'reader')).toBe(opened);
  });

  it('gives up the single pane that the reader wanted when the reader wants a prior, not when the app has one', () => {
    const alone = chooseLayout(openStudy(emptyWorkspace, study(1), null), '1x1');
    expect(choosePrior(alone, study(2), 'reader')).toMatchObject({ ownLayout: null, comparing: true });
    expect(choosePrior(alone, study(2), 'app')).toMatchObject({ ownLayout: '1x1', comparing: false });
  });

  it('takes the prior down when it becomes the current one', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), null), study(2), null);
    const swapped = openStudy(compared, study(2), null);
    expect(swapped).toMatchObject({ layout: '1x1', prior: null, current: study(2) });
    expect(swapped.panes).toHaveLength(1);
  });

  it('keeps the prior when a third study becomes current', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), null), study(2), null);
    expect(roles(openStudy(compared, study(3), null))).toEqual(['current', 'prior']);
  });

  it('opens a series in the focused pane only', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), series(1)), study(2), series(2));
    const opened = openSeries(compared, study(2), series(3));
    expect(opened.panes.map((pane) => pane?.series)).toEqual([series(1), series(3)]);
    expect(roles(openSeries(compared, study(4), series(9)))).toEqual(['current', 'other']);
  });

  it('gives every filling of a pane a generation of its own, also for the same series', () => {
    const once = openStudy(emptyWorkspace, study(1), series(1));
    const twice = openStudy(once, study(1), series(1));
    expect(twice.panes[0]?.generation).not.toBe(once.panes[0]?.generation);
  });

  it('ignores a late answer about the series of a pane that shows something else by now', () => {
    const first = openStudy(emptyWorkspace, study(1), null);
    const generation = first.panes[0]?.generation ?? -1;
    expect(resolveSeries(first, 0, generation, series(1)).panes[0]?.series).toBe(series(1));
    const second = openStudy(first, study(2), null);
    expect(resolveSeries(second, 0, generation, series(1))).toBe(second);
  });

  it('forgets the second pane, its prior and its focus in the single layout', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), null), study(2), null);
    expect(setLayout(compared, '1x1')).toMatchObject({ prior: null, focus: 0, panes: [{ study: study(1) }] });
  });

  it.each(layouts)('has as many panes as the layout %s says', (layout) => {
    const { rows, columns } = gridOf(layout);
    expect(setLayout(emptyWorkspace, layout).panes).toHaveLength(rows * columns);
  });

  it('keeps what hangs when there are more panes, and the prior in its own', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), null), study(2), null);
    const four = chooseLayout(compared, '2x2');
    expect(four.panes).toEqual([...compared.panes, null, null]);
    expect(roles(four)).toEqual(['current', 'prior', 'other', 'other']);
  });

  it('enlarges the focused pane and goes back, with every pane as it was', () => {
    const compared = compareStudy(openStudy(emptyWorkspace, study(1), null), study(2), null);
    const large = maximise(compared, true);
    expect(large).toEqual({ ...compared, maximised: true });
    expect(focusNext(large, 1)).toMatchObject({ maximised: true, focus: 0 });
    expect(maximise(large, false)).toEqual(compared);
    expect(setLayout(large, '2x2').maximised).toBe(false);
  });

  it('has nothing to enlarge in a layout of one pane', () => {
    expect(maximise(emptyWorkspace, true)).toBe(emptyWorkspace);
  });

  it('moves the focus round and never out of the panes', () => {
    const two = setLayout(emptyWorkspace, '1x2');
    expect(focusNext(two, 1).focus).toBe(1);
    expect(focusNext(focusNext(two, 1), 1).focus).toBe(0);
    expect(focusNext(two, -1).focus).toBe(1);
    expect(focusPane(two, 7)).toBe(two);
  });
});
