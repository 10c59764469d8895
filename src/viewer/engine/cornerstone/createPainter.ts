import {
  cache,
  getRenderingCapabilities,
  init,
  registerImageLoader,
  RenderingEngine,
  setCanvasCreator,
  setUseCPURendering,
} from '@cornerstonejs/core';
import { FaultError } from '@/lib/fault';
import { scheme } from '../stack/frameKey';
import type { FrameStore } from '../stack/frameStore';
import type { Painter } from '../stack/screen';
import { forgetColour } from './colourCanvas';
import { toImage } from './image';
import { createFrameRegistry } from './metadata';
import { inMemory } from '../stack/canvasView';
import { seenAs } from '../stack/seenAs';
import { openScreen } from './screen';

/** Cornerstone3D as a painter of the frames in `store`. `kind` is `choosePainter()`; tests choose. */
export function createPainter(store: FrameStore, kind: 'gpu' | 'cpu'): Painter {
  init();
  // Created while GPU is on where there is one: an engine made in CPU mode can never draw a volume.
  if (getRenderingCapabilities().webgl) setUseCPURendering(false, false);
  setCanvasCreator(kind === 'cpu' ? createCanvasInMemory : createPlainCanvas);
  const engine = new RenderingEngine('chartlight');
  const registry = createFrameRegistry();
  const stopDropping = store.onDrop((key) => {
    if (cache.getImageLoadObject(key)) cache.removeImageLoadObject(key, { force: true });
  });
  // The frame store counts and drops; the library's cache only points to the same pixels and must never refuse.
  cache.setMaxCacheSize(Number.MAX_SAFE_INTEGER);
  const closing = new AbortController();
  registerImageLoader(scheme, (key) => {
    const frame = registry.find(key);
    const promise = frame
      ? store
          .load(frame, 'high', closing.signal)
          .then((decoded) => ({ ...toImage(seenAs(frame, decoded), decoded) }))
      : Promise.reject(new FaultError({ kind: 'decode', code: 'no-pixels' }));
    return { promise };
  });

  return {
    kind,
    paints: () => true,
    openScreen: (within, stack, onRendered, onResize) =>
      openScreen(engine, kind, within, stack.map(registry.add), onRendered, onResize),
    clear() {
      cache.purgeCache();
      registry.clear();
      forgetColour();
    },
    close() {
      closing.abort();
      stopDropping();
      cache.purgeCache();
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
