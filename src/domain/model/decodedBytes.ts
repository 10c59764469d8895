import type { StackFrame } from './stack';

/** What a frame takes once it is decoded, by its header: 16 bits a value, wider ones beside that, colour by fours. */
export function decodedBytes({ instance: { image } }: StackFrame): number {
  if (!image) return 0;
  const isColour = image.samplesPerPixel > 1 || image.photometric === 'PALETTE COLOR';
  return image.rows * image.columns * (isColour ? 4 : image.bitsAllocated > 16 ? 6 : 2);
}
