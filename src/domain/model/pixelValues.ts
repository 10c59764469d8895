/** The pixels of one decoded frame, row by row. `modality value = values[i] * slope + intercept`. */
export interface PixelValues {
  readonly rows: number;
  readonly columns: number;
  /** 1 for grey; 3 or 4 interleaved samples for colour, whose values are no measurement. */
  readonly components: 1 | 3 | 4;
  readonly values: ArrayLike<number>;
  readonly slope: number;
  readonly intercept: number;
  /** One of `values`: nothing of the patient is there, and nothing was measured. */
  readonly outside?: number;
}
