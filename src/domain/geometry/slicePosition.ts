import { isLocalizer } from '../model/dataset';
import { planeOf, type StackFrame } from '../model/stack';
import { normalOf } from '../model/vec3';
import { centreOf } from './slice';

export interface SlicePosition {
  /** From the origin of the frame of reference, never negative. */
  readonly mm: number;
  /** Which side of the origin it lies on: that of the patient's left, back or head, or the other. */
  readonly towards: 'L' | 'R' | 'A' | 'P' | 'H' | 'F';
}

// LPS: +x to the patient's left, +y to the back, +z to the head.
const sides = [
  ['R', 'L'],
  ['A', 'P'],
  ['F', 'H'],
] as const;

/**
 * Where a slice's middle lies along the body's axis that the slice cuts most squarely; null for what is no section of
 * a body: no plane in the header, or a projection.
 */
export function slicePosition(frame: StackFrame): SlicePosition | null {
  const plane = planeOf(frame);
  const { image, modality, dataset } = frame.instance;
  const projected = projections.has(modality ?? '') || (modality === 'CT' && isLocalizer(dataset));
  if (!plane || !image || projected) return null;
  const { rows, columns, spacingMm } = image;
  const middle = centreOf({ ...plane, rows, columns, ...(spacingMm && { spacingMm }) });
  const steepness = normalOf(plane).map(Math.abs);
  const axis = steepness.indexOf(Math.max(...steepness));
  const mm = middle[axis] ?? 0;
  const towards = sides[axis]?.[mm < 0 ? 0 : 1];
  return towards ? { mm: Math.abs(mm), towards } : null;
}

const projections = new Set(['CR', 'DX', 'MG', 'RG', 'XA', 'RF', 'PX', 'IO']);
