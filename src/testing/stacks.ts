import type { Slice, StackGeometry } from '@/domain/geometry/stackGeometry';
import type { Vec3 } from '@/domain/model/instance';
import { along, cross } from '@/domain/model/vec3';

export const planes = {
  axial: { row: [1, 0, 0], column: [0, 1, 0] },
  sagittal: { row: [0, 1, 0], column: [0, 0, -1] },
  coronal: { row: [1, 0, 0], column: [0, 0, -1] },
} as const;

export interface StackShape {
  readonly at?: { readonly row: Vec3; readonly column: Vec3 };
  readonly count?: number;
  readonly stepMm?: number;
  readonly start?: Vec3;
  readonly size?: number;
  readonly pixelMm?: number;
  /** Added to each further slice besides the step along the normal: a shear. */
  readonly shear?: Vec3;
  readonly frameOfReference?: string;
  readonly landmark?: string;
}

/** Parallel slices; the first pixel of the first one is at `start`. */
export function aStack(shape: StackShape = {}): StackGeometry {
  const {
    at = planes.axial,
    count = 20,
    stepMm = 5,
    start = [-100, -100, 0],
    size = 200,
    pixelMm = 1,
  } = shape;
  const normal = cross(at.row, at.column);
  const slices = Array.from({ length: count }, (_, n): Slice => {
    const position = along(along(start, normal, n * stepMm), shape.shear ?? [0, 0, 0], n);
    return { ...at, position, rows: size, columns: size, spacingMm: [pixelMm, pixelMm] };
  });
  return {
    frameOfReference: shape.frameOfReference ?? '1.2.3',
    ...(shape.landmark !== undefined && { landmark: shape.landmark }),
    slices,
  };
}
