import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aSeries, aStudy, anInstance } from '@/testing/builders';
import { createLayer } from '../graphics/layer';
import { createOverlayStore } from '../graphics/overlayStore';
import { createPainters } from './painters';
import type { DecodedFrame } from '../../decode/decodedFrame';
import type { Loss, OpenScreen, Painter, Picture } from './screen';
import { openStage } from './stage';
import { fitted } from './view';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const stack = [1, 2, 3].map((number) => ({
  instance: anInstance(aStudy(), aSeries(), { number }),
  frame: 1,
}));
const decoded: DecodedFrame = {
  rows: 1,
  columns: 1,
  components: 1,
  values: new Int16Array(1),
  slope: 1,
  intercept: 0,
  min: 0,
  max: 1,
  precise: null,
};
const [first, second] = stack.map((frame): Picture => ({
  frame,
  decoded,
  view: fitted,
  range: { lower: 0, upper: 255 },
  invert: false,
}));

/** A painter whose pictures come when the test says so. */
function painter(kind: Painter['kind']) {
  const screen = { open: 0, hidden: false, retired: false, drawn: null as Picture | null };
  const renderings: (() => void)[] = [];
  const it: Painter = {
    kind,
    openScreen: (_within, onRendered) => {
      screen.open++;
      return {
        draw: (picture) =>
          void renderings.push(() => {
            screen.drawn = picture;
            onRendered(picture);
          }),
        size: () => [512, 512],
        blank: (hidden) => (screen.hidden = hidden),
        retire: () => (screen.retired = true),
        close: () => screen.open--,
      };
    },
    clear: () => undefined,
    close: () => undefined,
  };
  const render = (count = renderings.length) => renderings.splice(0, count).forEach((go) => go());
  return { it, screen, render };
}

function stage(openScreen?: OpenScreen) {
  const quick = painter('preview');
  const full = painter('cpu');
  let lose = () => {};
  const load = ({ onLost }: Loss) => {
    lose = onLost;
    return Promise.resolve(openScreen ? { ...full.it, openScreen } : full.it);
  };
  const painters = createPainters({ quick: quick.it, load, afterPaint: (run) => run() });
  const element: HTMLElement = Object.create(null);
  const events = {
    onRendered: vi.fn(),
    onResize: () => undefined,
  };
  const another = () =>
    openStage(painters, element, createLayer(element, createOverlayStore(undefined), vi.fn()), events);
  return { quick, full, painters, events, open: another(), another, lose: () => lose() };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

it('the first painter stays in sight until the second has drawn the same frame, and goes a little later', async () => {
  const { quick, full, painters, open } = stage();
  if (!first) throw new Error('no frame');
  open.draw(first);
  quick.render();
  painters.prepare();
  await settle();
  expect([full.screen.open, full.screen.hidden, quick.screen.retired]).toEqual([1, true, false]);
  expect(open.painter().kind).toBe('preview');
  full.render();
  expect([full.screen.hidden, quick.screen.retired, quick.screen.open]).toEqual([false, true, 1]);
  expect(open.painter().kind).toBe('cpu');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(quick.screen.open).toBe(0);
});

it('a picture of a slice that the reader has left does not take over', async () => {
  const { quick, full, painters, open } = stage();
  if (!first || !second) throw new Error('no frame');
  open.draw(first);
  quick.render();
  painters.prepare();
  await settle();
  open.draw(second);
  full.render(1);
  expect(open.painter().kind).toBe('preview');
  full.render(1);
  expect(open.painter().kind).toBe('cpu');
  expect(full.screen.drawn).toBe(second);
});

it('where the second cannot draw, the first goes on', async () => {
  const { quick, painters, open } = stage(() => {
    throw new Error('no context');
  });
  if (!first || !second) throw new Error('no frame');
  open.draw(first);
  painters.prepare();
  await settle();
  open.draw(second);
  quick.render();
  expect(quick.screen.drawn).toBe(second);
  expect(open.painter().kind).toBe('preview');
});

it('a painter that is lost makes room for the quick one, which draws what was seen', async () => {
  const { quick, full, painters, open, events, lose } = stage();
  if (!first || !second) throw new Error('no frame');
  open.draw(first);
  quick.render();
  painters.prepare();
  await settle();
  full.render();
  open.draw(second);
  full.render();
  lose();
  quick.render();
  expect([open.painter().kind, quick.screen.drawn, full.screen.retired]).toEqual(['cpu', second, true]);
  expect(events.onRendered).toHaveBeenLastCalledWith(second);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([quick.screen.open, full.screen.open]).toEqual([1, 0]);
});

it('a painter that is lost before it has drawn never comes into sight', async () => {
  const { quick, full, painters, open, lose } = stage();
  if (!first || !second) throw new Error('no frame');
  open.draw(first);
  quick.render();
  painters.prepare();
  await settle();
  lose();
  full.render();
  quick.render();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([open.painter().kind, quick.screen.open, full.screen.open]).toEqual(['cpu', 1, 0]);
  open.draw(second);
  quick.render();
  expect(quick.screen.drawn).toBe(second);
});

it('where a new viewport cannot have the full painter, the quick one opens it', async () => {
  const { quick, painters, another } = stage(() => {
    throw new Error('no context');
  });
  painters.prepare();
  await settle();
  const later = another();
  expect([later.painter() === painters.fallback, quick.screen.open]).toEqual([true, 2]);
});

it('closed in the middle of it, it leaves no screen of either', async () => {
  const { quick, full, painters, open } = stage();
  if (!first) throw new Error('no frame');
  open.draw(first);
  painters.prepare();
  await settle();
  open.close();
  full.render();
  await vi.advanceTimersByTimeAsync(5_000);
  expect([quick.screen.open, full.screen.open]).toEqual([0, 0]);
});
