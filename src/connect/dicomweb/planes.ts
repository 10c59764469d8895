import type { DicomDataset, Plane, Vec3 } from '@/domain/model/instance';
import { items, numbers } from '@/domain/model/dataset';
import { cross } from '@/domain/model/vec3';

/** Geometry of every frame (PS3.3 C.7.6.2, C.7.6.16.2.3-4, C.8.8.3.2), or undefined where any lacks it. */
export function parsePlanes(dataset: DicomDataset, frames: number): readonly Plane[] | undefined {
  const perFrame = items(dataset, '52009230');
  if (perFrame.length > 0 || items(dataset, '52009229').length > 0)
    return fromGroups(dataset, perFrame, frames);
  const plane = toPlane(numbers(dataset, '00200032'), numbers(dataset, '00200037'));
  if (!plane) return undefined;
  return frames === 1 ? [plane] : fromOffsets(plane, numbers(dataset, '3004000C'), frames);
}

/** Enhanced multi-frame: what all frames share stands in one place, the rest per frame. */
function fromGroups(
  dataset: DicomDataset,
  perFrame: readonly DicomDataset[],
  frames: number,
): readonly Plane[] | undefined {
  const shared = items(dataset, '52009229')[0];
  const planes: Plane[] = [];
  for (let index = 0; index < frames; index++) {
    const groups = [perFrame[index], shared];
    const plane = toPlane(
      fromGroup(groups, '00209113', '00200032'),
      fromGroup(groups, '00209116', '00200037'),
    );
    if (!plane) return undefined;
    planes.push(plane);
  }
  return planes;
}

/** A value of the first functional group that has it. */
export function fromGroup(
  groups: readonly (DicomDataset | undefined)[],
  sequence: string,
  tag: string,
): readonly number[] | undefined {
  for (const group of groups) {
    const item = group && items(group, sequence)[0];
    const found = item && numbers(item, tag);
    if (found) return found;
  }
  return undefined;
}

/** RT Dose: GridFrameOffsetVector in mm along the normal; its first entry is 0 or the first frame's own place. */
function fromOffsets(
  first: Plane,
  offsetsMm: readonly number[] | undefined,
  frames: number,
): readonly Plane[] | undefined {
  if (offsetsMm?.length !== frames) return undefined;
  const normal = cross(first.row, first.column);
  const startMm = offsetsMm[0] ?? 0;
  return offsetsMm.map((offsetMm) => {
    const alongMm = offsetMm - startMm;
    const [x, y, z] = first.position;
    return {
      ...first,
      position: [x + alongMm * normal[0], y + alongMm * normal[1], z + alongMm * normal[2]],
    };
  });
}

/** 100 m: beyond it a position is garbage, and arithmetic on it too. */
const farthestMm = 1e5;
const lengthTolerance = 0.02;
/** About half a degree. */
const skewTolerance = 0.01;

function toPlane(
  position: readonly number[] | undefined,
  directions: readonly number[] | undefined,
): Plane | undefined {
  if (position?.length !== 3 || directions?.length !== 6) return undefined;
  if (position.some((value) => Math.abs(value) > farthestMm)) return undefined;
  const [x = 0, y = 0, z = 0] = position;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = directions;
  const row = toUnit([a, b, c]);
  const column = toUnit([d, e, f]);
  if (!row || !column) return undefined;
  // Directions that are not perpendicular would make every letter and length on the screen wrong.
  const skew = row[0] * column[0] + row[1] * column[1] + row[2] * column[2];
  return Math.abs(skew) <= skewTolerance ? { position: [x, y, z], row, column } : undefined;
}

function toUnit(vector: Vec3): Vec3 | undefined {
  const length = Math.hypot(...vector);
  if (Math.abs(length - 1) > lengthTolerance) return undefined;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
