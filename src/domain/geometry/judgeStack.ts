import type { Vec3 } from '../model/instance';
import { dot, minus, normalOf } from '../model/vec3';
import { orderedPlaces } from './places';
import type { StackGeometry } from './stackGeometry';

export type StackState = 'single' | 'regular' | 'tilted' | 'uneven' | 'repeated' | 'turning';

/** A wider step than the others, in which slices are missing. */
export interface MissingSlices {
  /** 0-based index in the stack of the slice before the hole, and of the one after it. */
  readonly after: number;
  readonly before: number;
  readonly gapMm: number;
  /** How many slices of the usual spacing would fill it. */
  readonly count: number;
}

export interface StackJudgement {
  /**
   * `regular` can be computed with as a volume as it is; `tilted` has even steps that are not perpendicular to the
   * slices (gantry tilt, a shear); `uneven` has steps that differ or slices missing; `repeated` has several frames
   * at a place (phases, b-values, echoes); `turning` has slices that are not parallel.
   */
  readonly state: StackState;
  /** Different places of slices along the normal. */
  readonly places: number;
  /** Frames at the fullest place. */
  readonly repeats: number;
  /** mm along the normal between neighbours; the usual, the least and the largest. Absent for one place or `turning`. */
  readonly spacingMm?: number;
  readonly leastMm?: number;
  readonly largestMm?: number;
  /** Between the normal and the way from the first to the last slice. */
  readonly tiltDeg: number;
  readonly missing: readonly MissingSlices[];
}

/** cos of about 0.6°: within it slices are parallel. */
const parallel = 0.99995;
/** Positions are often written with one decimal; a step may then be wrong by a tenth. */
const roundingMm = 0.1 + 1e-6;
const unevenness = 0.05;
/** Below it a shear over a whole stack stays under a pixel or two. */
const leastTiltDeg = 0.5;

/** What a stack can be used for, and its figures; never throws. */
export function judgeStack({ slices }: StackGeometry): StackJudgement {
  const [first] = slices;
  const none = { places: Math.min(1, slices.length), repeats: slices.length, tiltDeg: 0, missing: [] };
  if (!first || slices.length === 1) return { state: 'single', ...none };
  const normal = normalOf(first);
  if (slices.some((slice) => dot(normal, normalOf(slice)) < parallel)) {
    return { state: 'turning', ...none, places: slices.length, repeats: 1 };
  }
  const places = orderedPlaces(slices, normal, roundingMm / 2);
  const repeats = Math.max(...places.map(({ indices }) => indices.length));
  const [start] = places;
  const end = places.at(-1);
  if (!start || !end || places.length === 1) return { state: 'repeated', ...none };

  const steps = places.slice(1).map((place, at) => ({
    mm: place.alongMm - (places[at]?.alongMm ?? 0),
    after: places[at]?.indices[0] ?? 0,
    before: place.indices[0] ?? 0,
  }));
  const sorted = steps.map(({ mm }) => mm).sort((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  // The mean, since it is not moved by rounding; without the holes, since they are no spacing.
  const usual = sorted.filter((mm) => mm <= 1.5 * median);
  const spacingMm = usual.reduce((sum, mm) => sum + mm, 0) / Math.max(1, usual.length);
  const tolerance = Math.max(roundingMm, spacingMm * unevenness);
  const missing = steps
    .filter(({ mm }) => mm > 1.5 * median)
    .map(({ mm, after, before }) => ({ after, before, gapMm: mm, count: Math.round(mm / spacingMm) - 1 }));
  const uneven = steps.some(({ mm }) => Math.abs(mm - spacingMm) > tolerance);
  const tiltDeg = tiltBetween(start.position, end.position, normal);
  const state = uneven ? 'uneven' : repeats > 1 ? 'repeated' : tiltDeg > leastTiltDeg ? 'tilted' : 'regular';
  return {
    state,
    places: places.length,
    repeats,
    spacingMm,
    leastMm: sorted[0] ?? spacingMm,
    largestMm: sorted.at(-1) ?? spacingMm,
    tiltDeg,
    missing,
  };
}

function tiltBetween(start: Vec3, end: Vec3, normal: Vec3): number {
  const way = minus(end, start);
  const perpendicularMm = Math.abs(dot(way, normal));
  const sidewaysMm = Math.sqrt(Math.max(0, dot(way, way) - perpendicularMm ** 2));
  return (Math.atan2(sidewaysMm, perpendicularMm) * 180) / Math.PI;
}
