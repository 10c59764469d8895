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
}

/** In a column beside the pictures where there is room, in the menu where there is not. */
export const measureTools: readonly MeasureTool[] = [
  { tool: 'length', icon: Ruler },
  { tool: 'bidirectional', icon: CrossedIcon },
  { tool: 'angle', icon: DraftingCompass },
  { tool: 'cobb', icon: CobbIcon },
  { tool: 'ellipse', icon: Circle },
  { tool: 'rectangle', icon: RectangleHorizontal },
  { tool: 'freehand', icon: LassoSelect },
  { tool: 'probe', icon: Pipette },
  { tool: 'arrow', icon: MoveUpLeft },
  { tool: 'text', icon: Type },
  { tool: 'magnify', icon: Search },
  { tool: 'window-region', icon: SquareDashedMousePointer },
  { tool: 'actual-pixels', icon: Scan },
];
