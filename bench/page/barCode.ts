import { barCode, readSliceNumber } from '../../sandbox/patients/phantom.ts';

/** The upper left of an image, one pixel of it a pixel of the image: as much as the bar code and its margin need. */
export const codeArea = {
  width: barCode.left * 2 + (barCode.bits + 2) * barCode.cellPx,
  height: barCode.top * 2 + barCode.cellPx,
} as const;

/** Grey values 0–255 of `codeArea`, row by row. */
export type CodeArea = ArrayLike<number>;

const half = 128;

/** True when a cell's inside, at nine points, and the margin around the code are all plainly white or plainly black. */
function isClean(at: (column: number, row: number) => number): boolean {
  const { left, top, cellPx, bits } = barCode;
  const inset = cellPx / 4;
  for (let cell = 0; cell < bits + 2; cell += 1) {
    const x = left + cell * cellPx;
    const middle = at(x + cellPx / 2, top + cellPx / 2) > half;
    for (const dx of [inset, cellPx / 2, cellPx - inset])
      for (const dy of [inset, cellPx / 2, cellPx - inset])
        if (at(x + dx, top + dy) > half !== middle) return false;
    // Air above and below: a code that is cut, stretched or drawn over is none.
    if (at(x + cellPx / 2, top / 2) > half || at(x + cellPx / 2, top * 1.5 + cellPx) > half) return false;
  }
  const row = top + cellPx / 2;
  return at(left / 2, row) <= half && at(codeArea.width - left / 2, row) <= half;
}

/** The slice number that is burnt into the pixels; undefined unless it can be read whole and without doubt. */
export function readCode(area: CodeArea): number | undefined {
  const at = (column: number, row: number) =>
    area[Math.floor(row) * codeArea.width + Math.floor(column)] ?? 0;
  if (!isClean(at)) return undefined;
  const number = readSliceNumber((column, row) => at(column, row) - half);
  return number === undefined || number < 1 ? undefined : number;
}

/** Where an image lies on a canvas, in the canvas's pixels. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Viewers fit an image into its canvas, some with a margin. */
const margins = [1, 0.9, 1 / 1.1, 0.95];

export function placements(
  canvas: { width: number; height: number },
  image: { columns: number; rows: number },
): Placement[] {
  const fit = Math.min(canvas.width / image.columns, canvas.height / image.rows);
  return margins.map((margin) => {
    const scale = fit * margin;
    return {
      left: (canvas.width - image.columns * scale) / 2,
      top: (canvas.height - image.rows * scale) / 2,
      scale,
    };
  });
}
