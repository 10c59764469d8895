import { expect, it } from 'vitest';
import { forEachSafely } from './forEachSafely';

it('loses what cannot be read, and nothing after it', () => {
  const read: number[] = [];
  let broken = 0;
  forEachSafely(
    [1, 2, 3],
    (n) => {
      if (n === 2) throw new RangeError('Maximum call stack size exceeded');
      read.push(n);
    },
    () => (broken += 1),
  );
  expect([read, broken]).toEqual([[1, 3], 1]);
});
