export const sideWords = { L: 'left', R: 'right', B: 'both sides' } as const;
export const contrastWords = {
  W: 'with contrast',
  WO: 'without contrast',
  'WO+W': 'without and with contrast',
} as const;
