import type { Palette } from './decodedFrame';

/** Full-range YCbCr to RGB in place, PS3.3 C.7.6.3.1.2; samples interleaved. */
export function toRgbFromYbr(samples: Uint8Array): Uint8Array {
  const rgb = new Uint8ClampedArray(samples.length);
  for (let i = 0; i + 2 < samples.length; i += 3) {
    const y = samples[i] ?? 0;
    const cb = (samples[i + 1] ?? 0) - 128;
    const cr = (samples[i + 2] ?? 0) - 128;
    rgb[i] = y + 1.402 * cr;
    rgb[i + 1] = y - 0.344136 * cb - 0.714136 * cr;
    rgb[i + 2] = y + 1.772 * cb;
  }
  return new Uint8Array(rgb.buffer);
}

/** Y1 Y2 Cb Cr, two pixels in four bytes, to Y Cb Cr for each pixel (PS3.3 C.7.6.3.1.2, YBR_FULL_422). */
export function toFull422(packed: Uint8Array, pixels: number): Uint8Array {
  const full = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel++) {
    const pair = (pixel >> 1) * 4;
    full[pixel * 3] = packed[pair + (pixel & 1)] ?? 0;
    full[pixel * 3 + 1] = packed[pair + 2] ?? 0;
    full[pixel * 3 + 2] = packed[pair + 3] ?? 0;
  }
  return full;
}

/** RRR…GGG…BBB… to RGBRGB…, PS3.3 C.7.6.3.1.3 planar configuration 1. */
export function toInterleaved(planes: Uint8Array, pixels: number): Uint8Array {
  const mixed = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel++) {
    mixed[pixel * 3] = planes[pixel] ?? 0;
    mixed[pixel * 3 + 1] = planes[pixels + pixel] ?? 0;
    mixed[pixel * 3 + 2] = planes[2 * pixels + pixel] ?? 0;
  }
  return mixed;
}

export function toRgbFromPalette(indices: ArrayLike<number>, palette: Palette): Uint8Array {
  const rgb = new Uint8Array(indices.length * 3);
  const last = palette.red.length - 1;
  for (let i = 0; i < indices.length; i++) {
    const entry = Math.min(last, Math.max(0, (indices[i] ?? 0) - palette.first));
    rgb[i * 3] = palette.red[entry] ?? 0;
    rgb[i * 3 + 1] = palette.green[entry] ?? 0;
    rgb[i * 3 + 2] = palette.blue[entry] ?? 0;
  }
  return rgb;
}

export function toRgba(rgb: Uint8Array): Uint8Array {
  const rgba = new Uint8Array((rgb.length / 3) * 4);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4) {
    rgba[to] = rgb[from] ?? 0;
    rgba[to + 1] = rgb[from + 1] ?? 0;
    rgba[to + 2] = rgb[from + 2] ?? 0;
    rgba[to + 3] = 255;
  }
  return rgba;
}
