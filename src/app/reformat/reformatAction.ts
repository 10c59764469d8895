/** What keys and the menu ask for. */
export const reformatActions = [
  'original',
  'axial',
  'coronal',
  'sagittal',
  'oblique',
  'three-planes',
  'turn-left',
  'turn-right',
  'turn-up',
  'turn-down',
  'thin',
  'slab-3',
  'slab-5',
  'slab-10',
  'slab-20',
  'thicker',
  'thinner',
  'mip',
  'minip',
  'average',
  'next-mode',
] as const;
export type ReformatAction = (typeof reformatActions)[number];

export const isReformatAction = (action: string): action is ReformatAction =>
  reformatActions.some((one) => one === action);
