import { layouts } from '@/domain/hanging/layouts';
import type { Layout } from '@/domain/hanging/plan';

/** By the number of panes; auto: as planned. */
export const layoutRows = [
  ['Shift+Digit0', 'layout-auto', 'key.layouts'],
  ['Shift+Digit1', 'layout-1x1', 'key.layouts'],
  ['Shift+Digit2', 'layout-1x2', 'key.layouts'],
  ['Shift+Digit3', 'layout-1x3', 'key.layouts'],
  ['Shift+Digit4', 'layout-2x2', 'key.layouts'],
  ['Shift+Digit6', 'layout-2x3', 'key.layouts'],
  ['Shift+Digit8', 'layout-2x4', 'key.layouts'],
  ['Shift+Digit9', 'layout-3x3', 'key.layouts'],
] as const;
export type LayoutAction = (typeof layoutRows)[number][1];

export const isLayoutAction = (action: string): action is LayoutAction =>
  layoutRows.some(([, one]) => one === action);

/** null: as planned. */
export function layoutOf(action: LayoutAction): Layout | null {
  return layouts.find((layout) => action === `layout-${layout}`) ?? null;
}

/** Not every layout has a key. */
export const layoutActionOf = (layout: Layout): LayoutAction | undefined =>
  layoutRows.find(([, action]) => action === `layout-${layout}`)?.[1];
