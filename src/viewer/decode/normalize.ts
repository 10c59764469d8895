import { FaultError, type Fault } from '@/lib/fault';
import { toFull422, toInterleaved, toRgbFromPalette, toRgbFromYbr, toRgba } from './colour';
import type {
  DecodedFrame,
  DisplayValues,
  FrameFormat,
  LookupTable,
  Padding,
  PreciseValues,
} from './decodedFrame';
import { cutOverlays } from './embeddedOverlays';
import { isJpegDct, isNative, isWavelet, jpegBaseline, rle } from './syntax';

export type Samples = DisplayValues | PreciseValues | Int8Array;

const incomplete = (detail: string) =>
  new FaultError({ kind: 'decode', code: 'incomplete', detail } satisfies Fault);

/**
 * From what a codec returned to what can be painted. Every fault of the codecs that would show a wrong picture
 * is caught here: short buffers, a sign that disagrees with the header, colour that nobody converted.
 */
export function toDecodedFrame(decoded: Samples, format: FrameFormat, syntax: string): DecodedFrame {
  const overlays = cutOverlays(decoded, format.overlayBits, format.rows * format.columns, syntax);
  if (format.samples >= 3 || format.palette) return { ...colour(decoded, format, syntax), ...overlays };
  const samples = toSigned(unbiased(decoded, format, syntax), format, syntax);
  return { ...grey(samples, format), ...overlays };
}

/**
 * The library's 12-bit JPEG decoder adds 2056 · 4095 / 255 where the level shift is 2048 · 16 + 8 sixteenths
 * (codecs/jpeg.js, quantizeAndInverse): everything comes out 15 steps too bright.
 */
function unbiased(decoded: Samples, format: FrameFormat, syntax: string): Samples {
  if (!isJpegDct(syntax) || format.bitsStored !== 12 || !(decoded instanceof Uint16Array)) return decoded;
  return decoded.map((value) => Math.max(0, value - 15));
}

function colour(decoded: Samples, format: FrameFormat, syntax: string): DecodedFrame {
  const pixels = format.rows * format.columns;
  let rgb: Uint8Array;
  if (format.palette) {
    if (decoded.length < pixels) throw incomplete(`${decoded.length} of ${pixels} pixels`);
    const indices = decoded.subarray(0, pixels);
    // Planes that lie in the high bits are no part of an index.
    const bare = 2 ** format.bitsStored - 1;
    rgb = toRgbFromPalette(
      format.overlayBits ? indices.map((value) => value & bare) : indices,
      format.palette,
    );
  } else {
    let samples = to8Bit(decoded, format);
    let subsampled = format.photometric.endsWith('422') && isNative(syntax);
    if (subsampled && samples.length >= pixels * 3) subsampled = false;
    if (subsampled && samples.length >= pixels * 2) samples = toFull422(samples, pixels);
    if (samples.length < pixels * 3) throw incomplete(`${samples.length} of ${pixels * 3} samples`);
    if (samples.length > pixels * 3) samples = samples.subarray(0, pixels * 3);
    if (format.planar && (isNative(syntax) || syntax === rle)) samples = toInterleaved(samples, pixels);
    // The baseline codec and the wavelet codecs hand out RGB whatever the header calls it.
    const converted = syntax === jpegBaseline || isWavelet(syntax);
    rgb = format.photometric.startsWith('YBR') && !converted ? toRgbFromYbr(samples) : samples;
  }
  return {
    rows: format.rows,
    columns: format.columns,
    components: format.rgba ? 4 : 3,
    values: format.rgba ? toRgba(rgb) : rgb,
    slope: 1,
    intercept: 0,
    min: 0,
    max: 255,
    precise: null,
  };
}

function to8Bit(samples: Samples, format: FrameFormat): Uint8Array {
  if (samples instanceof Uint8Array) return samples;
  const shift = Math.max(0, format.bitsStored - 8);
  return Uint8Array.from(samples, (value) => value >> shift);
}

/** The header's sign wins over the codec's: a JPEG 2000 codestream may be unsigned where the image is not. */
function toSigned(decoded: Samples, format: FrameFormat, syntax: string): Samples {
  if (format.float || decoded instanceof Float32Array || decoded instanceof Float64Array) return decoded;
  if (format.bitsAllocated === 1)
    return decoded.length < format.rows * format.columns ? unpackBits(decoded, format) : decoded;
  if (decoded instanceof Int32Array || decoded instanceof Uint32Array) return decoded;
  const shift = 32 - format.bitsStored;
  if (format.signed) {
    if (decoded instanceof Int16Array && format.bitsStored >= 16) return decoded;
    const signed = new Int16Array(decoded.length);
    for (let i = 0; i < decoded.length; i++) signed[i] = ((decoded[i] ?? 0) << shift) >> shift;
    return signed;
  }
  const negative = decoded instanceof Int16Array || decoded instanceof Int8Array;
  // Bits above BitsStored may hold an overlay plane (retired, PS3.5 8.1.1): not part of the value.
  const overlaid =
    (isNative(syntax) || format.overlayBits !== undefined) && format.bitsStored < format.bitsAllocated;
  if (!negative && !overlaid) return decoded;
  const masked = format.bitsAllocated <= 8 ? new Uint8Array(decoded.length) : new Uint16Array(decoded.length);
  for (let i = 0; i < decoded.length; i++) masked[i] = ((decoded[i] ?? 0) << shift) >>> shift;
  return masked;
}

/** Least significant bit first, PS3.5 8.1.1. */
function unpackBits(packed: Samples, format: FrameFormat): Uint8Array {
  const pixels = format.rows * format.columns;
  if (packed.length * 8 < pixels) throw incomplete(`${packed.length * 8} of ${pixels} bits`);
  const bits = new Uint8Array(pixels);
  for (let i = 0; i < pixels; i++) bits[i] = ((packed[i >> 3] ?? 0) >> (i & 7)) & 1;
  return bits;
}

function grey(all: Samples, format: FrameFormat): DecodedFrame {
  const pixels = format.rows * format.columns;
  if (all.length < pixels) throw incomplete(`${all.length} of ${pixels} pixels`);
  // Colour under a header of grey: its first third would be a picture, and a wrong one. Padding is never so long.
  if (all.length > pixels * 2) {
    const detail = `${all.length} samples for ${pixels} grey pixels`;
    throw new FaultError({ kind: 'decode', code: 'failed', detail });
  }
  const samples = all.length > pixels ? all.subarray(0, pixels) : all;
  const shape = { rows: format.rows, columns: format.columns, components: 1 } as const;
  const whole = finiteRange(samples);
  if (!whole) throw incomplete('no finite value');
  if (isPrecise(samples)) return { ...shape, ...quantised(samples, whole, format) };
  const range = (format.padding && blackened(samples, format.padding, format.slope)) ?? whole;
  const curve = format.voiLuts ? { voiLuts: format.voiLuts } : {};
  if (format.modalityLut) {
    const values = lookUp(samples, format.modalityLut);
    return {
      ...shape,
      ...curve,
      values,
      slope: 1,
      intercept: 0,
      ...(finiteRange(values) ?? range),
      precise: null,
    };
  }
  const { slope, intercept } = format;
  const min = range.min * slope + intercept;
  const max = range.max * slope + intercept;
  const ends = [whole.min * slope + intercept, whole.max * slope + intercept];
  const integral = Number.isInteger(slope) && Number.isInteger(intercept);
  const fits = Math.min(...ends) >= -32768 && Math.max(...ends) <= 32767;
  if (integral && fits && (slope !== 1 || intercept !== 0)) {
    const values = new Int16Array(pixels);
    for (let i = 0; i < pixels; i++) values[i] = (samples[i] ?? 0) * slope + intercept;
    return {
      ...shape,
      ...curve,
      values,
      slope: 1,
      intercept: 0,
      min: Math.min(min, max),
      max: Math.max(min, max),
      precise: null,
    };
  }
  const values = samples instanceof Int8Array ? Int16Array.from(samples) : samples;
  return { ...shape, ...curve, values, slope, intercept, ...range, precise: null };
}

/**
 * Padding that would be drawn bright takes the darkest value of the picture; darker than that it stays as it is.
 * Returns the range of the rest; null where there is no rest.
 */
function blackened(
  samples: DisplayValues | Int8Array,
  { first, last, black }: Padding,
  slope: number,
): { min: number; max: number } | null {
  let min = Infinity;
  let max = -Infinity;
  for (const value of samples) {
    if (value >= first && value <= last) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  if (min > max) return null;
  const low = (black === 'low') === slope >= 0;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i] ?? 0;
    if (value < first || value > last) continue;
    if (low ? value > min : value < max) samples[i] = low ? min : max;
  }
  return { min, max };
}

const isPrecise = (samples: Samples): samples is PreciseValues => samples.BYTES_PER_ELEMENT > 2;

/** 65536 steps over the range: painters draw 16 bits, and small float ranges would vanish in an integer window. */
function quantised(samples: PreciseValues, range: { min: number; max: number }, format: FrameFormat) {
  const step = (range.max - range.min) / 65535 || 1;
  const values = new Uint16Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i] ?? 0;
    values[i] = Number.isFinite(value) ? Math.round((value - range.min) / step) : 0;
  }
  const { slope, intercept } = format;
  return {
    values,
    slope: step * slope,
    intercept: range.min * slope + intercept,
    min: 0,
    max: Math.round((range.max - range.min) / step),
    precise: { values: samples, slope, intercept },
  };
}

function lookUp(samples: ArrayLike<number>, lut: LookupTable): Uint16Array {
  const values = new Uint16Array(samples.length);
  const last = lut.entries.length - 1;
  for (let i = 0; i < samples.length; i++) {
    values[i] = lut.entries[Math.min(last, Math.max(0, (samples[i] ?? 0) - lut.first))] ?? 0;
  }
  return values;
}

function finiteRange(samples: ArrayLike<number>): { min: number; max: number } | null {
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i] ?? NaN;
    if (value < min && value !== -Infinity) min = value;
    if (value > max && value !== Infinity) max = value;
  }
  return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : null;
}
