import { renderColorImage, renderGrayscaleImage, type CoreElement, type CoreImage } from 'cornerstone-core';
import type { FrameStore } from '../engine/stack/frameStore';
import { fitCanvas, inMemory, smoothing } from '../engine/stack/canvasView';
import { frameKey } from '../engine/stack/frameKey';
import { gridOf } from '../engine/stack/geometry';
import type { OpenScreen, Painter, Screen } from '../engine/stack/screen';
import type { Size } from '../engine/stack/view';
import { isPaintable, toCoreImage, toCoreViewport } from './coreImage';

/** Paints stacks on a 2D canvas with what is in the first bundle: the first look, and all until the engine is there. */
export function createPreview(store: Pick<FrameStore, 'peek'>): Painter {
  return {
    kind: 'preview',
    paints: isPaintable,
    openScreen: (...at) => openScreen(store, ...at),
    // Its pixels are in its screens only, and those go with their viewports.
    clear: () => undefined,
    close: () => undefined,
  };
}

function openScreen(
  store: Pick<FrameStore, 'peek'>,
  ...[within, stack, onRendered, onResize]: Parameters<OpenScreen>
): Screen {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  within.append(canvas);
  // Before the library does: of its canvases one draws past the compositor, and the other waits for the GPU process,
  // which is still starting when the first picture comes.
  const context = canvas.getContext('2d', inMemory);
  const renderCanvas = document.createElement('canvas');
  renderCanvas.getContext('2d', inMemory);
  const renderingTools: CoreElement['renderingTools'] = { renderCanvas };
  let image: CoreImage | null = null;
  let shown: string | undefined;
  let drawing: (() => void) | null = null;
  let frameRequest = 0;
  const paint = () => {
    frameRequest = requestAnimationFrame(() => {
      frameRequest = 0;
      if (drawing) paint();
    });
    const now = drawing;
    drawing = null;
    now?.();
  };
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
        // Else it takes a canvas of its own for a picture of the other kind.
        renderingTools.lastRenderedIsColor = of.color;
        const element: CoreElement = { canvas, image: of, viewport, renderingTools };
        if (of.color) renderColorImage(element, false);
        else renderGrayscaleImage(element, false);
        shown = of.imageId;
        onRendered();
      };
      // At once, so that the next frame of the screen has it; and once a frame, however often the reader moves.
      if (!frameRequest) paint();
    },
    size,
    blank(hidden) {
      canvas.style.visibility = hidden ? 'hidden' : 'visible';
    },
    retire() {
      canvas.style.visibility = 'hidden';
      within.append(canvas);
    },
    close() {
      cancelAnimationFrame(frameRequest);
      observer.disconnect();
      canvas.remove();
      // The memory of a canvas is kept for a while: not with pixels of a patient.
      for (const held of [canvas, renderCanvas]) Object.assign(held, { width: 0, height: 0 });
      drawing = null;
      image = null;
    },
  };
}
