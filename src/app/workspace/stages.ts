import type { PanePlan, Stage } from '@/domain/hanging/plan';
import type { SeriesUid, StudyUid } from '@/domain/model/ids';
import { fill, setLayout, type PaneContent, type Workspace } from './workspace';

/** A place of the plan that something belongs into. */
const holds = (pane: PanePlan | null | undefined): pane is PanePlan =>
  !!pane && (pane.series !== null || pane.reason.code === 'series-not-listed');

function isSame(held: PaneContent, pane: PanePlan): boolean {
  if (held.study !== pane.study) return false;
  if (pane.series === null) return true;
  return held.series === pane.series && (pane.image === undefined || held.image === pane.image);
}

/** The place in the plan of what hangs in a pane, which counterparts have in common; null: the reader put it there. */
export function slotOf({ panes, hanging }: Workspace, at: number): number | null {
  const held = panes[at];
  const pane = hanging?.stages[hanging.at]?.panes[at];
  if (!held) return null;
  return (pane && isSame(held, pane) ? pane.slot : held.planned?.slot) ?? null;
}

/** Nothing of a study fits the plan: then what hangs of it on the first screen stays rather than nothing. */
const standsIn = ({ hanging }: Workspace, held: PaneContent, pane: PanePlan | null, at: number): boolean =>
  at === 0 && (hanging?.at ?? 0) === 0 && held.study === pane?.study;

/** A prior without a counterpart is nevertheless what the reader asked for: it hangs with what it opens with. */
export function standIn(workspace: Workspace, prior: StudyUid, series: SeriesUid | null): Workspace {
  if (workspace.panes.some((held) => held?.study === prior)) return workspace;
  const { hanging, panes } = workspace;
  const places = hanging?.stages[hanging.at]?.panes ?? [];
  const at = panes.findIndex((held, index) => held === null && places[index]?.role === 'prior');
  return at < 0 ? workspace : fill(workspace, at, prior, series);
}

/** What hangs is what the plan says, and nothing that the reader has put there. */
export function isAsPlanned({ panes, hanging }: Workspace): boolean {
  const stage = hanging?.stages[hanging.at];
  return (
    stage?.panes.every((pane, at) => {
      const held = panes[at];
      return !held || (holds(pane) && isSame(held, pane));
    }) ?? false
  );
}

function place(workspace: Workspace, at: number, { study, series, image, label, slot, reason }: PanePlan) {
  const more = { ...(image && { image }), planned: { label, slot, reason } };
  return fill(workspace, at, study, series, more);
}

/** Keeps the places of a plan free: what hangs first is drawn where it will stay. */
export function reservePlaces(workspace: Workspace, stages: readonly Stage[]): Workspace {
  const [stage] = stages;
  if (!stage) return workspace;
  const laid = setLayout(workspace, stage.layout);
  const panes = laid.panes.map((held, at) => (at === 0 ? held : null));
  return { ...laid, panes, prior: null, focus: 0, hanging: { stages, at: 0 } };
}

/** Hangs one screen of a plan. What is in its place already stays as it is. */
export function hangStage(
  workspace: Workspace,
  stages: readonly Stage[],
  at: number,
  prior: StudyUid | null,
): Workspace {
  const stage = stages[at];
  if (!stage) return workspace;
  const laid = setLayout(workspace, stage.layout);
  let next: Workspace = { ...laid, prior, hanging: { stages, at } };
  for (const [index, pane] of stage.panes.entries()) {
    const held = next.panes[index];
    if (!holds(pane))
      next = held && !standsIn(workspace, held, pane, at) ? withContent(next, index, null) : next;
    else if (!held || !isSame(held, pane)) next = place(next, index, pane);
    else if (!held.planned) next = withContent(next, index, { ...held, planned: pane });
  }
  return next;
}

/** Fills what is free with what the plan has for these places, and touches nothing else. */
export function fillPlaces(
  workspace: Workspace,
  stages: readonly Stage[],
  prior: StudyUid | null,
): Workspace {
  const [stage] = stages;
  if (stage?.layout !== workspace.layout) return workspace;
  let next: Workspace = { ...workspace, prior, hanging: { stages, at: 0 } };
  for (const [index, pane] of stage.panes.entries())
    if (holds(pane) && next.panes[index] === null) next = place(next, index, pane);
  return next;
}

/** Fills what is free with what is not on the screen yet, in the order of the plan. */
export function fillRest(workspace: Workspace, stages: readonly Stage[]): Workspace {
  const isShown = (pane: PanePlan) => workspace.panes.some((held) => held && isSame(held, pane));
  const waiting = stages.flatMap(({ panes }) => panes.filter(holds)).filter((pane) => !isShown(pane));
  let next = workspace;
  for (const [index, held] of workspace.panes.entries()) {
    const pane = held === null ? waiting.shift() : undefined;
    if (pane) next = place(next, index, pane);
  }
  return next;
}

function withContent(workspace: Workspace, index: number, content: PaneContent | null): Workspace {
  return { ...workspace, panes: workspace.panes.map((held, at) => (at === index ? content : held)) };
}

/** Takes a study down: hung again, all of it begins anew. */
export function takeDown(workspace: Workspace, study: StudyUid): Workspace {
  return { ...workspace, panes: workspace.panes.map((held) => (held?.study === study ? null : held)) };
}
