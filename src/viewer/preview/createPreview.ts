import { renderColorImage, renderGrayscaleImage, type CoreElement } from 'cornerstone-core';
import { fitCanvas, inMemory, smoothing } from '../engine/stack/canvasView';
import { gridOf } from '../engine/stack/geometry';
import { createOncePerFrame } from '../engine/stack/oncePerFrame';
import type { OpenScreen, Painter } from '../engine/stack/screen';
import type { Size } from '../engine/stack/view';
import { toCoreImage, toCoreViewport } from './coreImage';

/** Paints stacks on a 2D canvas with what is in the first bundle: the first look, and all until the engine is there. */
export function createPreview(): Painter {
  return {
    kind: 'preview',
    openScreen,
    // Its pixels are in its screens only, and those go with their viewports.
    clear: () => undefined,
    close: () => undefined,
  };
}

const openScreen: OpenScreen = (within, onRendered, onResize) => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  within.append(canvas);
  // Before the library does: of its canvases one draws past the compositor, and the other waits for the GPU process,
  // which is still starting when the first picture comes.
  const context = canvas.getContext('2d', inMemory);
  const renderCanvas = document.createElement('canvas');
  renderCanvas.getContext('2d', inMemory);
  const renderingTools: CoreElement['renderingTools'] = { renderCanvas };
  const pace = createOncePerFrame();
  const observer = new ResizeObserver(onResize);
  observer.observe(canvas);
  const size = (): Size => [canvas.clientWidth, canvas.clientHeight];

  return {
    draw(picture) {
      pace.run(() => {
        const { frame, decoded, view, range, invert } = picture;
        const ratio = window.devicePixelRatio || 1;
        fitCanvas(canvas, size(), ratio);
        if (context) context.imageSmoothingQuality = smoothing(view, gridOf(frame), size(), ratio);
        const image = toCoreImage(frame, decoded);
        const viewport = toCoreViewport(frame, view, size(), ratio, range, invert);
        // Else it takes a canvas of its own for a picture of the other kind.
        renderingTools.lastRenderedIsColor = image.color;
        const element: CoreElement = { canvas, image, viewport, renderingTools };
        if (image.color) renderColorImage(element, false);
        else renderGrayscaleImage(element, false);
        onRendered(picture);
      });
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
      pace.stop();
      observer.disconnect();
      canvas.remove();
      // The memory of a canvas is kept for a while: not with pixels of a patient.
      for (const held of [canvas, renderCanvas]) Object.assign(held, { width: 0, height: 0 });
    },
  };
};
