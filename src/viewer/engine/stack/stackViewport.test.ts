import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StackFrame } from '@/domain/model/stack';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import type { DecodedFrame } from '../../decode/decodedFrame';
import { createOverlayStore } from '../graphics/overlayStore';
import type { FrameStore } from './frameStore';
import { onlyPainter } from './painters';
import type { Picture } from './screen';
import { openViewport } from './stackViewport';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const plain: DecodedFrame = {
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
function viewport(decoded: DecodedFrame = plain) {
  const stack = [1, 2, 3].map((number) => ({
    instance: anInstance(aStudy(), aSeries(), { number }),
    frame: 1,
  }));
  const arrivals: (() => void)[] = [];
  const held = new Set<StackFrame>();
  const store: FrameStore = {
    load: (frame) =>
      new Promise((resolve) =>
        arrivals.push(() => {
          held.add(frame);
          resolve(decoded);
        }),
      ),
    peek: (frame) => (held.has(frame) ? decoded : undefined),
    has: () => true,
    cacheBytes: 2 ** 20,
    volumeRoom: () => 2 ** 20,
    awaited: () => null,
    overlays: createOverlayStore(undefined),
    pin: () => () => undefined,
    busy: () => false,
    onChange: () => () => undefined,
    clear: () => undefined,
  };
  let hidden = false;
  const drawn: Picture[] = [];
  const handle = openViewport(
    {
      store,
      element: Object.create(null),
      painters: onlyPainter({
        kind: 'cpu',
        openScreen: (_within, onRendered) => ({
          draw: (picture) => {
            drawn.push(picture);
            onRendered(picture);
          },
          size: () => [512, 512],
          blank: (blank) => (hidden = blank),
          retire: () => undefined,
          close: () => undefined,
        }),
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
  return { handle, arrive, isHidden: () => hidden, drawn };
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

it('a slice that is held is on the screen before the hand has let go of the step', async () => {
  const { handle, arrive } = viewport();
  await arrive();
  void handle.run({ do: 'slice', index: 1 });
  await arrive();
  const states: string[] = [];
  handle.subscribe(() => states.push(`${handle.getSnapshot().state} ${handle.getSnapshot().index}`));
  void handle.run({ do: 'step', by: -1 });
  void handle.run({ do: 'step', by: 1 });
  expect(states).toEqual(['shown 0', 'shown 1']);
});

const luts = (asked: boolean) => [
  { index: 0, first: 0, entries: Uint16Array.of(7, 200), bits: 8, explanation: 'NORMAL', asked },
  { index: 1, first: 0, entries: Uint16Array.of(9, 200), bits: 8, explanation: 'HARDER', asked: false },
];

it('the table of the header holds until the reader chooses a window, and again after a reset', async () => {
  const { handle, arrive, drawn } = viewport({ ...plain, voiLuts: luts(true) });
  await arrive();
  expect(drawn.at(-1)?.decoded.values[0]).toBe(7);
  await handle.run({ do: 'window', window: { center: 1, width: 2 } });
  expect(drawn.at(-1)?.decoded.values[0]).toBe(0);
  await handle.run({ do: 'reset' });
  expect(drawn.at(-1)?.decoded.values[0]).toBe(7);
});

it('any table of the header can be chosen over the window, and gives way to the next window', async () => {
  const { handle, arrive, drawn } = viewport({ ...plain, voiLuts: luts(false) });
  await arrive();
  expect(handle.getSnapshot().lut).toBeNull();
  await handle.run({ do: 'voi-lut', index: 1 });
  expect(handle.getSnapshot().lut).toEqual({ index: 1, explanation: 'HARDER' });
  expect(drawn.at(-1)?.decoded.values[0]).toBe(9);
  await handle.run({ do: 'voi-lut', index: 0 });
  expect(drawn.at(-1)?.decoded.values[0]).toBe(7);
  await handle.run({ do: 'window', window: { center: 1, width: 2 } });
  expect(handle.getSnapshot().lut).toBeNull();
  expect(drawn.at(-1)?.decoded.values[0]).toBe(0);
});
