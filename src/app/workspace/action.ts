import type { ViewportCommand, ViewportSnapshot, Window } from '@/viewer/engine/port';
import { highIsDark } from '@/viewer/engine/stack/inverted';
import { presetsOf, sentOf } from './presets';

/** What a reader does to the picture in the focused pane, by key or by button. */
export type ViewAction =
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'rotate-right'
  | 'rotate-left'
  | 'flip-horizontal'
  | 'flip-vertical'
  | 'invert'
  | 'graphics'
  | 'reset'
  | 'previous-slice'
  | 'next-slice'
  | 'first-slice'
  | 'last-slice'
  | 'preset-1'
  | 'preset-2'
  | 'preset-3'
  | 'preset-4'
  | 'preset-5'
  | 'preset-6'
  | 'preset-7'
  | 'preset-8'
  | 'preset-9'
  | 'window-wider'
  | 'window-narrower'
  | 'window-brighter'
  | 'window-darker'
  | 'pan-left'
  | 'pan-right'
  | 'pan-up'
  | 'pan-down'
  | 'cine'
  | SentAction;

/** One of the ways in which the header asks an image to be shown, in its order. */
export type SentAction = `sent-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** CSS px that the picture moves at one press. */
const panPx = 40;

const simple: Readonly<Partial<Record<ViewAction, readonly ViewportCommand[]>>> = {
  'zoom-in': [{ do: 'zoom', factor: 1.25 }],
  'zoom-out': [{ do: 'zoom', factor: 0.8 }],
  fit: [{ do: 'fit' }],
  'rotate-right': [{ do: 'rotate' }],
  'rotate-left': [{ do: 'rotate' }, { do: 'rotate' }, { do: 'rotate' }],
  'flip-horizontal': [{ do: 'flip-horizontal' }],
  'flip-vertical': [{ do: 'flip-vertical' }],
  invert: [{ do: 'invert' }],
  graphics: [{ do: 'graphics' }],
  reset: [{ do: 'reset' }],
  'previous-slice': [{ do: 'step', by: -1 }],
  'next-slice': [{ do: 'step', by: 1 }],
  'first-slice': [{ do: 'slice', index: 0 }],
  'pan-left': [{ do: 'pan', by: [-panPx, 0] }],
  'pan-right': [{ do: 'pan', by: [panPx, 0] }],
  'pan-up': [{ do: 'pan', by: [0, -panPx] }],
  'pan-down': [{ do: 'pan', by: [0, panPx] }],
};

export function canPlay({ stack }: ViewportSnapshot): boolean {
  return (stack?.length ?? 0) > 1;
}

const usualFramesPerSecond = 15;

/** The engine's commands for an action, given what the pane shows now. */
export function viewCommands(action: ViewAction, snapshot: ViewportSnapshot): readonly ViewportCommand[] {
  const { stack, index, playing, window } = snapshot;
  if (!stack || stack.length === 0) return [];
  if (action === 'last-slice') return [{ do: 'slice', index: stack.length - 1 }];
  if (action === 'cine') {
    if (!canPlay(snapshot)) return [];
    const frameTimeMs = stack[index]?.instance.image?.frameTimeMs;
    const framesPerSecond = frameTimeMs ? Math.min(60, 1000 / frameTimeMs) : usualFramesPerSecond;
    return [{ do: 'cine', play: !playing, framesPerSecond }];
  }
  if (action.startsWith('preset-')) {
    const preset = presetsOf(snapshot)[Number(action.slice('preset-'.length)) - 1];
    return preset ? [{ do: 'window', window: preset.window }] : [];
  }
  if (action.startsWith('sent-')) {
    const sent = sentOf(snapshot)[Number(action.slice('sent-'.length)) - 1];
    if (!sent) return [];
    return ['window' in sent ? { do: 'window', window: sent.window } : { do: 'voi-lut', index: sent.lut }];
  }
  const shift = windowShifts[action];
  if (shift) return window ? [{ do: 'window', window: shift(window, highIsDark(snapshot)) }] : [];
  return simple[action] ?? [];
}

const perPress = 1.15;
/** Share of the width that the centre moves by at one press. */
const centrePerPress = 0.1;

/** What a drag does, by keys. A lower centre is brighter; `against`: where high values are dark, a higher one. */
const windowShifts: Readonly<Partial<Record<ViewAction, (window: Window, against: boolean) => Window>>> = {
  'window-wider': ({ center, width }) => ({ center, width: width * perPress }),
  'window-narrower': ({ center, width }) => ({ center, width: width / perPress }),
  'window-brighter': (window, against) => shifted(window, against ? 1 : -1),
  'window-darker': (window, against) => shifted(window, against ? -1 : 1),
};
const shifted = ({ center, width }: Window, to: 1 | -1): Window => ({
  center: center + to * width * centrePerPress,
  width,
});
