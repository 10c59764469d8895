import type { StackFrame } from '@/domain/model/stack';
import { FaultError } from '@/lib/fault';
import type { DecodedFrame } from './decodedFrame';

const timeoutMs = 10_000;

/**
 * A PNG or JPEG of a frame by the browser's own decoder, as display values of 0 to 255. The caller has looked at
 * the size that the file names before it is decoded; a picture of another size than the frame is refused.
 */
export async function decodeRendered(
  { bytes, mediaType }: { bytes: Uint8Array<ArrayBuffer>; mediaType: string },
  { instance }: StackFrame,
  components: 1 | 3 | 4,
): Promise<DecodedFrame> {
  const { rows = 0, columns = 0 } = instance.image ?? {};
  const bitmap = await withinTime(
    createImageBitmap(new Blob([bytes], { type: mediaType }), {
      colorSpaceConversion: 'none',
      premultiplyAlpha: 'none',
    }),
  );
  const canvas = document.createElement('canvas');
  try {
    if (bitmap.width !== columns || bitmap.height !== rows)
      throw failed(`${bitmap.width} x ${bitmap.height} pixels`);
    Object.assign(canvas, { width: columns, height: rows });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw failed('no canvas');
    // What is transparent lies on black.
    context.fillRect(0, 0, columns, rows);
    context.drawImage(bitmap, 0, 0);
    const rgba = context.getImageData(0, 0, columns, rows).data;
    const values = toComponents(rgba, components);
    return {
      ...{ rows, columns, components, values, rendered: true, precise: null },
      ...{ slope: 1, intercept: 0, min: 0, max: 255 },
    };
  } finally {
    bitmap.close();
    // The memory of a canvas is kept for a while: not with pixels of a patient.
    Object.assign(canvas, { width: 0, height: 0 });
  }
}

/** One component is the luminance: of grey it is the grey itself. */
export function toComponents(rgba: Uint8ClampedArray, components: 1 | 3 | 4): Uint8Array {
  if (components === 4) return new Uint8Array(rgba);
  const values = new Uint8Array((rgba.length / 4) * components);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += components) {
    const [red = 0, green = 0, blue = 0] = [rgba[from], rgba[from + 1], rgba[from + 2]];
    if (components === 1) values[to] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    else {
      values[to] = red;
      values[to + 1] = green;
      values[to + 2] = blue;
    }
  }
  return values;
}

async function withinTime(decoding: Promise<ImageBitmap>): Promise<ImageBitmap> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed('no answer in time')), timeoutMs);
  });
  try {
    return await Promise.race([decoding, late]);
  } finally {
    clearTimeout(timer);
  }
}

const failed = (detail: string) => new FaultError({ kind: 'decode', code: 'failed', detail });
