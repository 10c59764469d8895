import type { ImageHeader, Vec3 } from '@/domain/model/instance';
import type { Slab } from '@/domain/model/stack';
import {
  orientations,
  turned,
  type Orientation,
  type StandardPlane,
  type TurnAxis,
} from '@/domain/reformat/orientation';

export type SectionPlane = StandardPlane | 'oblique';

/** Where the reader was looking, and how, when the choice was made: it goes on there. */
export interface Seen {
  /** LPS mm; null without geometry. */
  readonly at: Vec3 | null;
  readonly window: ImageHeader['window'] | null;
}

/** The sections that a pane shows of its series; `plane` null: the original. */
export interface Choice extends Seen {
  readonly plane: SectionPlane | null;
  readonly orientation: Orientation;
  readonly slab: Slab | null;
}

/** By the generation of a pane's content. */
export type Choices = ReadonlyMap<number, Choice>;

export const noChoices: Choices = new Map();

export const thicknessesMm = [3, 5, 10, 20] as const;
export const modes = ['mip', 'minip', 'average'] as const satisfies readonly Slab['mode'][];
const turnDeg = 5;

const put = (choices: Choices, generation: number, choice: Choice): Choices =>
  new Map(choices).set(generation, choice);

/** `native`: how the series itself lies; an oblique section begins as the plane that is shown. */
export function choosePlane(
  choices: Choices,
  generation: number,
  plane: SectionPlane | null,
  native: StandardPlane,
  seen: Seen,
): Choices {
  const held = choices.get(generation);
  const shown = held?.plane ? held.orientation : orientations[native];
  const orientation = plane === null || plane === 'oblique' ? shown : orientations[plane];
  return put(choices, generation, { plane, orientation, slab: held?.slab ?? null, ...seen });
}

/** null: thin. The mode stays what it was, MIP at first. Original slices are never laid together. */
export function chooseThickness(
  choices: Choices,
  generation: number,
  mm: number | null,
  seen: Seen,
): Choices {
  const held = choices.get(generation);
  if (!held?.plane) return choices;
  const slab = mm === null ? null : { mode: held.slab?.mode ?? 'mip', mm };
  return put(choices, generation, { ...held, slab, ...seen });
}

export function chooseMode(choices: Choices, generation: number, mode: Slab['mode'], seen: Seen): Choices {
  const held = choices.get(generation);
  if (!held?.plane) return choices;
  return put(choices, generation, {
    ...held,
    slab: { mode, mm: held.slab?.mm ?? thicknessesMm[1] },
    ...seen,
  });
}

/** Any section that is turned is an oblique one. */
export function turnPlane(
  choices: Choices,
  generation: number,
  about: TurnAxis,
  sign: 1 | -1,
  seen: Seen,
): Choices {
  const held = choices.get(generation);
  if (!held?.plane) return choices;
  const orientation = turned(held.orientation, about, sign * turnDeg);
  return put(choices, generation, { ...held, plane: 'oblique', orientation, ...seen });
}
