import { items, number } from './dataset';
import type { DicomDataset } from './instance';
import type { StackFrame } from './stack';

/** PS3.3 C.11.1: stored values to those of the modality. */
export interface Rescale {
  readonly slope: number;
  readonly intercept: number;
  /** (0028,1054); '' where the header names none. */
  readonly type: string;
}

/** Pixel Value Transformation Sequence, PS3.3 C.7.6.16.2.9. */
const transformation = '00289145';

/**
 * The nearest in the header: of the frame's functional group, the shared one, the root. `void`: its slope is 0, by
 * which every pixel would have one value, so that nothing is known of what they mean. null: there is none.
 */
export function rescaleOf({
  instance: { dataset },
  frame,
}: Pick<StackFrame, 'instance' | 'frame'>): Rescale | 'void' | null {
  const scope = scopesOf(dataset, frame).find((one) => number(one, '00281053') !== undefined);
  const slope = scope && number(scope, '00281053');
  if (!scope || slope === undefined) return null;
  if (slope === 0) return 'void';
  const type = scope['00281054']?.Value?.[0];
  return {
    slope,
    intercept: number(scope, '00281052') ?? 0,
    type: typeof type === 'string' ? type.trim() : '',
  };
}

function scopesOf(dataset: DicomDataset, frame: number): readonly DicomDataset[] {
  const groups = [items(dataset, '52009230')[frame - 1], items(dataset, '52009229')[0]];
  return [...groups.map((group) => group && items(group, transformation)[0]), dataset].filter(
    (one) => one !== undefined,
  );
}
