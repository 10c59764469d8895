import { paintChest } from './anatomy.ts';
import { drawText } from './font.ts';
import { barCode, barCodeBits, textureHu, type PhantomScan } from './phantom.ts';
import { createSlicePainter, type SlicePainter } from './slicePainter.ts';

/** Stored value = Hounsfield value − `rescaleIntercept`, 12 bits unsigned. */
export const rescaleIntercept = -1024;
export const largestStored = 4095;
/** A power of two. */
const textureLength = 1 << 16;

/** Values within ±1, many near 0: the sum of two uniform ones. */
const texture = Float32Array.from({ length: textureLength }, (_, index) => {
  const hash = (seed: number) => {
    let state = Math.imul(index ^ seed, 0x45d9f3b) >>> 0;
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return hash(0x51ed270) + hash(0x2545f49) - 1;
});

/** Whole Hounsfield units by amplitude. */
const grains = new Map<number, Int16Array>();

/** Texture and the way to stored values in one go: a slice is computed each time it is read, at little cost. */
function toStored(values: Int16Array, columns: number, slice: number, amplitude: number): Int16Array {
  const grain = grains.get(amplitude) ?? Int16Array.from(texture, (noise) => Math.round(noise * amplitude));
  grains.set(amplitude, grain);
  for (let first = 0, row = 0; first < values.length; first += columns, row += 1) {
    const from = first + row * 977 + slice * 15731;
    for (let column = 0; column < columns; column += 1) {
      const hu = (values[first + column] ?? 0) + (grain[(from + column) & (textureLength - 1)] ?? 0);
      const stored = hu - rescaleIntercept;
      values[first + column] = stored < 0 ? 0 : stored > largestStored ? largestStored : stored;
    }
  }
  return values;
}

function burnIn(painter: SlicePainter, scan: PhantomScan, slice: number): void {
  const { left, top, cellPx, whiteHu, blackHu } = barCode;
  const bits = barCodeBits(scan.slices);
  const white = whiteHu - rescaleIntercept;
  const data = Array.from({ length: bits }, (_, bit) => (slice >> (bits - 1 - bit)) & 1);
  const cells = [1, ...data, (1 + data.reduce((sum, bit) => sum + bit, 0)) % 2];
  for (let y = 0; y < cellPx; y += 1) {
    for (let x = 0; x < cells.length * cellPx; x += 1) {
      const isWhite = cells[Math.floor(x / cellPx)] === 1;
      painter.dot(left + x, top + y, isWhite ? white : blackHu - rescaleIntercept);
    }
  }
  const dot = (column: number, row: number) => painter.dot(column, row, white);
  drawText('SYNTHETIC', { left: 8, top: scan.rows - 24, scale: 2 }, dot);
  const number = String(slice).padStart(3, '0');
  const width = number.length * 24;
  drawText(number, { left: scan.columns - 12 - width, top: scan.rows - 40, scale: 4 }, dot);
}

interface ChestSlice {
  readonly scan: PhantomScan;
  /** From 1. */
  readonly slice: number;
  readonly noduleRadiusMm: number;
  /** A sharp kernel is noisier. */
  readonly noise: number;
}

/** Stored values of one axial slice. */
export function chestSlice({ scan, slice, noduleRadiusMm, noise }: ChestSlice): Int16Array {
  const { rows, columns, pixelSpacingMm, sliceSpacingMm, topMm } = scan;
  const painter = createSlicePainter({
    rows,
    columns,
    columnSpacingMm: pixelSpacingMm,
    rowSpacingMm: pixelSpacingMm,
  });
  // The table.
  painter.ellipse(0, 126, 150, 5, -550);
  paintChest(painter, topMm - (slice - 1) * sliceSpacingMm, noduleRadiusMm);
  const stored = toStored(painter.values, columns, slice, textureHu * noise);
  burnIn(painter, scan, slice);
  return stored;
}
