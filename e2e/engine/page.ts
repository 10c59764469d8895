import { contractSuite } from '@/viewer/engine/contractSuite';
import { createWorkerPool } from '@/viewer/decode/workerPool';
import { createEngine } from '@/viewer/engine/createEngine';
import { createPainter } from '@/viewer/engine/cornerstone/createPainter';
import type { Engine, FrameOptions } from '@/viewer/engine/port';
import { createFrameStore } from '@/viewer/engine/stack/frameStore';
import { createPainters, onlyPainter } from '@/viewer/engine/stack/painters';
import { createPreview } from '@/viewer/preview/createPreview';

export type Bench = 'gpu' | 'cpu' | 'preview' | 'preview, then cpu' | 'preview, then gpu';

declare global {
  interface Window {
    runContract?: (name: string, painter: Bench) => Promise<string | null>;
  }
}

function engineBy(bench: Bench, options: FrameOptions): Engine {
  const pool = createWorkerPool();
  const store = createFrameStore(options, pool, () => bench.endsWith('cpu'));
  const kind = bench.endsWith('gpu') ? 'gpu' : 'cpu';
  const quick = createPreview();
  const painters =
    bench === 'preview'
      ? onlyPainter(quick)
      : bench.startsWith('preview')
        ? createPainters({
            quick,
            load: (loss) => Promise.resolve(createPainter(kind, loss)),
            afterPaint: (run) => requestAnimationFrame(run),
          })
        : onlyPainter(createPainter(kind));
  const engine = createEngine(store, painters);
  return {
    ...engine,
    close() {
      engine.close();
      pool.close();
    },
  };
}

/** null: kept; else what was broken. */
window.runContract = async (name, bench) => {
  document.body.replaceChildren();
  const contract = contractSuite.find((one) => one.name === name);
  if (!contract) return 'no such sentence';
  const element = () => {
    const pane = document.createElement('div');
    Object.assign(pane.style, { width: '256px', height: '256px', position: 'relative' });
    document.body.append(pane);
    return pane;
  };
  const greyAt = (pane: HTMLElement, [left, top]: readonly [number, number]) => {
    const canvas = pane.querySelector('canvas');
    const ratio = (canvas?.width ?? 0) / (canvas?.clientWidth || 1);
    const pixel = canvas
      ?.getContext('2d')
      ?.getImageData(Math.floor(left * ratio), Math.floor(top * ratio), 1, 1);
    return pixel?.data[0] ?? -1;
  };
  try {
    await contract.run({ createEngine: (options) => engineBy(bench, options), element, greyAt });
    return null;
  } catch (thrown) {
    return String(thrown);
  }
};
