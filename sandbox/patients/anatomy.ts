import { noduleFromBodyCenterMm, noduleHu } from './phantom.ts';
import { ellipsoid, paintEllipsoid, type Ellipsoid } from './ellipsoid.ts';
import type { SlicePainter } from './slicePainter.ts';
import { paintTube, type Tube } from './tube.ts';
import { vesselsOf } from './vessels.ts';

/**
 * A chest of formulas, in mm from the body centre: x to the left, y to the back, z to the head. It resembles a
 * contrast-enhanced CT closely enough for windows, scrolling and reformats to look like the real thing.
 */

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

const vessels = [...vesselsOf(rightLung, [-30, 2, 8], 11), ...vesselsOf(leftLung, [33, 4, 12], 29)];
const pulmonaryArteries: readonly Tube[] = [
  { from: [22, -26, 22], to: [-38, 0, 12], radiusFrom: 10, radiusTo: 8 },
  { from: [22, -26, 24], to: [44, 8, 20], radiusFrom: 10, radiusTo: 8 },
];
const bronchi: readonly Tube[] = [
  { from: [-1, -2, carinaZ], to: [-42, 8, 2], radiusFrom: 7.5, radiusTo: 5 },
  { from: [-1, -2, carinaZ], to: [44, 12, -4], radiusFrom: 7, radiusTo: 4.5 },
];

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

/** Points along all ribs, before the trunk's narrowing. */
const ribPoints = Array.from({ length: ribs }, (_, rib) =>
  Array.from({ length: 240 }, (_, step) => {
    const angle = (step / 240) * 2 * Math.PI;
    const isCartilage = Math.sin(angle) < -0.86;
    return {
      x: cage.x * Math.cos(angle),
      y: cage.y * Math.sin(angle),
      z: ribHeight(rib, angle),
      hu: isCartilage ? 90 : 420,
    };
  }),
).flat();

function paintRibs(painter: SlicePainter, z: number): void {
  const scale = trunkScale(z);
  for (const point of ribPoints) {
    const dz = z - point.z;
    if (Math.abs(dz) >= ribRadiusMm) continue;
    const radius = Math.sqrt(ribRadiusMm ** 2 - dz ** 2) * 0.8;
    painter.ellipse(point.x * scale, point.y * scale, radius, radius, point.hu);
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
