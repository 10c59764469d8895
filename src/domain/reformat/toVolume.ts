import { judgeStack, type StackJudgement } from '../geometry/judgeStack';
import { toStackGeometry, type Slice } from '../geometry/stackGeometry';
import { decodedBytes } from '../model/decodedBytes';
import type { StackFrame, Volume } from '../model/stack';
import { dot, normalOf } from '../model/vec3';

/** What the reader must know of sections that are computed nevertheless. */
export interface VolumeNotes {
  /** Gantry tilt that was reckoned with; absent below half a degree. */
  readonly tiltDeg?: number;
  /** Slices that are not there; their places are computed from their neighbours. */
  readonly missing?: { readonly count: number; readonly gapMm: number };
  /** Steps that differ; each slice is taken where it lies. */
  readonly uneven?: { readonly leastMm: number; readonly largestMm: number };
}

export type RefusalCode =
  | 'no-geometry' // no places, or no millimetres of the patient
  | 'colour'
  | 'too-few'
  | 'turning' // slices that are not parallel
  | 'repeated' // several pictures at a place: phases, echoes, b-values
  | 'other-sizes'
  | 'missing'
  | 'uneven'
  | 'too-large';

export interface VolumeRefusal {
  readonly is: 'refused';
  readonly code: RefusalCode;
  /** What the words of the code need. */
  readonly figures: Readonly<Record<string, number>>;
}

export type JudgedVolume =
  { readonly is: 'volume'; readonly volume: Volume; readonly notes: VolumeNotes } | VolumeRefusal;

export const leastSlices = 8;
/** cos of about 0.6°. */
const parallel = 0.99995;
const sameMm = 1e-3;
/** A lesion hides in a wider hole, and in many small ones. */
const widestHoleMm = 12;
const mostMissing = 3;
/** Of the usual step; closer slices are of another kind than their neighbours. */
const closest = 0.5;

const refused = (code: RefusalCode, figures: VolumeRefusal['figures'] = {}): VolumeRefusal => ({
  is: 'refused',
  code,
  figures,
});

/** Whether other sections can be computed from a stack; `budgetBytes` is for its decoded pixels. Loads nothing. */
export function toVolume(frames: readonly StackFrame[], budgetBytes: number): JudgedVolume {
  const [head] = frames;
  const image = head?.instance.image;
  if (frames.some(({ instance }) => isColour(instance.image))) return refused('colour');
  const geometry = toStackGeometry(frames);
  const [first] = geometry?.slices ?? [];
  const spacingMm = first?.spacingMm;
  if (!geometry || !image || !first || !spacingMm) return refused('no-geometry');
  if (frames.length < leastSlices) return refused('too-few', { count: frames.length, least: leastSlices });
  const judged = judgeStack(geometry);
  const { slices } = geometry;
  if (judged.state === 'turning' || slices.some((slice) => dot(slice.row, first.row) < parallel))
    return refused('turning');
  if (slices.some((slice) => !sameShape(slice, first))) return refused('other-sizes');
  if (judged.repeats > 1 || judged.spacingMm === undefined)
    return refused('repeated', { repeats: judged.repeats, places: judged.places });
  const bad = refuseSteps(judged);
  if (bad) return bad;
  const bytes = frames.reduce((sum, frame) => sum + decodedBytes(frame), 0);
  if (bytes > budgetBytes) return refused('too-large', { needed: toMb(bytes), budget: toMb(budgetBytes) });

  const normal = normalOf(first);
  const order = [...slices.keys()].sort((a, b) => height(slices[a]) - height(slices[b]));
  function height(slice: Slice | undefined): number {
    return slice ? dot(normal, slice.position) : 0;
  }
  const volume: Volume = {
    frames: order.flatMap((at) => frames[at] ?? []),
    positions: order.flatMap((at) => (slices[at] ? [slices[at].position] : [])),
    row: first.row,
    column: first.column,
    normal,
    rows: first.rows,
    columns: first.columns,
    spacingMm,
    stepMm: judged.spacingMm,
  };
  return { is: 'volume', volume, notes: toNotes(judged) };
}

function refuseSteps({ missing, leastMm = 0, largestMm = 0, spacingMm = 0 }: StackJudgement) {
  const count = missing.reduce((sum, hole) => sum + hole.count, 0);
  const gapMm = Math.max(0, ...missing.map((hole) => hole.gapMm));
  if (count > mostMissing || missing.some((hole) => hole.count > 1) || gapMm > widestHoleMm)
    return refused('missing', { count, gapMm });
  return leastMm < closest * spacingMm ? refused('uneven', { leastMm, largestMm }) : null;
}

function toNotes({ state, missing, tiltDeg, leastMm = 0, largestMm = 0 }: StackJudgement): VolumeNotes {
  const count = missing.reduce((sum, hole) => sum + hole.count, 0);
  return {
    ...(tiltDeg > 0.5 && { tiltDeg }),
    ...(count > 0 && { missing: { count, gapMm: Math.max(...missing.map(({ gapMm }) => gapMm)) } }),
    ...(state === 'uneven' && count === 0 && { uneven: { leastMm, largestMm } }),
  };
}

const isColour = (image: StackFrame['instance']['image']): boolean =>
  (image?.samplesPerPixel ?? 1) > 1 || image?.photometric === 'PALETTE COLOR';

const sameShape = (a: Slice, b: Slice): boolean =>
  a.rows === b.rows &&
  a.columns === b.columns &&
  [0, 1].every((axis) => Math.abs((a.spacingMm?.[axis] ?? NaN) - (b.spacingMm?.[axis] ?? NaN)) < sameMm);

const toMb = (bytes: number): number => Math.ceil(bytes / 2 ** 20);
