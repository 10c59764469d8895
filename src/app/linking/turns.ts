import type { ViewportCommand, ViewportSnapshot } from '@/viewer/engine/port';
import { axes } from '@/viewer/engine/stack/view';

export const isTurned = ({ rotation, flipHorizontal, flipVertical }: ViewportSnapshot): boolean =>
  rotation !== 0 || flipHorizontal || flipVertical;

/** What turns and mirrors a picture that lies as `own` until it lies as `led`; nothing where it does already. */
export function turnsTo(led: ViewportSnapshot, own: ViewportSnapshot): readonly ViewportCommand[] {
  const [to, from] = [axes(led), axes(own)];
  /** Where the screen's axes of the one are on the screen of the other. */
  const image = (axis: 0 | 1) =>
    [
      to.x[0] * from.x[axis] + to.y[0] * from.y[axis],
      to.x[1] * from.x[axis] + to.y[1] * from.y[axis],
    ] as const;
  const [across, down] = [image(0), image(1)];
  const mirrored = across[0] * down[1] - across[1] * down[0] < 0;
  const sign = mirrored ? -1 : 1;
  const quarters = (Math.round(Math.atan2(sign * across[1], sign * across[0]) / (Math.PI / 2)) + 4) % 4;
  return [
    ...(mirrored ? [{ do: 'flip-horizontal' } as const] : []),
    ...Array.from({ length: quarters }, () => ({ do: 'rotate' }) as const),
  ];
}
