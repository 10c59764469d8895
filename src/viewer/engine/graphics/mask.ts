export interface Bits {
  readonly bytes: Uint8Array;
  /** Of the first pixel; least significant bit of a byte first (PS3.5 8.1.2). */
  readonly startBit: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 nothing, 1 the rim, 2 drawn; with one cell more at every side, so that the rim has room. */
export interface Mask {
  readonly cells: Uint8Array;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A plane as it is drawn. `factor` pixels along each side become one cell, set where one of them is: thin lines and
 * letters outlive a small picture. A rim keeps them legible on white and on black; of a `region` only the outline
 * is drawn.
 */
export function toMask(bits: Bits, factor: number, kind: 'graphics' | 'region'): Mask {
  const columns = Math.ceil(bits.columns / factor) + 2;
  const rows = Math.ceil(bits.rows / factor) + 2;
  const set = new Uint8Array(rows * columns);
  for (let row = 0, bit = bits.startBit; row < bits.rows; row++) {
    const line = (Math.floor(row / factor) + 1) * columns + 1;
    for (let column = 0; column < bits.columns; column++, bit++) {
      if (((bits.bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1) set[line + Math.floor(column / factor)] = 2;
    }
  }
  const drawn = kind === 'region' ? outline(set, columns) : set;
  return { cells: rimmed(drawn, columns), rows, columns };
}

/** Those with a neighbour that is not set. The cells at the border of a mask never are. */
function outline(set: Uint8Array, columns: number): Uint8Array {
  const around = [-1, 1, -columns, columns];
  return set.map((cell, at) => (cell === 2 && around.some((by) => set[at + by] !== 2) ? 2 : 0));
}

function rimmed(set: Uint8Array, columns: number): Uint8Array {
  const around = [-columns - 1, -columns, -columns + 1, -1, 1, columns - 1, columns, columns + 1];
  const cells = set.slice();
  for (let at = 0; at < set.length; at++) {
    if (set[at] !== 2) continue;
    for (const by of around) if (cells[at + by] === 0) cells[at + by] = 1;
  }
  return cells;
}

/** Apart from the marks of a reader, which are green and yellow. Little endian RGBA. */
const paint = [0, 0xa6000000, 0xffe89bff] as const;

export function toImageData({ cells, rows, columns }: Mask): ImageData {
  const image = new ImageData(columns, rows);
  const target = new Uint32Array(image.data.buffer);
  cells.forEach((cell, at) => (target[at] = paint[cell as 0 | 1 | 2]));
  return image;
}
