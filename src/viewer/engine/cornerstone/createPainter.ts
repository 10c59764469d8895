import { init, RenderingEngine, setCanvasCreator, setUseCPURendering } from '@cornerstonejs/core';
import type { Loss, Painter } from '../stack/screen';
import { forgetColour } from './colourCanvas';
import { createContexts } from './contexts';
import { createFrameRegistry } from './metadata';
import { inMemory } from '../stack/canvasView';
import { openScreen } from './screen';

let made = 0;

/** Cornerstone3D as a painter. `kind` is `choosePainter()`; tests choose. */
export function createPainter(kind: 'gpu' | 'cpu', loss?: Loss): Painter {
  init();
  // An engine made in CPU mode has no WebGL contexts, so that none can be lost.
  setUseCPURendering(kind === 'cpu', false);
  setCanvasCreator(kind === 'cpu' ? createCanvasInMemory : createPlainCanvas);
  // One that was lost may still be heard of: each has a name of its own.
  const engine = new RenderingEngine(`chartlight-${++made}`);
  const registry = createFrameRegistry();
  const contexts = createContexts(engine, loss);
  const screens = new Set<ReturnType<typeof openScreen>>();

  return {
    kind,
    openScreen(...at) {
      const screen = openScreen({ engine, kind, know: registry.add, contexts }, ...at);
      screens.add(screen);
      return {
        ...screen,
        close() {
          screens.delete(screen);
          screen.close();
        },
      };
    },
    clear() {
      registry.clear();
      forgetColour();
    },
    close() {
      screens.forEach((screen) => screen.close());
      contexts.close();
      registry.close();
      forgetColour();
      engine.destroy();
    },
  };
}

const createPlainCanvas = () => document.createElement('canvas');

/** The CPU painter reads its canvases back, and on software WebGL the GPU's are slower. Sizes are set later. */
function createCanvasInMemory(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d', inMemory);
  return canvas;
}
