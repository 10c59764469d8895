/** What is known exactly of the computed chest CT: for tests that look at its pixels. */

export interface PhantomScan {
  readonly rows: number;
  readonly columns: number;
  readonly slices: number;
  readonly pixelSpacingMm: number;
  readonly sliceSpacingMm: number;
  /** Patient position (LPS) of the centre of the body's axes; the anatomy is drawn around it. */
  readonly bodyCenterMm: readonly [number, number, number];
  /** Height of slice 1 over the body centre; further slices go towards the feet. */
  readonly topMm: number;
}

export const scans = {
  current: {
    rows: 512,
    columns: 512,
    slices: 128,
    pixelSpacingMm: 0.7,
    sliceSpacingMm: 2.5,
    bodyCenterMm: [2, -14, -187.5],
    topMm: 160,
  },
  prior: {
    rows: 512,
    columns: 512,
    slices: 150,
    pixelSpacingMm: 0.75,
    sliceSpacingMm: 2,
    bodyCenterMm: [-5, -9, 1042],
    topMm: 149,
  },
} as const satisfies Record<string, PhantomScan>;

/** In the right upper lobe, relative to the body centre (LPS: right is negative x). */
export const noduleFromBodyCenterMm = [-70, 12, 45] as const;
/** Mean Hounsfield value of the nodule; the texture around it stays within ±`textureHu`. */
export const noduleHu = 45;
export const textureHu = 12;

type Position = readonly [number, number, number];

function noduleIn({ bodyCenterMm }: PhantomScan): Position {
  const [x, y, z] = bodyCenterMm;
  const [dx, dy, dz] = noduleFromBodyCenterMm;
  return [x + dx, y + dy, z + dz];
}

/** Sphere, patient coordinates (LPS). */
export const nodule: Readonly<
  Record<'current' | 'prior', { readonly centerMm: Position; readonly radiusMm: number }>
> = {
  current: { centerMm: noduleIn(scans.current), radiusMm: 9 },
  prior: { centerMm: noduleIn(scans.prior), radiusMm: 5 },
};

/**
 * A row of square cells at the upper left of every slice: one white cell, the slice number in `bits` cells
 * (most significant first, white = 1), one cell that makes the number of white cells even.
 */
export const barCode = { left: 8, top: 8, cellPx: 8, bits: 10, whiteHu: 1000, blackHu: -1000 } as const;

/** `barCode.bits`, or more where a series has more slices than they can count. */
export function barCodeBits(slices: number): number {
  return Math.max(barCode.bits, Math.ceil(Math.log2(slices + 1)));
}

/** The slice number (from 1) that the pixels show; `huAt` gives a pixel's value. Undefined when unreadable. */
export function readSliceNumber(
  huAt: (column: number, row: number) => number,
  bits: number = barCode.bits,
): number | undefined {
  const { left, top, cellPx } = barCode;
  const row = top + cellPx / 2;
  const cells = Array.from({ length: bits + 2 }, (_, cell) => huAt(left + (cell + 0.5) * cellPx, row) > 0);
  const white = cells.filter(Boolean).length;
  if (cells[0] !== true || white % 2 !== 0) return undefined;
  return cells.slice(1, -1).reduce((number, bit) => number * 2 + (bit ? 1 : 0), 0);
}
