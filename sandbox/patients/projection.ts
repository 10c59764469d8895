import { paintChest } from './anatomy.ts';
import { createSlicePainter } from './slicePainter.ts';

/** An X-ray picture of the computed chest: what a ray passes, summed up, as millimetres of water. */
export interface Projection {
  readonly direction: 'frontal' | 'lateral';
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: number;
  /** Height of the first row over the body centre. */
  readonly topMm: number;
  readonly noduleRadiusMm: number;
}

/** Distance of the points of a ray that are looked at; finer shows nothing more. */
const raySpacingMm = 2.8;
/** Longest way through the body. */
const rayLengthMm = 330;
/** Bone stops X-rays of a radiograph more than its Hounsfield value, taken at higher energy, says. */
const boneHu = 300;
const boneWeight = 3;

/** Rows from head to feet; columns from the patient's right to left, or from front to back. */
export function projectChest(projection: Projection): Float32Array {
  const { direction, rows, columns, pixelSpacingMm, topMm, noduleRadiusMm } = projection;
  const steps = Math.round(rayLengthMm / raySpacingMm);
  const isFrontal = direction === 'frontal';
  const water = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const painter = createSlicePainter({
      rows: isFrontal ? steps : columns,
      columns: isFrontal ? columns : steps,
      columnSpacingMm: isFrontal ? pixelSpacingMm : raySpacingMm,
      rowSpacingMm: isFrontal ? raySpacingMm : pixelSpacingMm,
    });
    paintChest(painter, topMm - row * pixelSpacingMm, noduleRadiusMm);
    painter.values.forEach((hu, at) => {
      const column = isFrontal ? at % columns : Math.floor(at / steps);
      const density = (1000 + (hu > boneHu ? hu * boneWeight : hu)) / 1000;
      water[row * columns + column] = (water[row * columns + column] ?? 0) + density * raySpacingMm;
    });
  }
  return water;
}

/** The same picture with `times` as many rows and columns, between them interpolated. */
export function enlarge(values: Float32Array, columns: number, times: number): Float32Array {
  const rows = values.length / columns;
  const wide = columns * times;
  const at = (row: number, column: number) =>
    values[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))] ?? 0;
  return Float32Array.from({ length: values.length * times * times }, (_, index) => {
    // Middles of the small pixels, counted in large ones.
    const y = (Math.floor(index / wide) + 0.5) / times - 0.5;
    const x = ((index % wide) + 0.5) / times - 0.5;
    const [row, column] = [Math.floor(y), Math.floor(x)];
    const [down, right] = [y - row, x - column];
    const upper = at(row, column) * (1 - right) + at(row, column + 1) * right;
    const lower = at(row + 1, column) * (1 - right) + at(row + 1, column + 1) * right;
    return upper * (1 - down) + lower * down;
  });
}
