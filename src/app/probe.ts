import type { ViewportHandle } from '@/viewer/engine/port';
import type { Vec3 } from '@/domain/model/instance';
import type { LivePanes } from './workspace/livePanes';
import { settled } from './workspace/livePanes';

/** For test drivers, where the site says so: docs/contract.md "For drivers". Points are CSS px of the canvas. */
export interface Probe {
  pane(index: number): {
    setSlice(number: number): Promise<void>;
    setWindow(center: number, width: number): Promise<void>;
    toPatient(point: readonly [number, number]): Promise<Vec3 | null>;
    toCanvas(point: Vec3): Promise<readonly [number, number] | null>;
    pixel(point: readonly [number, number]): Promise<number | null>;
  };
}

declare global {
  interface Window {
    chartlight?: Probe;
  }
}

/** The pane's viewport, once it is there and its picture has settled. */
async function ready(livePanes: LivePanes, pane: number): Promise<ViewportHandle> {
  const handle =
    livePanes.handle(pane) ??
    (await new Promise<ViewportHandle>((resolve) => {
      const stop = livePanes.subscribe(() => {
        const found = livePanes.handle(pane);
        if (!found) return;
        stop();
        resolve(found);
      });
    }));
  await settled(handle);
  await painted(handle);
  return handle;
}

/** Until the engine itself paints: the preview's picture is right, but not what a driver wants to measure. */
function painted(handle: ViewportHandle): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { painter, state } = handle.getSnapshot();
      if (painter === 'preview' && state === 'shown') return false;
      stop();
      resolve();
      return true;
    };
    let stop = () => {};
    if (!look()) stop = handle.subscribe(() => void look());
  });
}

/** Offers the probe; returns its withdrawal. */
export function offerProbe(livePanes: LivePanes): () => void {
  window.chartlight = {
    pane: (index) => {
      const of = <T>(read: (handle: ViewportHandle) => T | Promise<T>) => ready(livePanes, index).then(read);
      return {
        setSlice: (number) => of((handle) => handle.run({ do: 'slice', index: number - 1 })),
        setWindow: (center, width) => of((handle) => handle.run({ do: 'window', window: { center, width } })),
        toPatient: (point) => of((handle) => handle.toPatient(point)),
        toCanvas: (point) => of((handle) => handle.toCanvas(point)),
        pixel: (point) => of((handle) => handle.pixel(point)),
      };
    },
  };
  return () => {
    delete window.chartlight;
  };
}
