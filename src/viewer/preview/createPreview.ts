import { renderColorImage, renderGrayscaleImage, type CoreElement, type CoreImage } from 'cornerstone-core';
import type { FrameStore } from '../engine/stack/frameStore';
import { fitCanvas, smoothing } from '../engine/stack/canvasView';
import { frameKey } from '../engine/stack/frameKey';
import { gridOf } from '../engine/stack/geometry';
import type { OpenScreen, Painter, Screen } from '../engine/stack/screen';
import type { Size } from '../engine/stack/view';
import { isPaintable, toCoreImage, toCoreViewport } from './coreImage';

/** Paints stacks on a 2D canvas with what is in the first bundle: the first look, and all until the engine is there. */
export function createPreview(store: Pick<FrameStore, 'peek'>): Painter {
  const leftOver = createLeftOver();
  return {
    kind: 'preview',
    paints: isPaintable,
    openScreen: (...at) => openScreen(store, leftOver.add, ...at),
    clear: leftOver.wipe,
    close: leftOver.wipe,
  };
}

/** Whoever reads the screen while the engine takes over may still hold the canvas of before. */
const readableMs = 1_000;

/** Canvases off the screen: their pixels are of a patient, and go at once on a lock and soon otherwise. */
function createLeftOver() {
  const canvases = new Set<HTMLCanvasElement>();
  const wipe = () => {
    for (const canvas of canvases) Object.assign(canvas, { width: 0, height: 0 });
    canvases.clear();
  };
  return {
    wipe,
    add(left: readonly (HTMLCanvasElement | undefined)[]) {
      for (const canvas of left) if (canvas) canvases.add(canvas);
      setTimeout(wipe, readableMs);
    },
  };
}

function openScreen(
  store: Pick<FrameStore, 'peek'>,
  leave: (canvases: readonly (HTMLCanvasElement | undefined)[]) => void,
  ...[within, stack, onRendered, onResize]: Parameters<OpenScreen>
): Screen {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  within.append(canvas);
  // Before the library does, which asks for one that draws past the compositor.
  const context = canvas.getContext('2d');
  const renderingTools: CoreElement['renderingTools'] = {};
  let image: CoreImage | null = null;
  let shown: string | undefined;
  let drawing: (() => void) | null = null;
  let frameRequest = 0;
  const observer = new ResizeObserver(onResize);
  observer.observe(canvas);
  const size = (): Size => [canvas.clientWidth, canvas.clientHeight];

  return {
    show(index) {
      const frame = stack[index];
      const decoded = frame && store.peek(frame);
      if (decoded) image = toCoreImage(frame, decoded);
      return Promise.resolve();
    },
    shownKey: () => shown,
    draw(frame, view, range, invert) {
      const of = image;
      if (of?.imageId !== frameKey(frame)) return;
      drawing = () => {
        const ratio = window.devicePixelRatio || 1;
        fitCanvas(canvas, size(), ratio);
        if (context) context.imageSmoothingQuality = smoothing(view, gridOf(frame), size(), ratio);
        const viewport = toCoreViewport(frame, view, size(), ratio, range, invert);
        const element: CoreElement = { canvas, image: of, viewport, renderingTools };
        if (of.color) renderColorImage(element, false);
        else renderGrayscaleImage(element, false);
        shown = of.imageId;
        onRendered();
      };
      // However often the reader moves: once a frame of the screen.
      frameRequest ||= requestAnimationFrame(() => {
        frameRequest = 0;
        drawing?.();
      });
    },
    size,
    blank(hidden) {
      canvas.style.visibility = hidden ? 'hidden' : 'visible';
    },
    close() {
      cancelAnimationFrame(frameRequest);
      observer.disconnect();
      canvas.remove();
      leave([canvas, renderingTools.renderCanvas]);
      drawing = null;
      image = null;
    },
  };
}
