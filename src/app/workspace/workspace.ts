import { paneCount } from '@/domain/hanging/layouts';
import type { Layout, PanePlan, Stage } from '@/domain/hanging/plan';
import type { MeasureKind } from '@/domain/measuring/kinds';
import type { InstanceUid, SeriesUid, StudyUid } from '@/domain/model/ids';

export type Role = 'current' | 'prior' | 'other';
/** What a drag with the primary button does. */
export type Tool = 'window' | 'pan' | 'zoom' | 'scroll' | 'point' | MeasureKind | 'magnify' | 'window-region';

/** What the panes do together. */
export interface LinkChoices {
  /** Off: nothing moves together, whatever the others say. */
  readonly on: boolean;
  readonly scroll: boolean;
  readonly window: boolean;
  /** Zoom and pan. */
  readonly view: boolean;
  /** Turns and flips, and the section that is computed of current and prior. */
  readonly orientation: boolean;
  /** What plays takes its fellows along. */
  readonly cine: boolean;
  /** Where the focused pane's slice cuts the others; needs no link. */
  readonly lines: boolean;
}

export interface PaneContent {
  readonly study: StudyUid;
  /** null while the series of the study are not known yet. */
  readonly series: SeriesUid | null;
  /** The picture that it opens at, where the series holds several views. */
  readonly image?: InstanceUid;
  /** Why it hangs here; absent where the reader put it. */
  readonly planned?: Pick<PanePlan, 'label' | 'slot' | 'reason'>;
  /** New for every command that fills the pane: what was asked for an earlier one is void. */
  readonly generation: number;
}

/** The screens of a plan, and which of them hangs. */
export interface Hanging {
  readonly stages: readonly Stage[];
  readonly at: number;
}

/** The reader's choices. What changes 60 times a second is in the engine's snapshots, never here. */
export interface Workspace {
  readonly layout: Layout;
  readonly focus: number;
  /** The focused pane has all the room; the others are as they were, behind it. */
  readonly maximised: boolean;
  /** The study in focus, and the one that it is compared with. */
  readonly current: StudyUid | null;
  readonly prior: StudyUid | null;
  /** Who hung the prior: what the reader chose stays, what the app chose gives way to a better choice. */
  readonly priorBy: 'app' | 'reader';
  /** False once the reader has chosen to look at one study alone. */
  readonly comparing: boolean;
  readonly panes: readonly (PaneContent | null)[];
  /** null: nothing was planned yet. */
  readonly hanging: Hanging | null;
  /** The reader's word on how many panes there are; null: as planned. */
  readonly ownLayout: Layout | null;
  readonly tool: Tool;
  readonly links: LinkChoices;
  /** Hints that the reader has put away: for this session, in memory only. */
  readonly dismissed: ReadonlySet<string>;
  readonly generation: number;
}

export const emptyWorkspace: Workspace = {
  layout: '1x1',
  focus: 0,
  maximised: false,
  current: null,
  prior: null,
  priorBy: 'app',
  comparing: true,
  panes: [null],
  hanging: null,
  ownLayout: null,
  tool: 'window',
  links: { on: true, scroll: true, window: true, view: true, orientation: true, cine: true, lines: true },
  dismissed: new Set(),
  generation: 0,
};

export function fill(
  workspace: Workspace,
  pane: number,
  study: StudyUid,
  series: SeriesUid | null,
  more: Pick<PaneContent, 'image' | 'planned'> = {},
): Workspace {
  const generation = workspace.generation + 1;
  return {
    ...workspace,
    generation,
    panes: workspace.panes.map((held, i) => (i === pane ? { study, series, ...more, generation } : held)),
  };
}

export function setLayout(workspace: Workspace, layout: Layout): Workspace {
  const count = paneCount(layout);
  const panes = Array.from({ length: count }, (_, i) => workspace.panes[i] ?? null);
  const prior = panes.some((pane) => pane?.study === workspace.prior) ? workspace.prior : null;
  return {
    ...workspace,
    layout,
    panes,
    prior,
    maximised: false,
    focus: Math.min(workspace.focus, count - 1),
  };
}

/** The reader's word on how many panes there are; null: as planned. */
export function chooseLayout(workspace: Workspace, layout: Layout | null): Workspace {
  const chosen = { ...workspace, ownLayout: layout, comparing: layout !== '1x1' };
  return layout === null ? chosen : setLayout(chosen, layout);
}

/** Makes a study the current one, in the first pane. */
export function openStudy(workspace: Workspace, study: StudyUid, series: SeriesUid | null): Workspace {
  // A study is never beside itself as its own prior.
  const base = workspace.prior === study ? setLayout({ ...workspace, prior: null }, '1x1') : workspace;
  return { ...fill(base, 0, study, series), current: study, focus: 0, maximised: false, hanging: null };
}

/** Takes a study for the prior, whatever hangs as yet; the layout makes room for it. */
export function choosePrior(
  workspace: Workspace,
  prior: StudyUid | null,
  by: Workspace['priorBy'],
): Workspace {
  if (prior === workspace.current) return workspace;
  const alone = prior !== null && by === 'reader' && workspace.ownLayout === '1x1';
  return {
    ...workspace,
    prior,
    priorBy: by,
    comparing: workspace.comparing || (prior !== null && by === 'reader'),
    ownLayout: alone ? null : workspace.ownLayout,
  };
}

/** Shows a series in a pane, by default the focused one, and focuses it. */
export function openSeries(
  workspace: Workspace,
  study: StudyUid,
  series: SeriesUid | null,
  pane = workspace.focus,
): Workspace {
  return focusPane(fill(workspace, pane, study, series), pane);
}

/** Names the series of a pane whose study listed none, unless the reader has gone on meanwhile. */
export function resolveSeries(
  workspace: Workspace,
  pane: number,
  generation: number,
  series: SeriesUid,
): Workspace {
  const held = workspace.panes[pane];
  if (!held || held.generation !== generation || held.series !== null) return workspace;
  return { ...workspace, panes: workspace.panes.map((it, i) => (i === pane ? { ...held, series } : it)) };
}

export function focusPane(workspace: Workspace, pane: number): Workspace {
  return pane === workspace.focus || pane < 0 || pane >= workspace.panes.length
    ? workspace
    : { ...workspace, focus: pane };
}

export function focusNext(workspace: Workspace, by: 1 | -1): Workspace {
  const count = workspace.panes.length;
  return focusPane(workspace, (workspace.focus + by + count) % count);
}

/** Gives all the room to the focused pane, or back to all of them. */
export function maximise(workspace: Workspace, maximised: boolean): Workspace {
  const can = maximised && workspace.panes.length > 1;
  return can === workspace.maximised ? workspace : { ...workspace, maximised: can };
}

export function chooseTool(workspace: Workspace, tool: Tool): Workspace {
  return { ...workspace, tool };
}

export function chooseLinks(workspace: Workspace, change: Partial<LinkChoices>): Workspace {
  return { ...workspace, links: { ...workspace.links, ...change } };
}

export function dismissHint(workspace: Workspace, key: string): Workspace {
  return { ...workspace, dismissed: new Set([...workspace.dismissed, key]) };
}

export function roleOf(workspace: Workspace, pane: number): Role {
  const study = workspace.panes[pane]?.study;
  if (study !== undefined && study === workspace.current) return 'current';
  if (study !== undefined && study === workspace.prior) return 'prior';
  return 'other';
}
