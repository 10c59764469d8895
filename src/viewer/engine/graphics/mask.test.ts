import { expect, it } from 'vitest';
import { toMask } from './mask';

/** Rows of a picture, `#` is set, to overlay data: rows one after another, least significant bit first (PS3.5 8.1.2). */
function pack(rows: readonly string[], startBit = 0) {
  const bits = rows.join('');
  const bytes = new Uint8Array(Math.ceil((startBit + bits.length) / 8));
  [...bits].forEach((bit, n) => {
    const at = startBit + n;
    if (bit === '#') bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (1 << (at & 7));
  });
  return { bytes, startBit, rows: rows.length, columns: rows[0]?.length ?? 0 };
}
const look = ({ cells, columns }: ReturnType<typeof toMask>) =>
  [...cells]
    .map((cell) => ' .#'[cell])
    .join('')
    .match(new RegExp(`.{${columns}}`, 'g'));

it('draws each bit where it belongs, with a rim that needs room of its own', () => {
  expect(look(toMask(pack(['#---', '---#']), 1, 'graphics'))).toEqual([
    '...   ',
    '.#....',
    '....#.',
    '   ...',
  ]);
});

it('rows that end within a byte, and frames that begin within one, go on without padding', () => {
  const three = ['#-#', '-#-', '#-#'];
  expect(look(toMask(pack(three), 1, 'graphics'))).toEqual(look(toMask(pack(three, 9), 1, 'graphics')));
  expect(look(toMask(pack(three, 9), 1, 'graphics'))).toEqual(['.....', '.#.#.', '..#..', '.#.#.', '.....']);
});

it('a line of one pixel outlives a picture of a quarter of its size', () => {
  const line = ['-----#--', '-----#--', '-----#--', '-----#--'];
  expect(look(toMask(pack(line), 4, 'graphics'))).toEqual([' ...', ' .#.', ' ...']);
});

it('of a region only the outline is drawn, and what it marks stays visible', () => {
  const filled = Array.from({ length: 5 }, () => '#####');
  expect(look(toMask(pack(filled), 1, 'region'))).toEqual([
    '.......',
    '.#####.',
    '.#...#.',
    '.#. .#.',
    '.#...#.',
    '.#####.',
    '.......',
  ]);
});
