import type { DecodedFrame } from '../decode/decodedFrame';

interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly sources: readonly DecodedFrame[];
  /** Dark is high: MONOCHROME1. */
  readonly inverted: boolean;
}

const [lowest, highest] = [-32768, 32767];
const steps = 65534;

/**
 * From modality values (NaN: outside of the volume) to what painters draw. Values that were whole in the source stay
 * so, others keep their precision beside 16 bits; outside is darker than all that was measured.
 */
export function toDecoded(computed: Float32Array, { rows, columns, sources, inverted }: Shape): DecodedFrame {
  const shape = { rows, columns, components: 1 } as const;
  const { min, max } = rangeOf(sources);
  const whole = sources.every(
    ({ precise, slope, intercept }) => !precise && Number.isInteger(slope) && Number.isInteger(intercept),
  );
  if (whole && min > lowest && max < highest) {
    const outside = inverted ? max + 1 : min - 1;
    const values = new Int16Array(computed.length);
    for (let i = 0; i < values.length; i++) {
      const value = computed[i] ?? NaN;
      values[i] = Number.isNaN(value) ? outside : Math.round(value);
    }
    const ends = { min: Math.min(min, outside), max: Math.max(max, outside) };
    return { ...shape, values, slope: 1, intercept: 0, ...ends, precise: null, outside };
  }
  const step = (max - min) / (steps - 1) || 1;
  const outside = inverted ? steps : 0;
  const first = inverted ? 0 : 1;
  const values = new Uint16Array(computed.length);
  for (let i = 0; i < values.length; i++) {
    const value = computed[i] ?? NaN;
    values[i] = Number.isNaN(value) ? outside : first + Math.round((value - min) / step);
  }
  return {
    ...shape,
    values,
    slope: step,
    intercept: min - first * step,
    min: 0,
    max: steps,
    precise: { values: computed, slope: 1, intercept: 0 },
    outside,
  };
}

/** Of all sources, modality units: the same for every plane of a volume that needs all of it. */
function rangeOf(sources: readonly DecodedFrame[]): { min: number; max: number } {
  let [min, max] = [Infinity, -Infinity];
  for (const source of sources) {
    for (const stored of [source.min, source.max]) {
      const value = stored * source.slope + source.intercept;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  return min <= max ? { min, max } : { min: 0, max: 0 };
}
