/** A slice of Hounsfield values, painted with shapes in mm; later shapes cover earlier ones. */
export interface SlicePainter {
  readonly values: Int16Array;
  readonly ellipse: (x: number, y: number, radiusX: number, radiusY: number, hu: number) => void;
  readonly dot: (column: number, row: number, hu: number) => void;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly columnSpacingMm: number;
  readonly rowSpacingMm: number;
}

const airHu = -1000;

/** The origin of x (left) and y (posterior) is the middle of the grid, between its two middle pixels. */
export function createSlicePainter({ rows, columns, columnSpacingMm, rowSpacingMm }: Grid): SlicePainter {
  const values = new Int16Array(rows * columns).fill(airHu);
  const middleColumn = (columns - 1) / 2;
  const middleRow = (rows - 1) / 2;
  return {
    values,
    ellipse: (x, y, radiusX, radiusY, hu) => {
      if (!(radiusX > 0 && radiusY > 0)) return;
      const first = Math.max(0, Math.ceil((y - radiusY) / rowSpacingMm + middleRow));
      const last = Math.min(rows - 1, Math.floor((y + radiusY) / rowSpacingMm + middleRow));
      for (let row = first; row <= last; row += 1) {
        const dy = ((row - middleRow) * rowSpacingMm - y) / radiusY;
        const half = radiusX * Math.sqrt(Math.max(0, 1 - dy * dy));
        const from = Math.max(0, Math.ceil((x - half) / columnSpacingMm + middleColumn));
        const to = Math.min(columns - 1, Math.floor((x + half) / columnSpacingMm + middleColumn));
        if (to >= from) values.fill(hu, row * columns + from, row * columns + to + 1);
      }
    },
    dot: (column, row, hu) => {
      if (column >= 0 && column < columns && row >= 0 && row < rows) values[row * columns + column] = hu;
    },
  };
}
