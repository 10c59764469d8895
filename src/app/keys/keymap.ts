import { keySections, type KeyAction, type LinkAction } from './keyTable';

const linkActions: ReadonlySet<KeyAction> = new Set<LinkAction>([
  'link',
  'link-here',
  'link-orientation',
  'link-cine',
  'lines',
  'point',
  'point-left',
  'point-right',
  'point-up',
  'point-down',
]);

export const isLinkAction = (action: KeyAction): action is LinkAction => linkActions.has(action);

const actions: ReadonlyMap<string, KeyAction> = new Map(
  keySections.flatMap(({ rows }) => rows.map(([chord, action]): [string, KeyAction] => [chord, action])),
);

/** Where typing or moving belongs to the control itself. */
const takesEveryKey =
  'input:not([type="range"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="menu"], [role="dialog"], [role="tablist"], [role="radiogroup"]';
/** A slider moves by these; everything else goes on meaning what it means. */
const slider = 'input[type="range"], [role="slider"]';
const sliderKeys = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);
const takesSpace = 'button, a[href], [role="button"], summary';

export function actionOf(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented) return null;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(takesEveryKey)) return null;
  const chord = chordOf(event);
  if (sliderKeys.has(chord) && target?.closest(slider)) return null;
  if ((chord === ' ' || chord === 'Enter') && target?.closest(takesSpace)) return null;
  // What stands above a digit differs from keyboard to keyboard.
  const digit = event.shiftKey && event.code.startsWith('Digit') && chord !== event.code.slice(-1);
  const byDigit = digit ? actions.get(`Shift+${event.code}`) : undefined;
  return actions.get(chord) ?? byDigit ?? actions.get(chord.replace(/^Shift\+/, '')) ?? null;
}

/** As the table writes it. What Shift or AltGr is needed for to type a sign is no chord of the sign. */
function chordOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const sign = key.length === 1 && key === key.toUpperCase();
  const typed = sign && event.getModifierState('AltGraph');
  return [
    (event.ctrlKey || event.metaKey) && !typed && 'Ctrl+',
    event.altKey && !typed && 'Alt+',
    event.shiftKey && !sign && 'Shift+',
    key,
  ]
    .filter(Boolean)
    .join('');
}
