import { measureKinds, type MeasureKind } from '@/domain/measuring/kinds';

const others = ['magnify', 'window-region', 'actual-pixels', 'undo', 'redo', 'remove', 'measures'] as const;

/** What keys and buttons do that measure, without a pointer. */
export type MeasureAction = MeasureKind | (typeof others)[number];

export const isMeasureAction = (action: string): action is MeasureAction =>
  isMeasureKind(action) || others.some((one) => one === action);

export const isMeasureKind = (action: string): action is MeasureKind =>
  measureKinds.some((kind) => kind === action);
