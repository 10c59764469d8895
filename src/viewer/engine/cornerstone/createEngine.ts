import {
  cache,
  getRenderingCapabilities,
  init,
  registerImageLoader,
  RenderingEngine,
  setUseCPURendering,
} from '@cornerstonejs/core';
import { FaultError, toFault } from '@/lib/fault';
import { createDecodePool } from '../../decode/decodePool';
import type { Engine, EngineOptions } from '../port';
import { scheme } from '../stack/frameKey';
import { createFrameStore } from '../stack/frameStore';
import { forgetColour } from './colourCanvas';
import { toImage } from './image';
import { createFrameRegistry } from './metadata';
import { prefetchStack } from '../stack/prefetch';
import { openViewport, type StackViewportHandle } from '../stack/stackViewport';
import { paintThumbnail } from '../stack/thumbnail';
import type { OpenScreen } from '../stack/screen';
import { openScreen } from './screen';

type Painter = 'gpu' | 'cpu';

/** On software WebGL the 2D painter scrolls nearly twice as fast. */
function choosePainter(): Painter {
  const { webgl, softwareRasterizer } = getRenderingCapabilities();
  return webgl && !softwareRasterizer ? 'gpu' : 'cpu';
}

/** `painter` is chosen by what the machine can do; tests choose. */
export async function createEngine(options: EngineOptions, painter?: Painter): Promise<Engine> {
  try {
    return start(options, painter);
  } catch (thrown) {
    throw new FaultError(toFault(thrown, { kind: 'decode', code: 'engine' }));
  }
}

function start(options: EngineOptions, wanted?: Painter): Engine {
  init();
  const painter = wanted ?? choosePainter();
  // Created while GPU is on where there is one: an engine made in CPU mode can never draw a volume.
  if (getRenderingCapabilities().webgl) setUseCPURendering(false, false);
  const engine = new RenderingEngine('chartlight');
  const pool = createDecodePool({
    createWorker: () =>
      new Worker(new URL('../../decode/decode.worker.ts', import.meta.url), { type: 'module' }),
    size: Math.min(4, Math.max(2, (navigator.hardwareConcurrency || 2) - 1)),
  });
  const registry = createFrameRegistry();
  const store = createFrameStore(options, pool, painter === 'cpu', (key) => {
    if (cache.getImageLoadObject(key)) cache.removeImageLoadObject(key, { force: true });
  });
  // The frame store counts and drops; the library's cache only points to the same pixels and must never refuse.
  cache.setMaxCacheSize(Number.MAX_SAFE_INTEGER);
  const closing = new AbortController();
  registerImageLoader(scheme, (key) => {
    const frame = registry.find(key);
    const promise = frame
      ? store.load(frame, 'high', closing.signal).then((decoded) => ({ ...toImage(frame, decoded) }))
      : Promise.reject(new FaultError({ kind: 'decode', code: 'no-pixels' }));
    return { promise };
  });
  const handles = new Set<StackViewportHandle>();

  return {
    open(element, props) {
      const room = {
        painter,
        store,
        element,
        openScreen: ((within, stack, onRendered, onResize) =>
          openScreen(
            engine,
            painter,
            within,
            stack.map(registry.add),
            onRendered,
            onResize,
          )) satisfies OpenScreen,
      };
      const handle = openViewport(room, props, () => handles.delete(handle));
      handles.add(handle);
      return handle;
    },
    async thumbnail(canvas, frame, signal) {
      paintThumbnail(canvas, frame, await store.load(frame, 'low', signal));
    },
    prefetch: (stack, index, signal) => prefetchStack(store, stack, index, signal),
    purge() {
      for (const handle of handles) handle.clear();
      store.clear();
      cache.purgeCache();
      registry.clear();
      forgetColour();
    },
    close() {
      for (const handle of [...handles]) handle.close();
      closing.abort();
      store.clear();
      cache.purgeCache();
      registry.close();
      forgetColour();
      pool.close();
      engine.destroy();
    },
  };
}
