import type { InstanceUid } from './ids';
import type { Instance, Plane, Vec3 } from './instance';
import { isSingleFrameCrossSection, isUndrawnClass } from './sopClass';
import type { Series } from './study';
import { dot, normalOf } from './vec3';

/** One frame in the order in which a pane shows it. */
export interface StackFrame {
  readonly instance: Instance;
  /** 1-based frame number within the instance. */
  readonly frame: number;
  /** Present where no archive holds the picture: its pixels are computed from those of other frames. */
  readonly reformat?: Reformat;
}

export interface Reformat {
  readonly volume: Volume;
  readonly slab: Slab | null;
}

/** What lies within so many mm about a plane, laid together. */
export interface Slab {
  readonly mode: 'mip' | 'minip' | 'average';
  readonly mm: number;
}

/** Parallel slices of one shape that can be computed with as one body. LPS, mm. */
export interface Volume {
  /** One at each place, along `normal`. */
  readonly frames: readonly StackFrame[];
  /** First pixel of each: not along `normal` where the gantry was tilted, nor evenly. */
  readonly positions: readonly Vec3[];
  readonly row: Vec3;
  readonly column: Vec3;
  readonly normal: Vec3;
  readonly rows: number;
  readonly columns: number;
  /** mm: [between rows, between columns]. */
  readonly spacingMm: readonly [number, number];
  /** Usual one along `normal`, mm. */
  readonly stepMm: number;
}

export interface SortedSeries {
  readonly frames: StackFrame[];
  /** Objects of a kind that has no pixels that we draw. */
  readonly unsupported: Instance[];
  /** Images whose header forbids drawing; each has a `fault`. */
  readonly broken: Instance[];
}

const maxFrames = 20_000;
const sameDirection = 0.99;
const crossSections = new Set(['CT', 'MR', 'PT']);
const leastSlices = 16;

/** The series as a stack: by position where all frames are parallel slices, else by InstanceNumber. */
export function toStack(instances: readonly Instance[]): SortedSeries {
  const frames: StackFrame[] = [];
  const unsupported: Instance[] = [];
  const broken: Instance[] = [];
  const seen = new Set<string>();
  for (const instance of byNumber(instances)) {
    if (seen.has(instance.uid)) continue;
    seen.add(instance.uid);
    if (instance.fault) broken.push(instance);
    else if (!instance.image) unsupported.push(instance);
    else {
      for (let frame = 1; frame <= instance.image.frames && frames.length < maxFrames; frame++) {
        frames.push({ instance, frame });
      }
    }
  }
  return { frames: byPosition(frames) ?? frames, unsupported, broken };
}

/** 0-based index of the frame shown first: the middle of a volume of slices, the start of everything else. */
export function openingIndex(frames: readonly StackFrame[]): number {
  const slices = frames.every(
    ({ instance }) => instance.image?.frames === 1 && crossSections.has(instance.modality ?? ''),
  );
  return slices && frames.length >= leastSlices ? Math.floor(frames.length / 2) : 0;
}

/**
 * The same choice from the instances that FHIR lists, before the metadata is there: its bytes are fetched beside
 * the metadata. Null where the list does not say enough to bet on.
 */
export function openingInstance(series: Series): { uid: InstanceUid; frame: 1 } | null {
  const listed = series.instances.filter(({ sopClass }) => !sopClass || !isUndrawnClass(sopClass));
  const slices =
    crossSections.has(series.modality ?? '') &&
    listed.every(({ sopClass }) => !sopClass || isSingleFrameCrossSection(sopClass));
  const index = slices && listed.length >= leastSlices ? Math.floor(listed.length / 2) : 0;
  const opening = listed[index];
  return opening ? { uid: opening.uid, frame: 1 } : null;
}

/** Those without a number come last, in the order of the archive. */
function byNumber(instances: readonly Instance[]): Instance[] {
  return [...instances].sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity) || 0);
}

/** Null unless every frame has a plane and all planes are parallel. `frames` come in acquisition order. */
function byPosition(frames: readonly StackFrame[]): StackFrame[] | null {
  const first = planeOf(frames[0]);
  if (!first || frames.length < 2) return null;
  const normal = normalOf(first);
  const placed: { frame: StackFrame; alongMm: number; rank: number }[] = [];
  for (const [rank, frame] of frames.entries()) {
    const plane = planeOf(frame);
    if (!plane || Math.abs(dot(normal, normalOf(plane))) <= sameDirection) return null;
    placed.push({ frame, alongMm: dot(normal, plane.position), rank });
  }
  // The stack runs the way the acquisition was numbered: the normal's sign alone would turn some upside down.
  const direction = trend(placed) < 0 ? -1 : 1;
  placed.sort((a, b) => direction * (a.alongMm - b.alongMm) || a.rank - b.rank);
  return placed.map(({ frame }) => frame);
}

/** Sign of the covariance between position and rank. */
function trend(placed: readonly { alongMm: number; rank: number }[]): number {
  const meanMm = placed.reduce((sum, { alongMm }) => sum + alongMm, 0) / placed.length;
  const meanRank = (placed.length - 1) / 2;
  return placed.reduce((sum, { alongMm, rank }) => sum + (alongMm - meanMm) * (rank - meanRank), 0);
}

/** The frame's place in the patient, where the header says it. */
export function planeOf(at: StackFrame | undefined): Plane | undefined {
  return at?.instance.image?.planes?.[at.frame - 1];
}
