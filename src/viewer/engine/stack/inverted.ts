import type { StackFrame } from '@/domain/model/stack';
import { isInverted as isInvertedImage } from '../../decode/frameFormat';
import type { ViewportSnapshot } from '../port';

/** Its high values are dark: MONOCHROME1 (PS3.3 C.7.6.3.1.2) or a Presentation LUT Shape of INVERSE. */
export const isInverted = ({ instance: { image, dataset } }: StackFrame): boolean =>
  image !== null && isInvertedImage(image, dataset);

/** High values are dark as they are seen now: by the header, or turned round by the reader. */
export function highIsDark({ stack, index, origin, invert }: Seen): boolean {
  const frame = stack?.[index];
  // What the archive made of it has the header's direction behind it.
  return (frame !== undefined && origin === 'native' && isInverted(frame)) !== invert;
}
type Seen = Pick<ViewportSnapshot, 'stack' | 'index' | 'origin' | 'invert'>;
