import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPainters, mostLosses, restoredWithinMs } from './painters';
import type { Loss, Painter } from './screen';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function painter(kind: Painter['kind']) {
  const it = { closed: false };
  return Object.assign(it, {
    kind,
    openScreen: () => {
      throw new Error('opens nothing here');
    },
    clear: () => undefined,
    close: () => void (it.closed = true),
  });
}

function bench() {
  const quick = painter('preview');
  const made: (ReturnType<typeof painter> & { loss: Loss })[] = [];
  const seen: string[] = [];
  let failing = false;
  const painters = createPainters({
    quick,
    load: (loss) => {
      if (failing) return Promise.reject(new Error('no such file'));
      const full = Object.assign(painter('gpu'), { loss });
      made.push(full);
      return Promise.resolve(full);
    },
    afterPaint: (run) => run(),
  });
  painters.onChange(() => seen.push(painters.now().kind));
  const last = () => {
    const full = made.at(-1);
    if (!full) throw new Error('none was made');
    return full;
  };
  return { quick, made, seen, painters, last, fail: (on: boolean) => (failing = on) };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('A painter that loses what it paints with', () => {
  it('is replaced by the quick one in the same turn, and by a new one of its kind when that can draw', async () => {
    const { painters, made, seen, last } = bench();
    painters.prepare();
    await settle();
    const first = last();
    first.loss.onLost();
    expect([painters.now().kind, first.closed]).toEqual(['cpu', false]);
    first.loss.onRestored();
    await settle();
    expect([painters.now() === last(), first.closed, made.length]).toEqual([true, true, 2]);
    expect(seen).toEqual(['gpu', 'cpu', 'gpu']);
  });

  it('is lost once, whichever of its contexts says so, and speaks for no painter after it', async () => {
    const { painters, made, last } = bench();
    painters.prepare();
    await settle();
    const first = last();
    for (let context = 0; context < 7; context++) first.loss.onLost();
    for (let context = 0; context < 7; context++) first.loss.onRestored();
    await settle();
    first.loss.onLost();
    expect([painters.now() === last(), made.length]).toEqual([true, 2]);
  });

  it('does not come back later than that, however many pictures are drawn', async () => {
    const { painters, made, last } = bench();
    painters.prepare();
    await settle();
    const lost = last();
    lost.loss.onLost();
    await vi.advanceTimersByTimeAsync(restoredWithinMs - 1);
    expect(lost.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(lost.closed).toBe(true);
    lost.loss.onRestored();
    painters.prepare();
    await settle();
    expect([painters.now().kind, made.length]).toEqual(['cpu', 1]);
  });

  it('is not made anew without end', async () => {
    const { painters, made, last } = bench();
    painters.prepare();
    for (let loss = 0; loss < 10; loss++) {
      await settle();
      last().loss.onLost();
      last().loss.onRestored();
    }
    await settle();
    painters.prepare();
    await settle();
    expect([painters.now().kind, made.length, last().closed]).toEqual(['cpu', mostLosses, true]);
  });

  it('that is lost while it is made never paints', async () => {
    const { painters, seen, last } = bench();
    painters.prepare();
    last().loss.onLost();
    await settle();
    expect(painters.now().kind).toBe('cpu');
    last().loss.onRestored();
    await settle();
    expect([painters.now().kind, seen.at(-1)]).toEqual(['gpu', 'gpu']);
  });

  it('whose files fail is asked for by the next picture, but not after a loss', async () => {
    const { painters, made, last, fail } = bench();
    fail(true);
    painters.prepare();
    await settle();
    fail(false);
    painters.prepare();
    await settle();
    expect(painters.now().kind).toBe('gpu');
    fail(true);
    last().loss.onLost();
    last().loss.onRestored();
    await settle();
    fail(false);
    painters.prepare();
    await settle();
    expect([painters.now().kind, made.length]).toEqual(['cpu', 1]);
  });
});

it('closed, it leaves no painter, not even one that is still on its way', async () => {
  const { painters, quick, last } = bench();
  painters.prepare();
  painters.close();
  await settle();
  expect([quick.closed, last().closed]).toEqual([true, true]);
});
