import type { Vec3 } from '../model/instance';
import type { Volume } from '../model/stack';
import { along, cross, dot } from '../model/vec3';
import type { Orientation } from './orientation';

/** Equal planes through a volume, from one end of it to the other. */
export interface PlaneStack {
  readonly rows: number;
  readonly columns: number;
  /** The same along rows and columns, mm. */
  readonly pixelMm: number;
  /** Centre of the first pixel of each plane, LPS mm, in the order in which they are shown. */
  readonly positions: readonly Vec3[];
  readonly stepMm: number;
}

const maxSide = 1024;
const maxPlanes = 2048;
/** cos of about 2°: planes of the volume's own slices. */
const ownSection = 0.9994;
/** Of a pixel: an extent of exactly so many steps must not lose one to rounding. */
const hair = 1e-6;

/** Pixels as fine as the finest of the volume; planes as far apart, or as the slices where they are parallel to those. */
export function planStack(volume: Volume, { row, column, runs }: Orientation): PlaneStack {
  const normal = cross(row, column);
  const corners = cornersOf(volume);
  const [across, down, through] = [row, column, normal].map((axis) => extentAlong(corners, axis));
  const none = { from: 0, mm: 0 };
  const [x, y, z] = [across ?? none, down ?? none, through ?? none];
  const pixelMm = Math.max(Math.min(...volume.spacingMm), x.mm / (maxSide - 1), y.mm / (maxSide - 1));
  const own = Math.abs(dot(normal, volume.normal)) > ownSection;
  const steps = Math.max(0, Math.min(maxPlanes - 1, count(z.mm, own ? volume.stepMm : pixelMm, own)));
  const stepMm = steps > 0 && own ? z.mm / steps : own ? volume.stepMm : Math.max(pixelMm, z.mm / maxPlanes);
  const corner = along(along([0, 0, 0], row, x.from), column, y.from);
  const planes = Array.from({ length: steps + 1 }, (_, n) => along(corner, normal, z.from + n * stepMm));
  return {
    rows: count(y.mm, pixelMm, false) + 1,
    columns: count(x.mm, pixelMm, false) + 1,
    pixelMm,
    positions: runs > 0 ? planes : planes.reverse(),
    stepMm,
  };
}

const count = (mm: number, stepMm: number, whole: boolean): number =>
  whole ? Math.round(mm / stepMm) : Math.floor(mm / stepMm + hair);

/** Centres of the pixels at the corners of all slices: tilted ones do not make a box. */
function cornersOf({ positions, row, column, rows, columns, spacingMm }: Volume): Vec3[] {
  const [width, height] = [(columns - 1) * spacingMm[1], (rows - 1) * spacingMm[0]];
  return positions.flatMap((first) => {
    const right = along(first, row, width);
    return [first, right, along(first, column, height), along(right, column, height)];
  });
}

function extentAlong(points: readonly Vec3[], axis: Vec3): { from: number; mm: number } {
  const at = points.map((point) => dot(point, axis));
  const from = at.reduce((least, mm) => Math.min(least, mm), Infinity);
  return { from, mm: at.reduce((most, mm) => Math.max(most, mm), -Infinity) - from };
}
