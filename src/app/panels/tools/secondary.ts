import type { LucideIcon } from 'lucide-react';
import { FlipHorizontal2, FlipVertical2, Maximize, RotateCcw, RotateCwSquare, SunMoon } from 'lucide-react';
import type { MessageId } from '../../i18n/messages';
import type { ViewAction } from '../../workspace/action';

interface SecondaryTool {
  readonly action: ViewAction;
  readonly icon: LucideIcon;
  readonly label: MessageId;
}

/** In the row where there is room, in the menu where there is not. */
export const secondary: readonly SecondaryTool[] = [
  { action: 'invert', icon: SunMoon, label: 'tools.invert' },
  { action: 'rotate-right', icon: RotateCwSquare, label: 'tools.rotate' },
  { action: 'flip-horizontal', icon: FlipHorizontal2, label: 'tools.flipHorizontal' },
  { action: 'flip-vertical', icon: FlipVertical2, label: 'tools.flipVertical' },
  { action: 'fit', icon: Maximize, label: 'tools.fit' },
  { action: 'reset', icon: RotateCcw, label: 'tools.reset' },
];
