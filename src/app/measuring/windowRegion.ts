import { isRegion, type Point } from '@/domain/measuring/kinds';
import type { Shape } from '@/domain/measuring/spans';
import { sweep, type Statistics } from '@/domain/measuring/statistics';
import type { ViewportHandle, Window } from '@/viewer/engine/port';
import { isAt, type Measures } from './measures';
import { middleOf } from './middle';

/** Nearly all values of a region: two standard deviations about its mean, but never beyond its ends. */
export function windowOf({ mean, sd, min, max }: Statistics): Window {
  const [low, high] = [Math.max(min, mean - 2 * sd), Math.min(max, mean + 2 * sd)];
  // A flat region has no contrast of its own: one unit keeps it grey.
  return { center: (low + high) / 2, width: Math.max(high - low, 1e-6, Math.min(1, Math.abs(mean) / 100)) };
}

/** Sets the window for what is within; nothing happens in colour or where no pixel is within. */
export async function windowFor(handle: ViewportHandle, shape: Shape): Promise<void> {
  const shown = handle.values();
  if (!shown) return;
  const steps = sweep(shown.pixels, shape);
  let step = steps.next();
  while (!step.done) {
    await new Promise((resolve) => setTimeout(resolve));
    step = steps.next();
  }
  const { stack, index } = handle.getSnapshot();
  if (step.value && stack?.[index] === shown.frame)
    await handle.run({ do: 'window', window: windowOf(step.value) });
}

/** Half the side of the box in the middle, CSS px. */
const halfPx = 60;

/** By key: for the chosen region of this picture, or for a box in the middle. */
export function windowForMiddle(handle: ViewportHandle, { done, selected }: Measures): Promise<void> {
  const { stack, index } = handle.getSnapshot();
  const frame = stack?.[index];
  const chosen = done.find((one) => one.id === selected && frame && isAt(one, frame));
  if (chosen && isRegion(chosen.kind)) return windowFor(handle, { kind: chosen.kind, points: chosen.points });
  const middle = middleOf(handle);
  const corners = [-halfPx, halfPx].map((off) =>
    middle ? handle.toImage([middle[0] + off, middle[1] + off]) : null,
  );
  return windowFor(handle, {
    kind: 'rectangle',
    points: corners.filter((one): one is Point => one !== null),
  });
}
