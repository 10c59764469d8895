import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, RotateCcwSquare, ZoomIn, ZoomOut } from 'lucide-react';
import type { Text } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import type { MenuEntry } from '../../ui/menu';
import type { ToolbarProps } from './toolbarProps';

const steps = [
  ['zoom-in', ZoomIn],
  ['zoom-out', ZoomOut],
  ['pan-left', ArrowLeft],
  ['pan-right', ArrowRight],
  ['pan-up', ArrowUp],
  ['pan-down', ArrowDown],
  ['rotate-left', RotateCcwSquare],
] as const;

/** What dragging and pinching do, step by step and without either. */
export function viewSteps(
  { picture, onAction }: Pick<ToolbarProps, 'picture' | 'onAction'>,
  text: Text,
): readonly MenuEntry[] {
  return steps.map(([action, icon]) => ({
    key: action,
    label: text(`tools.${action}`),
    icon,
    shortcut: shortcutOf(action),
    again: true,
    apart: action === 'pan-left' || action === 'rotate-left',
    disabled: !picture,
    data: { 'data-action': 'tool', 'data-tool': action },
    onChoose: () => onAction(action),
  }));
}
