import { expect, it } from 'vitest';
import { decodedBytes } from '@/domain/model/decodedBytes';
import { orientations } from '@/domain/reformat/orientation';
import { toReformatted } from '@/domain/reformat/toReformatted';
import { toVolume } from '@/domain/reformat/toVolume';
import type { StackFrame, Volume } from '@/domain/model/stack';
import { aBody } from '@/testing/body';
import { createFrameStore } from './frameStore';
import { volumeRoom } from './volumeRoom';

const mib = 2 ** 20;

/** So many slices of half a MiB. */
function series(count: number): { frames: readonly StackFrame[]; volume: Volume } {
  const { frames } = aBody({
    rows: 512,
    columns: 512,
    heightsMm: Array.from({ length: count }, (_, at) => at),
  });
  const judged = toVolume(frames, 2 ** 30);
  if (judged.is !== 'volume') throw new Error(judged.code);
  return { frames, volume: judged.volume };
}
const [small, large, other] = [series(100), series(130), series(20)];

it('a volume has three quarters of the memory, and what others on the screen are not computed from', () => {
  expect(small.frames.reduce((sum, frame) => sum + decodedBytes(frame), 0)).toBe(50 * mib);
  expect(volumeRoom(small.frames, [], 100 * mib)).toBe(75 * mib);
  expect(volumeRoom(small.frames, [other.volume], 100 * mib)).toBe(75 * mib);
  expect(volumeRoom(small.frames, [large.volume], 100 * mib)).toBe(35 * mib);
  expect(volumeRoom(small.frames, [large.volume, other.volume], 100 * mib)).toBe(25 * mib);
  expect(volumeRoom(small.frames, [large.volume, small.volume, other.volume], 60 * mib)).toBe(0);
});

it('sections of one series share their slices, in however many panes', () => {
  expect(volumeRoom(large.frames, [large.volume, large.volume], 100 * mib)).toBe(75 * mib);
  expect(volumeRoom(small.frames, [large.volume, large.volume], 100 * mib)).toBe(35 * mib);
});

it('a second volume that does not fit beside the first is refused, with the figures', () => {
  const room = volumeRoom(small.frames, [large.volume], 100 * mib);
  expect(toVolume(small.frames, room)).toEqual({
    is: 'refused',
    code: 'too-large',
    figures: { needed: 50, budget: 35 },
  });
});

it('a section takes its room while it is on a screen, on the last of them', () => {
  const never = () => new Promise<never>(() => undefined);
  const store = createFrameStore(
    { loadFrame: never, cacheBytes: 100 * mib },
    { start: () => undefined, decode: never, close: () => undefined },
    () => false,
  );
  const [plane] = toReformatted(large.volume, { orientation: orientations.coronal, slab: null });
  if (!plane) throw new Error('no plane');
  const releases = [store.pin(plane), store.pin(plane)];
  const rooms = releases.map((release) => {
    const room = store.volumeRoom(small.frames);
    release();
    return room;
  });
  expect([...rooms, store.volumeRoom(small.frames)]).toEqual([35 * mib, 35 * mib, 75 * mib]);
});
