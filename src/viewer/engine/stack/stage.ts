import type { Layer } from '../graphics/layer';
import type { Painter, Painters, Picture, Screen } from './screen';

export interface Stage extends Omit<Screen, 'retire'> {
  /** Who paints what is seen now. */
  painter(): Painter;
  /** What the image carries besides its pixels: planes of it that could not be had; null where it carries nothing. */
  missing(): number | null;
}

interface Place {
  readonly painter: Painter;
  readonly screen: Screen;
}

/** Who has found a canvas in the page a moment ago may still read it. */
const readableMs = 2_000;

interface StageEvents {
  readonly onRendered: (picture: Picture) => void;
  readonly onResize: () => void;
}

/**
 * The screen of one viewport, whoever paints it. When another painter takes over, it draws what is seen on a screen
 * of its own, out of sight; the two are exchanged when the same frame is on both: no blank and no older picture.
 */
export function openStage(
  painters: Painters,
  within: HTMLElement,
  layer: Layer,
  { onRendered, onResize }: StageEvents,
): Stage {
  let drawing: Picture | null = null;
  let hidden = false;
  let closed = false;
  let next: Place | null = null;
  let retired: Place | null = null;
  let retiring: ReturnType<typeof setTimeout> | undefined;

  const open = (painter: Painter): Place => {
    const place: Place = {
      painter,
      screen: painter.openScreen(within, (picture) => rendered(place, picture), onResize),
    };
    return place;
  };
  const rendered = (place: Place, picture: Picture) => {
    if (closed) return;
    if (place === seen) {
      layer.draw(picture, seen.screen.size());
      return onRendered(picture);
    }
    // A later picture is on its way to it.
    if (place !== next || picture !== drawing) return;
    exchange(place);
    layer.draw(picture, seen.screen.size());
    onRendered(picture);
  };
  const exchange = (place: Place) => {
    const before = seen;
    seen = place;
    next = null;
    place.screen.blank(hidden);
    clearTimeout(retiring);
    retired?.screen.close();
    before.screen.retire();
    retired = before;
    retiring = setTimeout(() => before.screen.close(), readableMs);
  };
  /** The next painter cannot draw here: the one before it goes on. */
  const giveUp = () => {
    next?.screen.close();
    next = null;
  };
  const adopt = () => {
    const painter = painters.now();
    if (closed || painter === next?.painter) return;
    giveUp();
    if (painter === seen.painter) return;
    try {
      const place = (next = open(painter));
      if (!drawing) return exchange(place);
      place.screen.blank(true);
      place.screen.draw(drawing);
    } catch {
      giveUp();
    }
  };

  const openFirst = (): Place => {
    try {
      return open(painters.now());
    } catch {
      return open(painters.fallback);
    }
  };

  let seen = openFirst();
  const stop = painters.onChange(adopt);

  return {
    painter: () => seen.painter,
    missing: () => layer.missing(),
    draw(picture) {
      drawing = picture;
      seen.screen.draw(picture);
      try {
        next?.screen.draw(picture);
      } catch {
        giveUp();
      }
    },
    size: () => seen.screen.size(),
    blank(wanted) {
      hidden = wanted;
      seen.screen.blank(wanted);
      layer.blank(wanted);
    },
    close() {
      if (closed) return;
      closed = true;
      stop();
      clearTimeout(retiring);
      layer.close();
      retired?.screen.close();
      next?.screen.close();
      seen.screen.close();
    },
  };
}
