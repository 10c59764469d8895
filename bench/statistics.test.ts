import { expect, it } from 'vitest';
import { median } from './statistics.ts';

it.each([
  [[5], 5],
  [[3, 1, 2], 2],
  [[10, 1, 2, 3], 2.5],
  [[100, 2, 9], 9],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

it('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});
