import type { StackFrame, Volume } from '@/domain/model/stack';
import { cross, dot, minus } from '@/domain/model/vec3';

const none: readonly StackFrame[] = [];

/** The source frames that a computed frame is made of: those about its plane, or about its slab. */
export function neededFrames(frame: StackFrame): readonly StackFrame[] {
  const { reformat, instance } = frame;
  const plane = instance.image?.planes?.[frame.frame - 1];
  if (!reformat || !instance.image || !plane) return none;
  const { volume, slab } = reformat;
  const { rows, columns, spacingMm = [1, 1] } = instance.image;
  const first = volume.positions[0] ?? plane.position;
  const from = dot(minus(plane.position, first), volume.normal);
  const across = dot(plane.row, volume.normal) * spacingMm[1] * (columns - 1);
  const down = dot(plane.column, volume.normal) * spacingMm[0] * (rows - 1);
  const half = ((slab?.mm ?? 0) / 2) * Math.abs(dot(cross(plane.row, plane.column), volume.normal));
  const ends = [from, from + across, from + down, from + across + down];
  return between(volume, Math.min(...ends) - half, Math.max(...ends) + half);
}

/** Slices on both sides of all heights from `low` to `high`. */
function between({ positions, frames, normal }: Volume, low: number, high: number): readonly StackFrame[] {
  const [first] = positions;
  if (!first) return none;
  const heights = positions.map((position) => dot(minus(position, first), normal));
  const from = Math.max(
    0,
    heights.findLastIndex((mm) => mm <= low + hairMm),
  );
  const to = heights.findIndex((mm) => mm >= high - hairMm);
  return frames.slice(from, to < 0 ? undefined : Math.max(to, from) + 1);
}

/** Planes that lie in a slice are made of that slice alone. */
const hairMm = 1e-3;
