import { codeArea, placements, readCode, type Placement } from './barCode.ts';
import type { PageSettings } from './report.ts';

interface Watched {
  readonly canvas: HTMLCanvasElement;
  slice?: number;
  placement?: Placement;
}

export interface SliceReader {
  /** Every canvas that shows another slice than at the last look. */
  look(): { slice: number; place: number; canvas: HTMLCanvasElement; element: Element }[];
}

const smallestPx = 200;

/** Reads slice numbers from all canvases of the page, whoever draws on them and however. */
export function createSliceReader(image: Pick<PageSettings, 'columns' | 'rows'>): SliceReader {
  const watched = new WeakMap<HTMLCanvasElement, Watched>();
  const copy = new OffscreenCanvas(codeArea.width, codeArea.height).getContext('2d', {
    willReadFrequently: true,
  });
  const places: Element[] = [];

  /** A pane of ours is one place, whichever of its canvases is drawn on; elsewhere each canvas is. */
  function placeOf(canvas: HTMLCanvasElement): { place: number; element: Element } {
    const element = canvas.closest('[data-pane]') ?? canvas;
    const known = places.indexOf(element);
    return { element, place: known < 0 ? places.push(element) - 1 : known };
  }

  function readAt(canvas: HTMLCanvasElement, { left, top, scale }: Placement): number | undefined {
    if (!copy) return undefined;
    const { width, height } = codeArea;
    copy.clearRect(0, 0, width, height);
    copy.drawImage(canvas, left, top, width * scale, height * scale, 0, 0, width, height);
    const { data } = copy.getImageData(0, 0, width, height);
    const grey = new Float32Array(width * height);
    for (let at = 0; at < grey.length; at += 1)
      grey[at] = ((data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0)) / 3;
    return readCode(grey);
  }

  function read(one: Watched): number | undefined {
    const { canvas } = one;
    const known = one.placement && readAt(canvas, one.placement);
    if (known !== undefined) return known;
    for (const placement of placements(canvas, image)) {
      const slice = readAt(canvas, placement);
      if (slice === undefined) continue;
      one.placement = placement;
      return slice;
    }
    return undefined;
  }

  return {
    look() {
      const changed: { slice: number; place: number; canvas: HTMLCanvasElement; element: Element }[] = [];
      for (const canvas of document.querySelectorAll('canvas')) {
        if (canvas.width < smallestPx || canvas.height < smallestPx) continue;
        if (!canvas.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const one = watched.get(canvas) ?? { canvas };
        watched.set(canvas, one);
        const slice = read(one);
        if (slice === undefined || slice === one.slice) continue;
        one.slice = slice;
        changed.push({ slice, canvas, ...placeOf(canvas) });
      }
      return changed;
    },
  };
}
