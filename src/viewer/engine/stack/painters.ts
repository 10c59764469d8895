import type { Painter, Painters } from './screen';

interface PaintersOptions {
  readonly quick: Painter;
  readonly load: () => Promise<Painter>;
  /** Runs something when what was drawn is on the screen and the reader's hand rests. */
  readonly afterPaint: (run: () => void) => void;
}

/** The full painter is evaluated behind the first picture: that blocks a page for a second on a slow machine. */
export function createPainters({ quick, load, afterPaint }: PaintersOptions): Painters {
  const listeners = new Set<() => void>();
  let painter = quick;
  let prepared = false;
  const bring = async () => {
    try {
      painter = await load();
      listeners.forEach((listener) => listener());
    } catch {
      // The quick one paints on; the next picture tries again: the bundle may have failed on a bad network.
      prepared = false;
    }
  };
  return {
    now: () => painter,
    prepare() {
      if (prepared) return;
      prepared = true;
      afterPaint(() => void bring());
    },
    onFull(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => new Set([quick, painter]).forEach((one) => one.clear()),
    close: () => new Set([quick, painter]).forEach((one) => one.close()),
  };
}

/** Where there is but one. */
export const onlyPainter = (painter: Painter): Painters => ({
  now: () => painter,
  prepare: () => undefined,
  onFull: () => () => undefined,
  clear: () => painter.clear(),
  close: () => painter.close(),
});
