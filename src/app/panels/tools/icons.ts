import { createLucideIcon } from 'lucide-react';

/** A long and a short axis. */
export const CrossedIcon = createLucideIcon('crossed-axes', [
  ['path', { d: 'M4 20 20 4', key: 'long' }],
  ['path', { d: 'm8.5 8.5 7 7', key: 'short' }],
]);

/** Two end plates. */
export const CobbIcon = createLucideIcon('cobb', [
  ['path', { d: 'M3 10 21 4', key: 'upper' }],
  ['path', { d: 'm3 14 18 6', key: 'lower' }],
  ['path', { d: 'M12 7v10', key: 'between', strokeDasharray: '2 2' }],
]);
