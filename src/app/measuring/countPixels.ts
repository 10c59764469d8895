import { statisticFigures, type Figure } from '@/domain/measuring/figures';
import { isRegion } from '@/domain/measuring/kinds';
import type { Measure } from '@/domain/measuring/measure';
import { boxOf } from '@/domain/measuring/spans';
import { quickStatistics, sweep, valueAt } from '@/domain/measuring/statistics';
import { valueUnit } from '@/domain/measuring/units';
import type { ViewportHandle } from '@/viewer/engine/port';
import { isAt } from './measures';

type Shown = NonNullable<ReturnType<ViewportHandle['values']>>;

/** Pixels of the box beyond which a hand that moves does not wait for the figures. */
const quickPixels = 400_000;
const sliceMs = 8;

const shownFor = (handle: ViewportHandle, measure: Measure): Shown | null => {
  const shown = handle.values();
  return shown && isAt(measure, shown.frame) ? shown : null;
};

/** At once, where that is quick; null where it is not, or the frame is not on the screen. */
export function countNow(handle: ViewportHandle, measure: Measure): readonly Figure[] | null {
  const shown = shownFor(handle, measure);
  const { kind, points } = measure;
  const [point] = points;
  if (!shown || !point) return null;
  const unit = valueUnit(shown.frame);
  if (!isRegion(kind)) {
    const value = valueAt(shown.pixels, point);
    return value === null ? [] : [{ name: 'value', value, unit }];
  }
  const { left, top, right, bottom } = boxOf(points);
  if ((right - left) * (bottom - top) > quickPixels) return null;
  return statisticFigures(quickStatistics(shown.pixels, { kind, points }), unit);
}

/** Every pixel, a few milliseconds at a time; null where it was stopped or the frame has left the screen. */
export async function count(
  handle: ViewportHandle,
  measure: Measure,
  signal: AbortSignal,
): Promise<readonly Figure[] | null> {
  const shown = shownFor(handle, measure);
  const { kind, points } = measure;
  if (!shown || !isRegion(kind)) return null;
  const steps = sweep(shown.pixels, { kind, points });
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) return statisticFigures(step.value, valueUnit(shown.frame));
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return null;
  }
}
