import type { ViewportHandle } from '@/viewer/engine/port';

/** CSS px from the pane's top left to its middle; null without a picture. */
export function middleOf(handle: ViewportHandle): readonly [number, number] | null {
  const { stack, index, pan } = handle.getSnapshot();
  const image = stack?.[index]?.instance.image;
  const at = image && handle.fromImage([(image.columns - 1) / 2, (image.rows - 1) / 2]);
  return at ? [at[0] - pan[0], at[1] - pan[1]] : null;
}
