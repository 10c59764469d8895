/**
 * What each movement of a hand does to a picture. The gestures obey this table and the help sheet is made from it; what
 * no row says no hand does.
 */
export const hands = {
  wheel: 'step',
  'shift-wheel': 'leap',
  'ctrl-wheel': 'zoom',
  /** The tool that the reader has chosen. */
  'left-drag': 'tool',
  'middle-drag': 'pan',
  'right-drag': 'zoom',
  /** While another tool than the window's has the left button. */
  'right-drag-instead': 'window',
  'shift-click': 'point',
  'double-click': 'fit',
  'one-finger': 'scroll',
  /** While another tool than the window's is chosen. */
  'one-finger-instead': 'tool',
  /** Whatever tool is chosen: what one finger has begun is given up. */
  'two-fingers': 'pinch',
} as const;

export type Hand = keyof typeof hands;
export type Does = (typeof hands)[Hand];
