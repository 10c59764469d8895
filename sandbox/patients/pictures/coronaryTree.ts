import { sequence } from '../sequence.ts';

/** A short piece of a vessel as the projection shows it, in pixels. */
export interface VesselPiece {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** Way of the blood from the catheter to here. */
  readonly wayPx: number;
}

export interface Tree {
  readonly sizePx: number;
  /** Tells one projection from another. */
  readonly seed: number;
  /** Seen from the other side. */
  readonly mirrored: boolean;
  /** What is left of the main vessel's radius at the narrowing; 1 for none. */
  readonly open: number;
}

interface Branch {
  readonly from: VesselPiece;
  /** Radians; 0 to the right, the larger the further down. */
  readonly direction: number;
  readonly lengthPx: number;
  readonly order: number;
}

const stepPx = 1.5;
const narrowing = { wayPx: 130, lengthPx: 14 };
const deepest = 3;

/** A tree of coronary arteries: vessels that wind, thin out and fork. */
export function coronaryTree({ sizePx, seed, mirrored, open }: Tree): readonly VesselPiece[] {
  const next = sequence(seed);
  const pieces: VesselPiece[] = [];
  const grow = ({ from, direction, lengthPx, order }: Branch): void => {
    let [x, y, radiusPx, wayPx, heading] = [from.x, from.y, from.radiusPx, from.wayPx, direction];
    const bend = (next() - 0.5) * 0.012;
    const forks = [0.3 + 0.1 * next(), 0.55 + 0.1 * next(), 0.8 + 0.1 * next()].map(
      (part) => part * lengthPx,
    );
    for (let gone = 0; gone < lengthPx; gone += stepPx) {
      heading += bend + 0.02 * Math.sin(gone / 17 + seed);
      x += Math.cos(heading) * stepPx;
      y += Math.sin(heading) * stepPx;
      wayPx += stepPx;
      radiusPx *= 1 - 0.9 * (stepPx / lengthPx) ** 1.15;
      const near = Math.abs(wayPx - narrowing.wayPx) / narrowing.lengthPx;
      const narrowed = order === 0 && near < 1 ? open + (1 - open) * near * near : 1;
      const piece = { x: mirrored ? sizePx - 1 - x : x, y, radiusPx: radiusPx * narrowed, wayPx };
      pieces.push(piece);
      if (order >= deepest || forks[0] === undefined || gone < forks[0]) continue;
      forks.shift();
      const turn = (next() < 0.5 ? -1 : 1) * (0.55 + 0.4 * next());
      grow({
        from: { x, y, radiusPx: radiusPx * 0.72, wayPx },
        direction: heading + turn,
        lengthPx: lengthPx * (0.45 + 0.2 * next()),
        order: order + 1,
      });
    }
  };
  const ostium = { x: sizePx * 0.3, y: sizePx * 0.2, radiusPx: sizePx / 90, wayPx: 0 };
  grow({ from: ostium, direction: 0.75, lengthPx: sizePx * 0.8, order: 0 });
  grow({ from: ostium, direction: 1.5, lengthPx: sizePx * 0.6, order: 1 });
  return pieces;
}
