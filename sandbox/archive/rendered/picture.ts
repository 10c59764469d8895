import type { DicomJson } from '../../parts.ts';
import { numberValue, textValue } from '../attributes.ts';
import type { Picture } from './png.ts';
import type { Layout } from './samples.ts';

/** 8 bits of an entry, by the table's index; from a table's 16-bit words. */
export type Palette = readonly [
  (index: number) => number,
  (index: number) => number,
  (index: number) => number,
];

export function layoutOf(dataset: DicomJson): Layout {
  const of = (tag: string, otherwise: number) => numberValue(dataset, tag) ?? otherwise;
  const bitsAllocated = of('00280100', 16);
  return {
    rows: of('00280010', 0),
    columns: of('00280011', 0),
    samples: of('00280002', 1),
    bitsAllocated,
    bitsStored: of('00280101', bitsAllocated),
    signed: of('00280103', 0) === 1,
    planar: of('00280006', 0) === 1,
    halfChroma: /^YBR_(FULL|PARTIAL)_422$/.test(textValue(dataset, '00280004')),
  };
}

/** An attribute of a frame: its own, or that of its functional groups (PS3.3 C.7.6.16), own group before shared. */
function ofFrame(dataset: DicomJson, frame: number, group: string, tag: string): number | undefined {
  const own = numberValue(dataset, tag);
  if (own !== undefined) return own;
  const groups = [dataset['52009230']?.Value?.[frame - 1], dataset['52009229']?.Value?.[0]];
  const items = groups.map((item) => (item as DicomJson | undefined)?.[group]?.Value?.[0]);
  return items
    .map((item) => numberValue((item ?? {}) as DicomJson, tag))
    .find((value) => value !== undefined);
}

const voi = '00289132';
const modality = '00289145';
const clamp = (value: number) => Math.min(255, Math.max(0, Math.round(value)));

/** PS3.3 C.7.6.3.1.2 for the full range; what the name says nothing of is taken for RGB. */
function toRgb(values: Float64Array, photometric: string, scale: number): Uint8Array {
  const pixels = new Uint8Array(values.length);
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [0, 1, 2].map((sample) => (values[at + sample] ?? 0) * scale);
    const rgb = photometric.startsWith('YBR_FULL')
      ? [a + 1.402 * (c - 128), a - 0.344136 * (b - 128) - 0.714136 * (c - 128), a + 1.772 * (b - 128)]
      : [a, b, c];
    rgb.forEach((value, sample) => (pixels[at + sample] = clamp(value)));
  }
  return pixels;
}

/** PS3.3 C.11.2.1.2.1; without a window of the header all values, from the least to the greatest. */
function toGrey(values: Float64Array, dataset: DicomJson, frame: number): Uint8Array {
  const inverted = textValue(dataset, '00280004') === 'MONOCHROME1';
  const slope = ofFrame(dataset, frame, modality, '00281053') ?? 1;
  const intercept = ofFrame(dataset, frame, modality, '00281052') ?? 0;
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value * slope + intercept);
    high = Math.max(high, value * slope + intercept);
  }
  const width = ofFrame(dataset, frame, voi, '00281051') ?? high - low + 1;
  const center = ofFrame(dataset, frame, voi, '00281050') ?? (low + high + 1) / 2;
  const pixels = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = (values[at] ?? 0) * slope + intercept;
    const share = width > 1 ? (value - (center - 0.5)) / (width - 1) + 0.5 : value > center - 0.5 ? 1 : 0;
    const grey = clamp(share * 255);
    pixels[at] = inverted ? 255 - grey : grey;
  }
  return pixels;
}

/** What a person should see of a frame's stored values. */
export function toPicture(
  values: Float64Array,
  dataset: DicomJson,
  frame: number,
  palette: Palette | undefined,
): Picture {
  const { rows, columns, samples, bitsStored } = layoutOf(dataset);
  const photometric = textValue(dataset, '00280004');
  const grid = { rows, columns };
  if (palette !== undefined) {
    const pixels = new Uint8Array(values.length * 3);
    values.forEach((value, at) =>
      pixels.set(
        palette.map((of) => of(value)),
        at * 3,
      ),
    );
    return { ...grid, channels: 3, pixels };
  }
  if (samples === 3) {
    return { ...grid, channels: 3, pixels: toRgb(values, photometric, 255 / (2 ** bitsStored - 1)) };
  }
  return { ...grid, channels: 1, pixels: toGrey(values, dataset, frame) };
}
