/** Position in the head in mm from its middle: x to the left, y to the back, z to the crown (LPS). */
type Point = readonly [x: number, y: number, z: number];

/** Relaxation times in ms at 1.5 T and the density of protons, about as textbooks have them. */
export interface Tissue {
  readonly t1: number;
  readonly t2: number;
  readonly density: number;
}

export const tissues = {
  air: { t1: 1000, t2: 100, density: 0 },
  fat: { t1: 260, t2: 80, density: 0.9 },
  bone: { t1: 400, t2: 1, density: 0.12 },
  fluid: { t1: 4000, t2: 2000, density: 1 },
  grey: { t1: 950, t2: 100, density: 0.8 },
  white: { t1: 620, t2: 75, density: 0.68 },
  lesion: { t1: 1400, t2: 150, density: 0.85 },
} as const satisfies Record<string, Tissue>;

const inside = ([x, y, z]: Point, [cx, cy, cz]: Point, [rx, ry, rz]: Point): number =>
  ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 + ((z - cz) / rz) ** 2;

/** The lesion in the white matter, by which sides can be told: on the patient's left, in front. */
export const lesion = { centerMm: [24, -30, 22], radiusMm: 7 } as const;

function cerebrum(at: Point, depth: number): Tissue {
  const [x, y, z] = at;
  // Sulci: fluid that waves into the cortex, the deeper the nearer to the surface.
  const fold = Math.sin(x * 0.33 + 2 * Math.sin(z * 0.11)) * Math.sin(y * 0.29 + 2 * Math.sin(x * 0.13));
  const fissure = Math.abs(x) < 1.2 && depth > 0.45;
  if (fissure || depth > 0.97 || (depth > 0.72 && fold * Math.sin(z * 0.31 + 1) > 0.34)) return tissues.fluid;
  const isCortex = depth > 0.74 + 0.14 * fold;
  if (inside(at, [Math.sign(x) * 13, 2, 4], [7, 12, 9]) < 1) return tissues.grey;
  return isCortex ? tissues.grey : tissues.white;
}

function ventricle(at: Point): boolean {
  const [x, , z] = at;
  const side = Math.sign(x) || 1;
  const lateral = inside(at, [side * (8 + 0.12 * Math.abs(z - 18)), -4, 18], [6, 32, 7]) < 1;
  const third = inside(at, [0, 0, 4], [2, 14, 10]) < 1;
  const fourth = inside(at, [0, 38, -34], [7, 6, 9]) < 1;
  return lateral || third || fourth;
}

/** What is at a place of a head of formulas; the lesion grows from one examination to the next. */
export function tissueAt(at: Point, lesionRadiusMm: number = lesion.radiusMm): Tissue {
  const [, , z] = at;
  const scalp = inside(at, [0, 0, 0], [79, 96, 90]);
  const neck = z < -40 && inside(at, [0, 14, z], [52, 60, 1]) < 1;
  if (scalp > 1 && !neck) return tissues.air;
  const skull = inside(at, [0, 0, 2], [73, 90, 84]);
  if (skull > 1) return neck && inside(at, [0, 30, z], [16, 16, 1]) > 1 ? tissues.grey : neckCore(at);
  if (inside(at, [0, 0, 3], [67, 84, 78]) > 1) return tissues.bone;
  const [cx, cy, cz] = lesion.centerMm;
  if (inside(at, [cx, cy, cz], [lesionRadiusMm, lesionRadiusMm, lesionRadiusMm]) < 1) return tissues.lesion;
  if (ventricle(at)) return tissues.fluid;
  if (inside(at, [0, 22, -44], [14, 15, 34]) < 1) return tissues.white;
  const cerebellum = inside(at, [0, 50, -40], [48, 28, 24]);
  if (cerebellum < 1) return Math.sin(z * 1.1 + at[1] * 0.4) > 0.4 ? tissues.grey : tissues.white;
  const depth = inside(at, [0, -1, 12], [64, 80, 64]);
  return depth < 1 ? cerebrum(at, depth) : tissues.fluid;
}

function neckCore(at: Point): Tissue {
  const [, y, z] = at;
  if (z > -40) return tissues.fat;
  const cord = inside(at, [0, 30, z], [6, 6, 1]);
  if (cord < 1) return tissues.white;
  return y < 30 ? tissues.bone : tissues.fluid;
}
