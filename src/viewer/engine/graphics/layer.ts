import { fitCanvas } from '../stack/canvasView';
import { gridOf } from '../stack/geometry';
import type { Picture } from '../stack/screen';
import { scaleOf, type Size } from '../stack/view';
import { toImageData, toMask } from './mask';
import { overlayPlanesOf, type OverlayPlane } from './overlayPlanes';
import type { OverlayStore } from './overlayStore';
import { coverOutside, placeImage } from './paintShutters';
import { shuttersOf, type Shutters } from './shutters';

/** Overlay planes and shutters of the picture that is drawn. */
export interface Layer {
  draw(picture: Picture, size: Size): void;
  /** Planes of the last picture that could not be had; null where it carries neither planes nor a shutter. */
  missing(): number | null;
  blank(hidden: boolean): void;
  close(): void;
}

interface Carried {
  readonly planes: readonly OverlayPlane[];
  readonly shutters: Shutters | null;
}

/** Larger than any screen: a plane of more pixels is drawn coarser. */
const maxCells = 2 ** 24;
const known = new WeakMap<Picture['frame'], Carried>();

export function createLayer(within: HTMLElement, overlays: OverlayStore, onChange: () => void): Layer {
  let canvas: HTMLCanvasElement | null = null;
  let last: { readonly picture: Picture; readonly size: Size } | null = null;
  let asking: AbortController | null = null;
  let askedFor: Picture['frame']['instance'] | null = null;
  /** Groups that were asked for since this instance is shown: one value holds all of its frames. */
  let asked = new Map<number | string, 'coming' | 'answered'>();
  let broken = false;
  let masks = new Map<string, HTMLCanvasElement>();

  const bytesOf = ({ frame, decoded }: Picture, plane: OverlayPlane): Uint8Array | null | undefined => {
    if (plane.bits === null) return null;
    if (plane.bits.from === 'pixels') return decoded.overlays?.[plane.bits.index] ?? null;
    return overlays.peek(frame, plane);
  };
  const ask = (picture: Picture, planes: readonly OverlayPlane[]) => {
    // What could not be had is asked for again when the reader comes back to the image.
    if (askedFor !== picture.frame.instance) {
      asking?.abort();
      asking = new AbortController();
      askedFor = picture.frame.instance;
      asked = new Map();
    }
    const signal = asking?.signal ?? AbortSignal.abort();
    for (const plane of planes.filter(({ bits }) => bits?.from === 'data')) {
      const known = bytesOf(picture, plane);
      const before = asked.get(plane.group);
      // Others may have taken its room meanwhile.
      if (known || before === 'coming' || (before === 'answered' && known === null)) continue;
      const mine = asked.set(plane.group, 'coming');
      void overlays.load(picture.frame, plane, signal).then(() => {
        mine.set(plane.group, 'answered');
        if (signal.aborted || !last) return;
        tryToPaint(last.picture, last.size);
        onChange();
      });
    }
  };
  const maskOf = (plane: OverlayPlane, bytes: Uint8Array, factor: number): HTMLCanvasElement => {
    const key = `${plane.group} ${factor}`;
    const made = masks.get(key);
    if (made) return made;
    const startBit = plane.bits?.from === 'data' ? plane.bits.startBit : 0;
    const mask = toImageData(toMask({ ...plane, bytes, startBit }, factor, plane.kind));
    const drawn = document.createElement('canvas');
    Object.assign(drawn, { width: mask.width, height: mask.height });
    drawn.getContext('2d')?.putImageData(mask, 0, 0);
    masks.set(key, drawn);
    return drawn;
  };
  const paint = (picture: Picture, size: Size) => {
    const { planes, shutters } = carriedBy(picture);
    const wanted = picture.graphics !== false && (planes.length > 0 || shutters !== null);
    if (!wanted && !canvas) return;
    canvas ??= openCanvas();
    // Above the painters, whichever came last.
    if (within.lastElementChild !== canvas) within.append(canvas);
    const ratio = window.devicePixelRatio || 1;
    fitCanvas(canvas, size, ratio);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.resetTransform();
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (!wanted) return;
    const grid = gridOf(picture.frame);
    placeImage(context, picture.view, grid, size, ratio);
    if (shutters) coverOutside(context, shutters, grid);
    for (const plane of planes) {
      const bytes = bytesOf(picture, plane);
      if (!bytes) continue;
      const shrunk = 1 / (scaleOf(picture.view, grid, size) * ratio);
      const fewest = Math.ceil(Math.sqrt((plane.rows * plane.columns) / maxCells));
      const factor = Math.max(1, Math.floor(shrunk), fewest);
      const mask = maskOf(plane, bytes, factor);
      const [left, top] = plane.at.map((first) => first - 0.5 - factor);
      context.imageSmoothingEnabled = shrunk > 1;
      context.drawImage(mask, left ?? 0, top ?? 0, mask.width * factor, mask.height * factor);
    }
  };
  /** What lies over a picture never costs the picture. */
  const tryToPaint = (picture: Picture, size: Size) => {
    try {
      paint(picture, size);
      broken = false;
    } catch {
      broken = true;
    }
  };
  const forgetMasks = () => {
    // The memory of a canvas is kept for a while: not with pixels of a patient.
    for (const mask of masks.values()) Object.assign(mask, { width: 0, height: 0 });
    masks = new Map();
  };
  const openCanvas = () => {
    const opened = document.createElement('canvas');
    Object.assign(opened.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
    opened.dataset['layer'] = 'graphics';
    return opened;
  };

  return {
    draw(picture, size) {
      if (last?.picture.frame !== picture.frame) forgetMasks();
      last = { picture, size };
      ask(picture, carriedBy(picture).planes);
      tryToPaint(picture, size);
    },
    missing() {
      const carried = last && carriedBy(last.picture);
      if (!last || !carried || (carried.planes.length === 0 && !carried.shutters)) return null;
      const { picture } = last;
      if (broken) return Math.max(1, carried.planes.length);
      return carried.planes.filter((plane) => bytesOf(picture, plane) === null).length;
    },
    blank(hidden) {
      if (canvas) canvas.style.visibility = hidden ? 'hidden' : 'visible';
    },
    close() {
      asking?.abort();
      last = null;
      forgetMasks();
      canvas?.remove();
      if (canvas) Object.assign(canvas, { width: 0, height: 0 });
      canvas = null;
    },
  };
}

/** A section lies elsewhere than the slices whose planes and shutters these are. */
function carriedBy({ frame }: Picture): Carried {
  const found = known.get(frame) ?? {
    planes: frame.reformat ? [] : overlayPlanesOf(frame),
    shutters: frame.reformat ? null : shuttersOf(frame),
  };
  known.set(frame, found);
  return found;
}
