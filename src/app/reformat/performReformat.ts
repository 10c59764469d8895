import { geometryOf } from '../linking/stackFacts';
import { paneMiddle } from '../linking/followView';
import type { AppContext } from '../AppContext';
import { heightMm } from '@/domain/geometry/slice';
import type { Vec3 } from '@/domain/model/instance';
import { along, normalOf } from '@/domain/model/vec3';
import { nearestPlane } from '@/domain/reformat/orientation';
import type { ViewportHandle } from '@/viewer/engine/port';
import {
  chooseMode,
  choosePlane,
  chooseThickness,
  modes,
  thicknessesMm,
  turnPlane,
  type Choice,
  type Choices,
  type Seen,
} from './choices';
import type { ReformatAction } from './reformatAction';
import { hangThreePlanes } from './threePlanes';

const turns = {
  'turn-left': ['column', -1],
  'turn-right': ['column', 1],
  'turn-up': ['row', 1],
  'turn-down': ['row', -1],
} as const;
const slabs = { thin: null, 'slab-3': 3, 'slab-5': 5, 'slab-10': 10, 'slab-20': 20 } as const;

/** By key or by button; of the focused pane, and of its counterpart in another study where orientation is linked. */
export function performReformat(app: AppContext, action: ReformatAction): void {
  const { focus } = app.workspace.getState();
  const fellows = action === 'three-planes' ? [] : app.links.sectionFellows(focus);
  for (const pane of [focus, ...fellows]) reformatPane(app, pane, action);
}

/** About the shown point or, without one, the middle of what is seen. */
function reformatPane(app: AppContext, pane: number, action: ReformatAction): void {
  const { workspace, livePanes, reformats } = app;
  const held = workspace.getState().panes[pane];
  const handle = livePanes.handle(pane);
  const stack = handle?.getSnapshot().stack;
  if (!held || !handle || !stack?.length) return;
  const seen = seenIn(app, pane, handle, reformats.getState().choices.get(held.generation)?.at ?? null);
  // Of the series itself, whatever section of it is shown.
  const own = stack[0]?.reformat?.volume ?? geometryOf(stack)?.slices[0];
  const native = own ? nearestPlane(own) : 'axial';
  if (action === 'three-planes') return hangThreePlanes(app, held, native, seen);
  reformats.setState(({ choices }) => ({
    choices: act(choices, held.generation, action, (plane) =>
      choosePlane(choices, held.generation, plane, native, seen),
    )(seen),
  }));
}

type ByPane = Exclude<ReformatAction, 'three-planes'>;

function act(
  choices: Choices,
  generation: number,
  action: ByPane,
  toPlane: (plane: Choice['plane']) => Choices,
): (seen: Seen) => Choices {
  const slab = choices.get(generation)?.slab ?? null;
  switch (action) {
    case 'original':
      return () => toPlane(null);
    case 'axial':
    case 'coronal':
    case 'sagittal':
    case 'oblique':
      return () => toPlane(action);
    case 'turn-left':
    case 'turn-right':
    case 'turn-up':
    case 'turn-down':
      return (seen) => turnPlane(choices, generation, turns[action][0], turns[action][1], seen);
    case 'mip':
    case 'minip':
    case 'average':
      return (seen) => chooseMode(choices, generation, action, seen);
    case 'next-mode': {
      const next = modes[(modes.indexOf(slab?.mode ?? 'average') + 1) % modes.length] ?? 'mip';
      return (seen) => chooseMode(choices, generation, next, seen);
    }
    case 'thicker':
    case 'thinner':
      return (seen) =>
        chooseThickness(
          choices,
          generation,
          nextThickness(slab?.mm ?? null, action === 'thicker' ? 1 : -1),
          seen,
        );
    default:
      return (seen) => chooseThickness(choices, generation, slabs[action], seen);
  }
}

function nextThickness(mm: number | null, by: 1 | -1): number | null {
  const steps = [null, ...thicknessesMm];
  const at = steps.findIndex((step) => step === mm);
  return steps[Math.min(steps.length - 1, Math.max(0, at + by))] ?? null;
}

/** The shown point; else where the reader went on from, as far as scrolled since; else the middle of what is seen. */
function seenIn({ links }: AppContext, pane: number, handle: ViewportHandle, before: Vec3 | null): Seen {
  const { stack, index, window } = handle.getSnapshot();
  const { point } = links.paneLinks(pane);
  if (point && point.index !== null) return { at: point.place, window };
  const slice = stack && geometryOf(stack)?.slices[index];
  if (slice && before) return { at: along(before, normalOf(slice), -heightMm(slice, before)), window };
  const middle = paneMiddle(handle);
  return { at: middle && handle.toPatient(middle), window };
}
