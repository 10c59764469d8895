import type { PixelValues } from '@/domain/model/pixelValues';

/** What 8- and 16-bit painters draw from. */
export type DisplayValues = Uint8Array | Uint16Array | Int16Array;
export type PreciseValues = Float32Array | Float64Array | Int32Array | Uint32Array;

/** How the stored bytes of one frame are to be read, PS3.3 C.7.6.3, and the way to modality units. */
export interface FrameFormat {
  readonly rows: number;
  readonly columns: number;
  readonly samples: number;
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly signed: boolean;
  readonly photometric: string;
  readonly planar: boolean;
  /** Float (7FE0,0008) or double float (7FE0,0009) pixel data. */
  readonly float: boolean;
  readonly slope: number;
  readonly intercept: number;
  readonly modalityLut: LookupTable | null;
  /** Of the header, in its order; their inputs are modality values. */
  readonly voiLuts?: readonly VoiLut[];
  readonly padding?: Padding;
  /** Bits of the samples that hold an overlay plane each, and no value. */
  readonly overlayBits?: readonly number[];
  readonly palette: Palette | null;
  /** Colour as four samples instead of three: what a 2D canvas wants. */
  readonly rgba: boolean;
}

/** Stored values that are no part of the picture, PS3.3 C.7.5.1.1.2, and which end of the values is drawn black. */
export interface Padding {
  readonly first: number;
  readonly last: number;
  readonly black: 'low' | 'high';
}

/** PS3.3 C.11.1.1: inputs below `first` map to the first entry, above the last to the last. */
export interface LookupTable {
  readonly first: number;
  readonly entries: readonly number[] | Uint16Array | Uint8Array;
  /** Of an entry, where it matters. */
  readonly bits?: number;
}

/** PS3.3 C.11.2.1.1. */
export interface VoiLut extends LookupTable {
  /** Among those of the header: one that could not be had leaves a gap. */
  readonly index: number;
  readonly explanation: string;
  /** The header names no window: the first table is what it asks for. */
  readonly asked: boolean;
}

/** PS3.3 C.7.6.3.1.5, already reduced to 8 bits. */
export interface Palette {
  readonly first: number;
  readonly red: Uint8Array;
  readonly green: Uint8Array;
  readonly blue: Uint8Array;
}

/** One decoded frame. `modality value = values[i] * slope + intercept`. */
export interface DecodedFrame {
  readonly rows: number;
  readonly columns: number;
  /** 1 for grey, 3 or 4 for colour, interleaved. */
  readonly components: 1 | 3 | 4;
  readonly values: DisplayValues;
  readonly slope: number;
  readonly intercept: number;
  readonly voiLuts?: readonly VoiLut[];
  /** Of `values`, without padding. */
  readonly min: number;
  readonly max: number;
  /** One of `values` (and not of what was measured): there is nothing of the patient, outside of a computed section. */
  readonly outside?: number;
  /** Where `values` had to be reduced to 16 bits (float, 32 bit): what was stored, for reading single values. */
  readonly precise: {
    readonly values: PreciseValues;
    readonly slope: number;
    readonly intercept: number;
  } | null;
  /** Planes that lay in unused bits of the pixels, in the order of `overlayBits`: a bit a pixel, least significant first. */
  readonly overlays?: readonly Uint8Array[];
  /** A picture that the archive made: 8-bit display values, of which no modality value can be told. */
  readonly rendered?: true;
}

export function bytesOf(frame: DecodedFrame): number {
  const overlays = frame.overlays?.reduce((sum, { byteLength }) => sum + byteLength, 0) ?? 0;
  return frame.values.byteLength + (frame.precise?.values.byteLength ?? 0) + overlays;
}

/** Value after the modality LUT (first sample of a colour) at a pixel of the original grid; null of a rendered picture. */
export function modalityValue(frame: DecodedFrame, column: number, row: number): number | null {
  if (frame.rendered) return null;
  if (column < 0 || row < 0 || column >= frame.columns || row >= frame.rows) return null;
  const at = row * frame.columns + column;
  if (frame.outside !== undefined && frame.values[at] === frame.outside) return null;
  const source = frame.precise ?? frame;
  const value = source.values[at * frame.components];
  return value === undefined ? null : value * source.slope + source.intercept;
}

/** What is measured on: as precise as it was stored. */
export function toPixelValues({ rows, columns, components, precise, ...drawn }: DecodedFrame): PixelValues {
  const { values, slope, intercept } = precise ?? drawn;
  const { outside } = drawn;
  return { rows, columns, components, values, slope, intercept, ...(outside !== undefined && { outside }) };
}
