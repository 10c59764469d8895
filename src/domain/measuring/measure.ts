import type { InstanceUid, SeriesUid, StudyUid } from '../model/ids';
import type { Vec3 } from '../model/instance';
import { planeOf, type StackFrame } from '../model/stack';
import { along } from '../model/vec3';
import { calibrationOf, type Calibration } from './calibration';
import { figuresOf, type Figure } from './figures';
import { hasWords, isRegion, type MeasureKind, type Point } from './kinds';

/** The picture that was measured in. */
export interface Place {
  /** Names the frame among all that can be shown, computed ones too. */
  readonly key: string;
  readonly study: StudyUid;
  readonly series: SeriesUid;
  readonly instance: InstanceUid;
  readonly sopClass: string;
  /** 1-based. */
  readonly frame: number;
  /** Absent where the header names none. */
  readonly frameOfReference?: string;
  readonly modality?: string;
  readonly seriesNumber?: number;
  readonly seriesDescription?: string;
  readonly instanceNumber?: number;
  /** A section computed here: no archive has an instance that could be referred to. */
  readonly computed?: true;
}

/** One measurement: everything that a structured report says of it. */
export interface Measure {
  /** Of this session only. */
  readonly id: number;
  readonly kind: MeasureKind;
  readonly place: Place;
  /**
   * In the order of `kinds.ts`. Columns and rows of the frame with the centre of the first pixel at 0, 0: add a half
   * for the spatial coordinates of PS3.3 C.18.6, whose origin is the corner of that pixel.
   */
  readonly points: readonly Point[];
  /** The same points in the patient, LPS, mm; null where the frame has no plane. */
  readonly patient: readonly Vec3[] | null;
  readonly calibration: Calibration;
  /** Those of the points first, then those of the pixels. */
  readonly figures: readonly Figure[];
  /** Figures of the pixels are still to come: they are counted while the frame is on the screen. */
  readonly pending: boolean;
  /** The reader's words: what an arrow points at, a text, the name in the list. Empty: none. */
  readonly words: string;
}

export const placeOf = ({ instance, frame, reformat }: StackFrame): Place => ({
  ...(reformat && { computed: true }),
  key: `${instance.source.root} ${instance.uid} ${frame}`,
  study: instance.study,
  series: instance.series,
  instance: instance.uid,
  sopClass: instance.sopClass,
  frame,
  ...(instance.image?.frameOfReference !== undefined && {
    frameOfReference: instance.image.frameOfReference,
  }),
  ...(instance.modality !== undefined && { modality: instance.modality }),
  ...(instance.seriesNumber !== undefined && { seriesNumber: instance.seriesNumber }),
  ...(instance.seriesDescription !== undefined && { seriesDescription: instance.seriesDescription }),
  ...(instance.number !== undefined && { instanceNumber: instance.number }),
});

/** A measurement of these points, its figures as far as the points say them. */
export function toMeasure(
  frame: StackFrame,
  { id, kind, points, words = '' }: Pick<Measure, 'id' | 'kind' | 'points'> & { readonly words?: string },
): Measure {
  const calibration = calibrationOf(frame, points);
  return {
    id,
    kind,
    place: placeOf(frame),
    points,
    patient: toPatient(frame, points),
    calibration,
    figures: figuresOf(kind, points, calibration),
    pending: isRegion(kind) || kind === 'probe',
    words,
  };
}

/** Equation C.7.6.2.1-1 of PS3.3. */
function toPatient(frame: StackFrame, points: readonly Point[]): readonly Vec3[] | null {
  const plane = planeOf(frame);
  const { spacingMm } = frame.instance.image ?? {};
  if (!plane || !spacingMm) return null;
  return points.map(([column, row]) =>
    along(along(plane.position, plane.row, column * spacingMm[1]), plane.column, row * spacingMm[0]),
  );
}

/** What a trembling hand leaves is none; in pixels, since it is the picture that was pointed at. */
const leastPx = 0.5;

/** Large enough to be meant. */
export function isMeant({ kind, points }: Pick<Measure, 'kind' | 'points'>): boolean {
  const [a, b, c, d] = points;
  const apart = (p: Point, q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1]) >= leastPx;
  if (!a) return false;
  if (hasWords(kind) && kind === 'text') return true;
  if (kind === 'probe') return true;
  if (!b || !apart(a, b)) return false;
  if (kind === 'ellipse' || kind === 'rectangle')
    return Math.abs(a[0] - b[0]) >= leastPx && Math.abs(a[1] - b[1]) >= leastPx;
  if (kind === 'freehand') return points.length > 2 && points.some((point) => apart(a, point)) && !!c;
  if (kind === 'angle') return !c || apart(b, c);
  if (kind === 'cobb') return !c || !d || apart(c, d);
  return true;
}
