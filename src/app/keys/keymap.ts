import type { ViewAction } from '../workspace/action';

/** Keys that hands know from the open viewers. */
export type KeyAction =
  | ViewAction
  | 'previous-series'
  | 'next-series'
  | 'previous-pane'
  | 'next-pane'
  | 'find-study'
  | 'report'
  | 'help'
  | LinkAction
  | 'length'
  | 'angle';

const linkActions = [
  'link',
  'link-here',
  'lines',
  'point',
  'point-left',
  'point-right',
  'point-up',
  'point-down',
] as const;
/** What panes do together. */
export type LinkAction = (typeof linkActions)[number];

export const isLinkAction = (action: KeyAction): action is LinkAction =>
  linkActions.some((one) => one === action);

const actions: Readonly<Record<string, KeyAction>> = {
  z: 'zoom-in',
  '+': 'zoom-in',
  '-': 'zoom-out',
  '=': 'fit',
  r: 'rotate-right',
  l: 'rotate-left',
  h: 'flip-horizontal',
  v: 'flip-vertical',
  i: 'invert',
  ' ': 'reset',
  ArrowUp: 'previous-slice',
  ArrowDown: 'next-slice',
  PageUp: 'previous-series',
  PageDown: 'next-series',
  Home: 'first-slice',
  End: 'last-slice',
  '1': 'preset-1',
  '2': 'preset-2',
  '3': 'preset-3',
  '4': 'preset-4',
  '5': 'preset-5',
  c: 'cine',
  '[': 'previous-pane',
  ']': 'next-pane',
  d: 'report',
  '/': 'find-study',
  '?': 'help',
  k: 'link',
  x: 'point',
  m: 'length',
  a: 'angle',
};

/** With Shift. L alone turns the picture, as hands know it. */
const shifted: Readonly<Record<string, KeyAction>> = {
  l: 'link-here',
  k: 'lines',
  ArrowLeft: 'point-left',
  ArrowRight: 'point-right',
  ArrowUp: 'point-up',
  ArrowDown: 'point-down',
};

/** Where typing or moving belongs to the control itself. */
const takesEveryKey =
  'input:not([type="range"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="menu"], [role="dialog"], [role="tablist"], [role="radiogroup"]';
/** A slider moves by these; everything else goes on meaning what it means. */
const slider = 'input[type="range"], [role="slider"]';
const sliderKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']);
const takesSpace = 'button, a[href], [role="button"], summary';

export function actionOf(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(takesEveryKey)) return null;
  if (sliderKeys.has(event.key) && target?.closest(slider)) return null;
  if (event.key === ' ' && target?.closest(takesSpace)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return (event.shiftKey ? shifted[key] : undefined) ?? actions[key] ?? null;
}
