import type { StackFrame } from '@/domain/model/stack';
import { frameKey } from './frameKey';
import type { Painter, Painters, Screen } from './screen';

export interface Stage extends Omit<Screen, 'retire'> {
  /** Who paints what is seen now. */
  painter(): Painter;
}

interface Place {
  readonly painter: Painter;
  readonly screen: Screen;
}

/** Who has found a canvas in the page a moment ago may still read it. */
const readableMs = 2_000;

interface StageEvents {
  readonly onRendered: () => void;
  readonly onResize: () => void;
  /** The full painter cannot draw here at all. */
  readonly onFault: (thrown: unknown) => void;
}

/**
 * The screen of one viewport, whoever paints it. When the full painter arrives, it draws what is seen on a screen
 * of its own, out of sight; the two are exchanged when the same frame is on both: no blank and no older picture.
 */
export function openStage(
  painters: Painters,
  within: HTMLElement,
  stack: readonly StackFrame[],
  { onRendered, onResize, onFault }: StageEvents,
): Stage {
  let index: number | null = null;
  let drawing: Parameters<Screen['draw']> | null = null;
  /** What the next screen was last told to draw: a rendering of its own making is not ours. */
  let aimed: Parameters<Screen['draw']> | null = null;
  let hidden = false;
  let closed = false;
  let next: Place | null = null;
  let retired: Place | null = null;
  let retiring: ReturnType<typeof setTimeout> | undefined;
  let aiming = Promise.resolve();

  const open = (painter: Painter): Place => {
    const place: Place = {
      painter,
      screen: painter.openScreen(within, stack, () => rendered(place), onResize),
    };
    return place;
  };
  const rendered = (place: Place) => {
    if (closed) return;
    if (place === seen) return onRendered();
    if (place !== next || !drawing || aimed !== drawing) return;
    if (place.screen.shownKey() !== frameKey(drawing[0])) return aim(place);
    exchange(place);
    onRendered();
  };
  const exchange = (place: Place) => {
    const before = seen;
    seen = place;
    next = null;
    place.screen.blank(hidden);
    before.screen.retire();
    retired = before;
    retiring = setTimeout(() => before.screen.close(), readableMs);
  };
  /** One after another: the library answers two requests for a slice in any order. */
  const aim = (place: Place) => {
    aiming = aiming.then(async () => {
      if (closed || place !== next || index === null) return;
      try {
        await place.screen.show(index);
        if (place !== next || !drawing) return;
        aimed = drawing;
        place.screen.draw(...drawing);
      } catch (thrown) {
        if (place !== next) return;
        next = null;
        place.screen.close();
        if (drawing && !seen.painter.paints(drawing[0])) onFault(thrown);
      }
    });
  };
  const adopt = () => {
    const painter = painters.now();
    if (closed || painter === seen.painter || next) return;
    try {
      next = open(painter);
    } catch (thrown) {
      if (drawing && !seen.painter.paints(drawing[0])) onFault(thrown);
      return;
    }
    if (index === null) return exchange(next);
    next.screen.blank(true);
    aim(next);
  };

  let seen = open(painters.now());
  const stop = painters.onFull(adopt);

  return {
    painter: () => seen.painter,
    async show(at) {
      index = at;
      drawing = null;
      if (next) aim(next);
      await seen.screen.show(at);
    },
    shownKey: () => seen.screen.shownKey(),
    draw(...picture) {
      drawing = picture;
      if (seen.painter.paints(picture[0])) seen.screen.draw(...picture);
      if (next) aim(next);
    },
    size: () => seen.screen.size(),
    blank(wanted) {
      hidden = wanted;
      seen.screen.blank(wanted);
    },
    close() {
      if (closed) return;
      closed = true;
      stop();
      clearTimeout(retiring);
      retired?.screen.close();
      next?.screen.close();
      seen.screen.close();
    },
  };
}
