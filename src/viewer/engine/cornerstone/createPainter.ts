import {
  getRenderingCapabilities,
  init,
  RenderingEngine,
  setCanvasCreator,
  setUseCPURendering,
} from '@cornerstonejs/core';
import type { Painter } from '../stack/screen';
import { forgetColour } from './colourCanvas';
import { createFrameRegistry } from './metadata';
import { inMemory } from '../stack/canvasView';
import { openScreen } from './screen';

/** Cornerstone3D as a painter. `kind` is `choosePainter()`; tests choose. */
export function createPainter(kind: 'gpu' | 'cpu'): Painter {
  init();
  // Created while GPU is on where there is one: an engine made in CPU mode can never draw a volume.
  if (getRenderingCapabilities().webgl) setUseCPURendering(false, false);
  setCanvasCreator(kind === 'cpu' ? createCanvasInMemory : createPlainCanvas);
  const engine = new RenderingEngine('chartlight');
  const registry = createFrameRegistry();

  return {
    kind,
    openScreen: (...at) => openScreen(engine, kind, registry.add, ...at),
    clear() {
      registry.clear();
      forgetColour();
    },
    close() {
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
