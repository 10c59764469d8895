import type { Choice } from '../reformat/choices';
import type { Text } from './useText';

/** "Coronal MPR, 3 mm MIP". */
export function sectionName({ plane, slab }: Pick<Choice, 'plane' | 'slab'>, text: Text): string {
  if (!plane) return '';
  const name = text(`reformat.${plane}`);
  return slab
    ? text('reformat.nameSlab', { plane: name, mm: slab.mm, mode: text(`reformat.short.${slab.mode}`) })
    : text('reformat.name', { plane: name });
}
