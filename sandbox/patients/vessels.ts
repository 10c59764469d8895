import type { Ellipsoid, Point } from './ellipsoid.ts';
import { noduleFromBodyCenterMm } from './phantom.ts';
import { sequence } from './sequence.ts';
import { pointOn, type Tube } from './tube.ts';

/** Lung surrounds the nodule, so that its edge can be measured. */
function clearOfNodule(tube: Tube): boolean {
  const clearanceMm = 18;
  const steps = 40;
  return Array.from({ length: steps + 1 }, (_, step) => pointOn(tube, step / steps)).every(
    (point) =>
      Math.hypot(...point.map((mm, axis) => mm - (noduleFromBodyCenterMm[axis] ?? 0))) >= clearanceMm,
  );
}

/** Vessels from the hilum outwards, each with branches that end inside the lung. */
export function vesselsOf(lung: Ellipsoid, hilum: Point, seed: number): Tube[] {
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
