import type { Engine } from './port';
import type { FrameStore } from './stack/frameStore';
import { prefetchStack } from './stack/prefetch';
import type { Painters } from './stack/screen';
import { openViewport, type StackViewportHandle } from './stack/stackViewport';
import { seenAs } from './stack/seenAs';
import { paintThumbnail } from './stack/thumbnail';

/** The engine is there at once; only its painter may have to be fetched. */
export function createEngine(store: FrameStore, painters: Painters): Engine {
  const handles = new Set<StackViewportHandle>();
  return {
    volumeRoom: (frames) => store.volumeRoom(frames),
    open(element, props) {
      const handle = openViewport({ painters, store, element }, props, () => handles.delete(handle));
      handles.add(handle);
      return handle;
    },
    async thumbnail(canvas, frame, signal) {
      const decoded = await store.load(frame, 'low', signal);
      paintThumbnail(canvas, seenAs(frame, decoded), decoded);
    },
    prefetch: (stack, index, signal) => prefetchStack(store, stack, index, signal),
    purge() {
      for (const handle of handles) handle.clear();
      store.clear();
      painters.clear();
    },
    close() {
      for (const handle of [...handles]) handle.close();
      store.clear();
      painters.close();
    },
  };
}
