/** Letters of 5 × 7 dots, one number a row, the left dot in the highest of five bits. */
const glyphs: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 2, 4, 8, 31],
  '3': [31, 2, 4, 2, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
  A: [14, 17, 17, 31, 17, 17, 17],
  B: [30, 17, 17, 30, 17, 17, 30],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  G: [14, 17, 16, 23, 17, 17, 15],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  M: [17, 27, 21, 21, 17, 17, 17],
  N: [17, 25, 21, 19, 17, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  P: [30, 17, 17, 30, 16, 16, 16],
  R: [30, 17, 17, 30, 20, 18, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  X: [17, 17, 10, 4, 10, 17, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
};

const advance = 6;
const height = 7;

/** Calls `dot` for every pixel of the text, whose upper left corner is at (left, top). */
export function drawText(
  text: string,
  { left, top, scale }: { left: number; top: number; scale: number },
  dot: (column: number, row: number) => void,
): void {
  [...text].forEach((letter, index) => {
    const rows = glyphs[letter] ?? [];
    for (let y = 0; y < height * scale; y += 1) {
      const bits = rows[Math.floor(y / scale)] ?? 0;
      for (let x = 0; x < 5 * scale; x += 1) {
        if (((bits >> (4 - Math.floor(x / scale))) & 1) === 1)
          dot(left + index * advance * scale + x, top + y);
      }
    }
  });
}

/** Writes `text` into the lower left corner of a picture, and gives the picture back. */
export function burnInText(values: Int16Array, columns: number, text: string, white: number): Int16Array {
  const rows = values.length / columns;
  drawText(text, { left: 8, top: rows - 24, scale: 2 }, (column, row) => {
    values[row * columns + column] = white;
  });
  return values;
}
