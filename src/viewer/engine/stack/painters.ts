import { FaultError, toFault } from '@/lib/fault';
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
  let loading: Promise<Painter> | null = null;
  let prepared = false;
  const full = () =>
    (loading ??= load().then(
      (loaded) => {
        painter = loaded;
        listeners.forEach((listener) => listener());
        return loaded;
      },
      (thrown: unknown) => {
        // The next who asks tries again: the bundle may have failed on a bad network.
        loading = null;
        prepared = false;
        throw new FaultError(toFault(thrown, { kind: 'decode', code: 'engine' }));
      },
    ));
  return {
    now: () => painter,
    prepare() {
      if (prepared) return;
      prepared = true;
      // What the quick one paints is right: who needs more asks for it and is told.
      afterPaint(() => void full().catch(() => undefined));
    },
    full,
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
  full: () => Promise.resolve(painter),
  onFull: () => () => undefined,
  clear: () => painter.clear(),
  close: () => painter.close(),
});
