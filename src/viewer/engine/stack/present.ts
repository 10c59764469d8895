import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame, LookupTable } from '../../decode/decodedFrame';
import type { Window } from '../port';
import { isExact, isSigmoid, toRange, type Range } from './window';

interface Presented {
  readonly decoded: DecodedFrame;
  readonly range: Range;
}

/** Of the window that was applied last: panning does not compute the curve again. */
const last = new WeakMap<
  DecodedFrame,
  { readonly key: string | LookupTable; readonly presented: Presented }
>();

/**
 * What painters draw. A linear window they apply themselves; through any other curve (a VOI LUT, a sigmoid) the values
 * go here, to 8 bits that are drawn as they are, so that every painter shows the same. `lut`: the table that holds
 * instead of the window.
 */
export function present(
  frame: StackFrame,
  decoded: DecodedFrame,
  window: Window,
  lut: LookupTable | undefined,
): Presented {
  const sigmoid = decoded.components === 1 && isSigmoid(frame);
  if (!lut && !sigmoid) return { decoded, range: toRange(window, decoded, isExact(frame)) };
  const key = lut ?? `${window.center} ${window.width}`;
  const known = last.get(decoded);
  if (known?.key === key) return known.presented;
  const presented: Presented = {
    decoded: through(decoded, lut ? tableCurve(lut) : sigmoidCurve(window)),
    range: { lower: 0, upper: 255 },
  };
  last.set(decoded, { key, presented });
  return presented;
}

type Curve = (modalityValue: number) => number;

/** PS3.3 C.11.2.1.3.1, to 0…255. */
const sigmoidCurve =
  ({ center, width }: Window): Curve =>
  (value) =>
    255 / (1 + Math.exp((-4 * (value - center)) / width));

/** PS3.3 C.11.2.1.1, to 0…255: below the first input the first entry, above the last the last. */
function tableCurve({ first, entries, bits = 16 }: LookupTable): Curve {
  const most = 2 ** bits - 1;
  const end = entries.length - 1;
  return (value) => {
    const entry = entries[Math.min(end, Math.max(0, Math.round(value) - first))] ?? 0;
    return (255 * entry) / most;
  };
}

function through(decoded: DecodedFrame, curve: Curve): DecodedFrame {
  const { values, slope, intercept } = decoded;
  // 16 bits have at most 65536 values, a picture has more.
  const offset = values instanceof Int16Array ? 32768 : 0;
  const table = new Uint8ClampedArray(65536);
  for (let i = 0; i < table.length; i++) table[i] = curve((i - offset) * slope + intercept);
  const drawn = new Uint8Array(values.length);
  for (let i = 0; i < drawn.length; i++) drawn[i] = table[(values[i] ?? 0) + offset] ?? 0;
  const { rows, columns, overlays } = decoded;
  return {
    ...{ rows, columns, components: 1, values: drawn },
    ...(overlays && { overlays }),
    ...{ slope: 1, intercept: 0, min: 0, max: 255, precise: null },
  };
}
