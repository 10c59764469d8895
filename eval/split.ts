import { createHash } from 'node:crypto';

/**
 * The half of the data that one may look at while making the tables, and the half that only gives figures. By name for
 * names, by patient for pairs.
 */
export function partOf(key: string): 'seen' | 'held-out' {
  const last = createHash('md5').update(key).digest('hex').slice(-1);
  return Number.parseInt(last, 16) % 2 === 0 ? 'seen' : 'held-out';
}
