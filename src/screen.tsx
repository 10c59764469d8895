import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { App } from './app/App';
import { Refusal } from './app/Refusal';
import type { Services } from './app/services';
import type { Fault } from './lib/fault';
import type { DecodePool } from './viewer/decode/decodePool';
import { afterPaint } from './viewer/engine/afterPaint';
import { choosePainter } from './viewer/engine/choosePainter';
import { createEngine } from './viewer/engine/createEngine';
import type { Engine, FrameOptions } from './viewer/engine/port';
import { createFrameStore } from './viewer/engine/stack/frameStore';
import { createPainters } from './viewer/engine/stack/painters';
import { createPreview } from './viewer/preview/createPreview';

/** The other half of the composition root: all that is not needed to ask for the first image. */
export interface Doors extends Omit<Services, 'engine'> {
  readonly pool: DecodePool;
  readonly frames: FrameOptions;
}

let root: Root | undefined;
const rootIn = (element: Element): Root => (root ??= createRoot(element));

export function showApp(element: Element, { pool, frames, ...services }: Doors): void {
  const engine = buildEngine(frames, pool);
  rootIn(element).render(
    <StrictMode>
      <App services={{ ...services, engine }} />
    </StrictMode>,
  );
}

export function showRefusal(element: Element, fault: Fault): void {
  rootIn(element).render(<Refusal fault={fault} />);
}

function buildEngine(frames: FrameOptions, pool: DecodePool): Engine {
  const loadFrame: FrameOptions['loadFrame'] = async (...request) => {
    const loaded = await frames.loadFrame(...request);
    fetchLaterFiles();
    return loaded;
  };
  const store = createFrameStore({ ...frames, loadFrame }, pool, () => choosePainter() === 'cpu');
  const painters = createPainters({
    quick: createPreview(),
    load: async (loss) => {
      const { createPainter } = await import('./viewer/engine/cornerstone/createPainter');
      return createPainter(choosePainter(), loss);
    },
    afterPaint,
  });
  return createEngine(store, painters);
}

/**
 * The full painter's files, which the build has named in index.html: fetched once the first frame has come, so that
 * they never share the line with it, and not evaluated.
 */
function fetchLaterFiles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) {
    Object.assign(link, { as: 'script', crossOrigin: 'anonymous', fetchPriority: 'low', rel: 'preload' });
  }
}
