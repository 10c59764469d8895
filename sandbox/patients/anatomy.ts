import { noduleFromBodyCenterMm, noduleHu } from './phantom.ts';
import type { SlicePainter } from './slicePainter.ts';

/**
 * A chest of formulas, in mm from the body centre: x to the left, y to the back, z to the head. It resembles a
 * contrast-enhanced CT closely enough for windows, scrolling and reformats to look like the real thing.
 */

type Point = readonly [number, number, number];

interface Ellipsoid {
  readonly center: Point;
  readonly radii: Point;
  readonly hu: number;
}

interface Tube {
  readonly from: Point;
  readonly to: Point;
  readonly radiusFrom: number;
  readonly radiusTo: number;
}

const ellipsoid = (center: Point, radii: Point, hu: number): Ellipsoid => ({ center, radii, hu });

const rightLung = ellipsoid([-69, 4, 0], [57, 79, 142], -860);
const leftLung = ellipsoid([71, 5, 0], [54, 78, 142], -860);
/** Below the diaphragm: liver, spleen, stomach and the bubble in it. */
const abdomen: readonly Ellipsoid[] = [
  ellipsoid([66, 2, -152], [64, 82, 66], 45),
  ellipsoid([-46, 2, -150], [88, 84, 74], 110),
  ellipsoid([86, 38, -152], [36, 42, 52], 125),
  ellipsoid([56, -28, -152], [46, 44, 56], 35),
  ellipsoid([58, -48, -122], [24, 14, 18], -950),
];
const heart: readonly Ellipsoid[] = [
  ellipsoid([20, -30, -42], [62, 48, 54], 55),
  ellipsoid([40, -26, -50], [28, 25, 33], 190),
  ellipsoid([-4, -42, -46], [34, 22, 38], 170),
  ellipsoid([10, -2, -28], [30, 16, 20], 185),
  ellipsoid([22, -30, 20], [14, 15, 24], 215),
];

const ascendingAorta = { x: -8, y: -25, radius: 15, from: -12, to: 80 };
const descendingAorta = { x: 24, y: 44, radius: 12, to: 80 };
const carinaZ = 38;
const vertebraMm = 26;
const discMm = 5;

/** Deterministic numbers in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function clearOfNodule(tube: Tube): boolean {
  const clearanceMm = 18;
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, step) => pointOn(tube, step / steps)).every(
    (point) =>
      Math.hypot(...point.map((mm, axis) => mm - (noduleFromBodyCenterMm[axis] ?? 0))) >= clearanceMm,
  );
}

function pointOn({ from, to }: Tube, t: number): Point {
  const at = (a: number, b: number) => a + (b - a) * t;
  return [at(from[0], to[0]), at(from[1], to[1]), at(from[2], to[2])];
}

/** Vessels from the hilum outwards, each with branches that end inside the lung. */
function vesselsOf(lung: Ellipsoid, hilum: Point, seed: number): Tube[] {
  const next = sequence(seed);
  const within = (reach: number): Point => {
    const azimuth = next() * 2 * Math.PI;
    const rise = next() * 2 - 1;
    const flat = Math.sqrt(1 - rise * rise) * reach;
    const [cx, cy, cz] = lung.center;
    const [rx, ry, rz] = lung.radii;
    return [cx + rx * flat * Math.cos(azimuth), cy + ry * flat * Math.sin(azimuth), cz + rz * rise * reach];
  };
  const trunks = Array.from({ length: 34 }, (): Tube => ({
    from: hilum,
    to: within(0.45 + 0.45 * next()),
    radiusFrom: 3.6,
    radiusTo: 1.3,
  }));
  const branches = trunks.flatMap((trunk) =>
    [0.35, 0.55, 0.7, 0.85, 0.95].map((t): Tube => {
      const from = pointOn(trunk, t);
      const far = within(0.93);
      const to = pointOn({ ...trunk, from, to: far }, 0.25 + 0.25 * next());
      return { from, to, radiusFrom: 1.9 - t, radiusTo: 0.55 };
    }),
  );
  return [...trunks, ...branches].filter(clearOfNodule);
}

const vessels = [...vesselsOf(rightLung, [-30, 2, 8], 11), ...vesselsOf(leftLung, [33, 4, 12], 29)];
const pulmonaryArteries: readonly Tube[] = [
  { from: [22, -26, 22], to: [-38, 0, 12], radiusFrom: 10, radiusTo: 8 },
  { from: [22, -26, 24], to: [44, 8, 20], radiusFrom: 10, radiusTo: 8 },
];
const bronchi: readonly Tube[] = [
  { from: [-1, -2, carinaZ], to: [-42, 8, 2], radiusFrom: 7.5, radiusTo: 5 },
  { from: [-1, -2, carinaZ], to: [44, 12, -4], radiusFrom: 7, radiusTo: 4.5 },
];

function paintEllipsoid(painter: SlicePainter, { center, radii, hu }: Ellipsoid, z: number): void {
  const dz = (z - center[2]) / radii[2];
  if (Math.abs(dz) >= 1) return;
  const scale = Math.sqrt(1 - dz * dz);
  painter.ellipse(center[0], center[1], radii[0] * scale, radii[1] * scale, hu);
}

function paintTube(painter: SlicePainter, tube: Tube, z: number, hu: number, wall = 0): void {
  const { from, to, radiusFrom, radiusTo } = tube;
  const reach = Math.max(radiusFrom, radiusTo) + wall;
  if (z < Math.min(from[2], to[2]) - reach || z > Math.max(from[2], to[2]) + reach) return;
  const lengthMm = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  const steps = Math.ceil(lengthMm / 0.8);
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const dz = z - (from[2] + (to[2] - from[2]) * t);
    const radius = radiusFrom + (radiusTo - radiusFrom) * t + wall;
    const squared = radius * radius - dz * dz;
    if (squared <= 0) continue;
    const x = from[0] + (to[0] - from[0]) * t;
    const y = from[1] + (to[1] - from[1]) * t;
    painter.ellipse(x, y, Math.sqrt(squared), Math.sqrt(squared), hu);
  }
}

/** How much the trunk narrows towards the neck. */
function trunkScale(z: number): number {
  return z <= 90 ? 1 : 1 - 0.12 * ((z - 90) / 70) ** 2;
}

/** Height of rib `rib` at an angle around the chest (0 = left side, 90° = back): ribs fall towards the front. */
function ribHeight(rib: number, angle: number): number {
  return 140 - rib * 25 - 24 * (1 - Math.sin(angle));
}

const ribs = 12;
const ribRadiusMm = 5.5;
const cage = { x: 133, y: 92 };

function paintRibs(painter: SlicePainter, z: number): void {
  const scale = trunkScale(z);
  for (let rib = 0; rib < ribs; rib += 1) {
    for (let degree = 0; degree < 360; degree += 1.5) {
      const angle = (degree * Math.PI) / 180;
      const dz = z - ribHeight(rib, angle);
      const isCartilage = Math.sin(angle) < -0.86;
      if (Math.abs(dz) >= ribRadiusMm) continue;
      const radius = Math.sqrt(ribRadiusMm ** 2 - dz ** 2) * 0.8;
      const x = cage.x * scale * Math.cos(angle);
      const y = cage.y * scale * Math.sin(angle);
      painter.ellipse(x, y, radius, radius, isCartilage ? 90 : 420);
    }
  }
}

function paintSpine(painter: SlicePainter, z: number): void {
  const phase = ((z % vertebraMm) + vertebraMm) % vertebraMm;
  if (phase < discMm) painter.ellipse(0, 58, 17, 14, 85);
  else {
    painter.ellipse(0, 58, 17, 14, 430);
    painter.ellipse(0, 58, 14.5, 11.5, 190);
  }
  if (phase > 7 && phase < 19) {
    painter.ellipse(-24, 78, 15, 4, 340);
    painter.ellipse(24, 78, 15, 4, 340);
  }
  painter.ellipse(0, 92, 3, 9, 360);
  painter.ellipse(0, 82, 13, 12, 400);
  painter.ellipse(0, 81, 9, 8, 25);
}

function paintMediastinum(painter: SlicePainter, z: number): void {
  if (z > -95) {
    painter.ellipse(0, -4, z > 70 ? 36 : 31, 60, -20);
    painter.ellipse(7, 24, 6, 4, 40);
  }
  heart.forEach((part) => paintEllipsoid(painter, part, z));
  pulmonaryArteries.forEach((artery) => paintTube(painter, artery, z, 215));
  const { x, y, radius, from, to } = ascendingAorta;
  if (z >= from && z <= to) painter.ellipse(x, y, radius, radius, 235);
  if (z <= descendingAorta.to) {
    painter.ellipse(
      descendingAorta.x,
      descendingAorta.y,
      descendingAorta.radius,
      descendingAorta.radius,
      235,
    );
  }
  const arch: Tube = {
    from: [x, y, to],
    to: [descendingAorta.x, descendingAorta.y, to],
    radiusFrom: 14,
    radiusTo: 12,
  };
  paintTube(painter, arch, z, 235);
  if (z > -15) painter.ellipse(-27, -20, 8, 9, 220);
  if (z > carinaZ) {
    painter.ellipse(-1, -2, 10.5, 10, 45);
    painter.ellipse(-1, -2, 9, 8.5, -995);
  }
}

/** Paints the axial slice at height `z` with a nodule of the given radius. */
export function paintChest(painter: SlicePainter, z: number, noduleRadiusMm: number): void {
  const scale = trunkScale(z);
  const depth = (1 + scale) / 2;
  painter.ellipse(0, 0, 156 * scale, 111 * depth, -105);
  painter.ellipse(0, 0, 143 * scale, 99 * depth, 55);
  if (z > -70 && z < 90) painter.ellipse(0, -90, 16, 5, 260);
  paintRibs(painter, z);
  paintSpine(painter, z);
  [rightLung, leftLung].forEach((lung) => paintEllipsoid(painter, lung, z));
  abdomen.forEach((organ) => paintEllipsoid(painter, organ, z));
  vessels.forEach((vessel) => paintTube(painter, vessel, z, 60));
  paintMediastinum(painter, z);
  bronchi.forEach((bronchus) => paintTube(painter, bronchus, z, 30, 1.2));
  bronchi.forEach((bronchus) => paintTube(painter, bronchus, z, -990));
  paintSpine(painter, z);
  const [x, y, height] = noduleFromBodyCenterMm;
  const squared = noduleRadiusMm ** 2 - (z - height) ** 2;
  if (squared > 0) painter.ellipse(x, y, Math.sqrt(squared), Math.sqrt(squared), noduleHu);
}
