import { text } from '../model/dataset';
import type { Plane } from '../model/instance';
import { planeOf, type StackFrame } from '../model/stack';

/** One picture in the patient. */
export interface Slice extends Plane {
  readonly rows: number;
  readonly columns: number;
  /** mm: [between rows, between columns]; absent where the header says none, or that of the detector only. */
  readonly spacingMm?: readonly [number, number];
}

export interface StackGeometry {
  /** FrameOfReferenceUID: positions of stacks with the same one can be compared. */
  readonly frameOfReference?: string;
  /** PositionReferenceIndicator (0020,1040): the anatomical point that z is counted from, where it is said. */
  readonly landmark?: string;
  /** In the order of the stack. */
  readonly slices: readonly Slice[];
}

/**
 * Null unless every frame has a place. A series has one frame of reference (PS3.3 A.1.2.3); where its headers name
 * several, as some de-identification does, none is believed: within the series positions hold, towards others they don't.
 */
export function toStackGeometry(frames: readonly StackFrame[]): StackGeometry | null {
  const slices: Slice[] = [];
  const [first] = frames;
  if (!first) return null;
  const frameOfReference = first.instance.image?.frameOfReference;
  let one = frameOfReference !== undefined;
  for (const frame of frames) {
    const { image } = frame.instance;
    const plane = planeOf(frame);
    if (!image || !plane) return null;
    one &&= image.frameOfReference === frameOfReference;
    const { rows, columns, spacingMm, spacingKind } = image;
    slices.push({ ...plane, rows, columns, ...(spacingMm && spacingKind === 'patient' && { spacingMm }) });
  }
  const landmark = text(first.instance.dataset, '00201040');
  return {
    ...(one && frameOfReference !== undefined && { frameOfReference }),
    ...(landmark !== undefined && { landmark }),
    slices,
  };
}
