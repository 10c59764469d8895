import { expect, it } from 'vitest';
import { memoryBudget } from './memoryBudget';

it.each([
  [0.25, 128],
  [1, 128],
  [2, 256],
  [4, 256],
  [8, 1024],
  [32, 1024],
  [undefined, 512],
  [0, 512],
  [NaN, 512],
])('a device that says %s GiB holds %d MiB of images', (said, held) => {
  expect(memoryBudget(said) / 2 ** 20).toBe(held);
});
