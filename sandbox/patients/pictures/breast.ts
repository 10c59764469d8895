import { sequence } from '../sequence.ts';

/** One view of a breast of formulas, chest wall at the left edge: in mm from there and from the upper edge. */
export interface BreastView {
  readonly projection: 'CC' | 'MLO';
  readonly rows: number;
  readonly columns: number;
  readonly pixelSpacingMm: number;
  /** A dense mass of this radius; 0 for none. */
  readonly massRadiusMm: number;
  /** Tells the pattern of one side from the other's. */
  readonly seed: number;
}

const largestStored = 4095;
const cellMm = 7;
const grid = 64;

/** Smooth noise in [0, 1) of cells of `cellMm`. */
function cloud(seed: number): (xMm: number, yMm: number) => number {
  const next = sequence(seed);
  const corners = Float32Array.from({ length: grid * grid }, next);
  const at = (column: number, row: number) => corners[(row & (grid - 1)) * grid + (column & (grid - 1))] ?? 0;
  return (xMm, yMm) => {
    const [x, y] = [xMm / cellMm, yMm / cellMm];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - column, y - row];
    const upper = at(column, row) * (1 - fx) + at(column + 1, row) * fx;
    const lower = at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx;
    return upper * (1 - fy) + lower * fy;
  };
}

const breast = { middleMm: 90, halfHeightMm: 78, depthMm: 92 };
const gland = { xMm: 38, radiusXMm: 34, radiusYMm: 46 };
const massAt = { xMm: 46, yMm: 66 };

/** Stored values, the denser the larger. */
export function paintBreast(view: BreastView): Int16Array {
  const { projection, rows, columns, pixelSpacingMm, massRadiusMm, seed } = view;
  const [coarse, fine] = [cloud(seed), cloud(seed + 101)];
  const values = new Int16Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const y = row * pixelSpacingMm;
    const across = (y - breast.middleMm) / breast.halfHeightMm;
    for (let column = 0; column < columns; column += 1) {
      const x = column * pixelSpacingMm;
      const edge = across ** 2 + (x / breast.depthMm) ** 2;
      // In the oblique view the pectoral muscle lies over the upper corner at the chest wall.
      const muscle = projection === 'MLO' && x < 44 - 0.42 * y;
      if (edge >= 1 && !(muscle && y < breast.middleMm)) continue;
      const thick = Math.min(1, 2.4 * (1 - edge));
      const pattern = 0.65 * coarse(x, y) + 0.35 * fine(2.7 * x, 2.7 * y);
      const inGland =
        1 - ((x - gland.xMm) / gland.radiusXMm) ** 2 - ((y - breast.middleMm) / gland.radiusYMm) ** 2;
      const dense = inGland > 0 ? Math.sqrt(inGland) * (0.25 + pattern) : 0;
      const mass = Math.hypot(x - massAt.xMm, y - massAt.yMm) < massRadiusMm ? 0.42 : 0;
      const grey = muscle ? 0.62 + 0.1 * pattern : thick * (0.2 + 0.12 * pattern + 0.36 * dense) + mass;
      values[row * columns + column] = largestStored * Math.min(0.98, grey);
    }
  }
  return values;
}
