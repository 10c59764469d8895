import type { StackFrame } from '@/domain/model/stack';
import { isInverted as isInvertedImage } from '../../decode/frameFormat';

/** Its high values are dark: MONOCHROME1 (PS3.3 C.7.6.3.1.2) or a Presentation LUT Shape of INVERSE. */
export const isInverted = ({ instance: { image, dataset } }: StackFrame): boolean =>
  image !== null && isInvertedImage(image, dataset);
