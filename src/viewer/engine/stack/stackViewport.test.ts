import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { frameKey } from './frameKey';
import type { FrameStore } from './frameStore';
import { onlyPainter } from './painters';
import { openViewport } from './stackViewport';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const decoded: DecodedFrame = {
  rows: 64,
  columns: 64,
  components: 1,
  values: new Int16Array(64 * 64),
  slope: 1,
  intercept: 0,
  min: 0,
  max: 1,
  precise: null,
};

/** A viewport over slices that arrive when the test says so. */
function viewport() {
  const stack = [1, 2, 3].map((number) => ({
    instance: anInstance(aStudy(), aSeries(), { number }),
    frame: 1,
  }));
  const arrivals: (() => void)[] = [];
  const store: FrameStore = {
    load: () => new Promise((resolve) => arrivals.push(() => resolve(decoded))),
    peek: () => decoded,
    has: () => true,
    cacheBytes: 2 ** 20,
    awaited: () => null,
    pin: () => () => undefined,
    busy: () => false,
    onChange: () => () => undefined,
    onDrop: () => () => undefined,
    clear: () => undefined,
  };
  let hidden = false;
  const handle = openViewport(
    {
      store,
      element: Object.create(null),
      painters: onlyPainter({
        kind: 'cpu',
        paints: () => true,
        openScreen: (_within, frames, onRendered) => {
          let shown = 0;
          return {
            show: (index) => Promise.resolve(void (shown = index)),
            shownKey: () => frames.slice(shown, shown + 1).map(frameKey)[0],
            draw: () => onRendered(),
            size: () => [512, 512],
            blank: (blank) => (hidden = blank),
            retire: () => undefined,
            close: () => undefined,
          };
        },
        clear: () => undefined,
        close: () => undefined,
      }),
    },
    { stack, initialIndex: 0 },
    () => undefined,
  );
  const arrive = async () => {
    arrivals.splice(0).forEach((go) => go());
    await vi.advanceTimersByTimeAsync(0);
  };
  return { handle, arrive, isHidden: () => hidden };
}

it('the slice before does not stay under the number of one that is long awaited', async () => {
  const { handle, arrive, isHidden } = viewport();
  await arrive();
  expect(handle.getSnapshot()).toMatchObject({ state: 'shown', index: 0 });
  void handle.run({ do: 'slice', index: 1 });
  await vi.advanceTimersByTimeAsync(300);
  expect(isHidden()).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(handle.getSnapshot()).toMatchObject({ state: 'loading', index: 1 });
  expect(isHidden()).toBe(true);
  await arrive();
  expect(handle.getSnapshot()).toMatchObject({ state: 'shown', index: 1 });
  expect(isHidden()).toBe(false);
});

it('a slice that is there in time is changed without a blink', async () => {
  const { handle, arrive, isHidden } = viewport();
  await arrive();
  void handle.run({ do: 'slice', index: 2 });
  await vi.advanceTimersByTimeAsync(100);
  await arrive();
  await vi.advanceTimersByTimeAsync(1000);
  expect(handle.getSnapshot()).toMatchObject({ state: 'shown', index: 2 });
  expect(isHidden()).toBe(false);
});
