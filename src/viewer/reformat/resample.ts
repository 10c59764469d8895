import type { Slab, Volume } from '@/domain/model/stack';
import type { Plane, Vec3 } from '@/domain/model/instance';
import { along, cross, dot, minus } from '@/domain/model/vec3';
import type { DisplayValues, PreciseValues } from '../decode/decodedFrame';

/** Stored values of a source slice, and the way to modality units. */
export interface Source {
  readonly values: DisplayValues | PreciseValues;
  readonly slope: number;
  readonly intercept: number;
  /** Stored value of what was not measured. */
  readonly outside?: number;
}

export interface Target extends Plane {
  readonly rows: number;
  readonly columns: number;
  readonly spacingMm: readonly [number, number];
  readonly slab: Slab | null;
}

/** Below it, as a part of a step, a point lies in a slice, and a pixel on another. */
const hair = 1e-4;

/**
 * Computes rows of a plane into `out`, in modality units; NaN outside of the volume. Trilinear: between the two
 * slices about a point along their normal, each read where the point's perpendicular meets it, by its own position:
 * tilted and uneven stacks come out where they are. Slices reach half a pixel and half a step beyond their centres.
 * Sources without values (`undefined`) are outside.
 */
export function createResampler(volume: Volume, sources: readonly (Source | undefined)[], target: Target) {
  const { positions, normal, rows, columns, spacingMm, stepMm } = volume;
  const origin: Vec3 = positions[0] ?? [0, 0, 0];
  const last = positions.length - 1;
  const heights = Float64Array.from(positions, (at) => dot(minus(at, origin), normal));
  const shiftX = Float64Array.from(positions, (at) => dot(minus(at, origin), volume.row) / spacingMm[1]);
  const shiftY = Float64Array.from(positions, (at) => dot(minus(at, origin), volume.column) / spacingMm[0]);
  const toVolume = (v: Vec3): Vec3 => [
    dot(v, volume.row) / spacingMm[1],
    dot(v, volume.column) / spacingMm[0],
    dot(v, normal),
  ];
  const base = toVolume(minus(target.position, origin));
  const stepX = toVolume(along([0, 0, 0], target.row, target.spacingMm[1]));
  const stepY = toVolume(along([0, 0, 0], target.column, target.spacingMm[0]));
  const facing = cross(target.row, target.column);
  const offsets = slabOffsets(target.slab, volume, facing);
  const through = toVolume(facing);
  const bottom = -stepMm * (0.5 + hair);
  const top = (heights[last] ?? 0) + stepMm * (0.5 + hair);
  let near = 0;

  const at = (slice: number, x: number, y: number): number => {
    const source = sources[slice];
    if (!source) return NaN;
    const value = bilinear(source, columns, rows, x - (shiftX[slice] ?? 0), y - (shiftY[slice] ?? 0));
    return value * source.slope + source.intercept;
  };
  const sample = (x: number, y: number, mm: number): number => {
    if (!(mm >= bottom && mm <= top)) return NaN;
    while (near > 0 && mm < (heights[near] ?? 0)) near--;
    while (near < last && mm >= (heights[near + 1] ?? Infinity)) near++;
    const low = heights[near] ?? 0;
    const gap = near < last ? (heights[near + 1] ?? low) - low : stepMm;
    const part = (mm - low) / gap;
    if (part <= hair || near === last) return at(near, x, y);
    if (part >= 1 - hair) return at(near + 1, x, y);
    const below = at(near, x, y);
    return below + part * (at(near + 1, x, y) - below);
  };

  const plain = (out: Float32Array, row: number) => {
    const start = row * target.columns;
    for (let column = 0; column < target.columns; column++) {
      out[start + column] = sample(
        base[0] + row * stepY[0] + column * stepX[0],
        base[1] + row * stepY[1] + column * stepX[1],
        base[2] + row * stepY[2] + column * stepX[2],
      );
    }
  };
  const layered = (out: Float32Array, row: number, mode: Slab['mode']) => {
    const start = row * target.columns;
    const sums = new Float64Array(target.columns);
    const counts = new Uint16Array(target.columns);
    for (const offset of offsets) {
      const x = base[0] + row * stepY[0] + offset * through[0];
      const y = base[1] + row * stepY[1] + offset * through[1];
      const mm = base[2] + row * stepY[2] + offset * through[2];
      for (let column = 0; column < target.columns; column++) {
        const value = sample(x + column * stepX[0], y + column * stepX[1], mm + column * stepX[2]);
        if (Number.isNaN(value)) continue;
        const held = sums[column] ?? 0;
        const first = counts[column] === 0;
        counts[column] = (counts[column] ?? 0) + 1;
        if (mode === 'average') sums[column] = held + value;
        else if (first || (mode === 'mip' ? value > held : value < held)) sums[column] = value;
      }
    }
    for (let column = 0; column < target.columns; column++) {
      const layers = counts[column] ?? 0;
      const value = sums[column] ?? 0;
      out[start + column] = layers === 0 ? NaN : mode === 'average' ? value / layers : value;
    }
  };
  return {
    row(out: Float32Array, row: number): void {
      if (target.slab && offsets.length > 1) layered(out, row, target.slab.mode);
      else plain(out, row);
    },
  };
}

/**
 * mm from the plane. The largest and least value along a line lie where it crosses rows, columns or slices, so these
 * are taken at the grain of the volume, and both faces; an average at equal distances. The plane is always among them.
 */
function slabOffsets(slab: Slab | null, volume: Volume, normal: Vec3): readonly number[] {
  const finestMm = Math.min(...volume.spacingMm, volume.stepMm);
  if (!slab || slab.mm < finestMm) return [0];
  const half = slab.mm / 2;
  if (slab.mode === 'average') {
    const count = 2 * Math.max(1, Math.ceil(half / finestMm - 0.5 - hair)) + 1;
    return Array.from({ length: count }, (_, n) => ((n + 0.5) / count - 0.5) * slab.mm);
  }
  const grainMm = grainAlong(normal, volume) ?? finestMm;
  const steps = Math.floor(half / grainMm + hair);
  const inner = Array.from({ length: 2 * steps + 1 }, (_, n) => (n - steps) * grainMm);
  return half - steps * grainMm > hair ? [-half, ...inner, half] : inner;
}

/** mm between the pixels or slices of a volume along one of its axes; null along none of them. */
function grainAlong(direction: Vec3, { row, column, normal, spacingMm, stepMm }: Volume): number | null {
  const axes = [
    [row, spacingMm[1]],
    [column, spacingMm[0]],
    [normal, stepMm],
  ] as const;
  return axes.find(([axis]) => Math.abs(dot(axis, direction)) > 1 - hair)?.[1] ?? null;
}

/** NaN more than half a pixel outside. */
function bilinear({ values, outside }: Source, columns: number, rows: number, x: number, y: number): number {
  if (!(x >= -0.5 - hair && y >= -0.5 - hair && x <= columns - 0.5 + hair && y <= rows - 0.5 + hair))
    return NaN;
  const inX = x < 0 ? 0 : x > columns - 1 ? columns - 1 : x;
  const inY = y < 0 ? 0 : y > rows - 1 ? rows - 1 : y;
  const left = inX | 0;
  const top = inY | 0;
  const partX = inX - left;
  const partY = inY - top;
  const i = top * columns + left;
  const right = partX > hair ? 1 : 0;
  const below = partY > hair ? columns : 0;
  const a = values[i] ?? NaN;
  const b = values[i + right] ?? NaN;
  const c = values[i + below] ?? NaN;
  const d = values[i + below + right] ?? NaN;
  if (outside !== undefined && (a === outside || b === outside || c === outside || d === outside)) return NaN;
  const upper = a + partX * (b - a);
  return upper + partY * (c + partX * (d - c) - upper);
}
