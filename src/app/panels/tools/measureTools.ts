import {
  Circle,
  DraftingCompass,
  LassoSelect,
  MoveUpLeft,
  Pipette,
  RectangleHorizontal,
  Ruler,
  Scan,
  Search,
  SquareDashedMousePointer,
  Type,
  type LucideIcon,
} from 'lucide-react';
import { CobbIcon, CrossedIcon } from './icons';
import type { Tool } from '../../workspace/workspace';

interface MeasureTool {
  readonly tool:
    | Exclude<Tool, 'window' | 'pan' | 'zoom' | 'scroll' | 'point'>
    /** Not a tool but done at once. */
    | 'actual-pixels';
  readonly icon: LucideIcon;
  readonly shortcut: string;
}

/** In a column beside the pictures where there is room, in the menu where there is not. */
export const measureTools: readonly MeasureTool[] = [
  { tool: 'length', icon: Ruler, shortcut: 'M' },
  { tool: 'bidirectional', icon: CrossedIcon, shortcut: 'B' },
  { tool: 'angle', icon: DraftingCompass, shortcut: 'A' },
  { tool: 'cobb', icon: CobbIcon, shortcut: 'O' },
  { tool: 'ellipse', icon: Circle, shortcut: 'E' },
  { tool: 'rectangle', icon: RectangleHorizontal, shortcut: 'Shift+E' },
  { tool: 'freehand', icon: LassoSelect, shortcut: 'F' },
  { tool: 'probe', icon: Pipette, shortcut: 'Q' },
  { tool: 'arrow', icon: MoveUpLeft, shortcut: 'N' },
  { tool: 'text', icon: Type, shortcut: 'T' },
  { tool: 'magnify', icon: Search, shortcut: 'G' },
  { tool: 'window-region', icon: SquareDashedMousePointer, shortcut: 'Shift+W' },
  { tool: 'actual-pixels', icon: Scan, shortcut: '0' },
];
