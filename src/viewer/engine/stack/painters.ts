import type { Loss, Painter, Painters } from './screen';

interface PaintersOptions {
  readonly quick: Painter;
  readonly load: (loss: Loss) => Promise<Painter>;
  /** Runs something when what was drawn is on the screen and the reader's hand rests. */
  readonly afterPaint: (run: () => void) => void;
}

/** A driver that starts again is back within seconds; what comes later is not waited for. */
export const restoredWithinMs = 10_000;
/** A graphics card that is lost this often will be lost again. */
export const mostLosses = 3;

/**
 * The full painter is evaluated behind the first picture: that blocks a page for a second on a slow machine. When it
 * loses what it paints with, the quick one paints in the same turn; a new full one comes when it can, or never.
 */
export function createPainters({ quick, load, afterPaint }: PaintersOptions): Painters {
  const listeners = new Set<() => void>();
  /** No first look any more, but who paints with what the machine still has. */
  const fallback: Painter = { ...quick, kind: 'cpu' };
  let painter = quick;
  /** Lost or in use; a lost one tells when there is something to paint with again. */
  let full: Painter | null = null;
  /** Whoever speaks for an earlier full painter is not heard. */
  let generation = 0;
  let prepared = false;
  let losses = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const put = (next: Painter) => {
    painter = next;
    listeners.forEach((listener) => listener());
  };
  const leave = () => {
    generation++;
    clearTimeout(patience);
    full?.close();
    full = null;
  };
  const bring = async () => {
    const mine = ++generation;
    let lost = false;
    try {
      const arrived = await load({
        onLost() {
          if (mine !== generation || lost) return;
          lost = true;
          losses++;
          put(fallback);
          patience = setTimeout(leave, losses < mostLosses ? restoredWithinMs : 0);
        },
        onRestored() {
          if (mine !== generation || !lost || losses >= mostLosses) return;
          leave();
          afterPaint(() => void bring());
        },
      });
      if (mine !== generation) return arrived.close();
      full = arrived;
      if (!lost) put(arrived);
    } catch {
      // The quick one paints on; the next picture tries again where the bundle may have failed on a bad network.
      prepared = losses > 0;
    }
  };
  return {
    fallback,
    now: () => painter,
    prepare() {
      if (prepared) return;
      prepared = true;
      afterPaint(() => void bring());
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear() {
      quick.clear();
      full?.clear();
    },
    close() {
      leave();
      quick.close();
    },
  };
}

/** Where there is but one. */
export const onlyPainter = (painter: Painter): Painters => ({
  fallback: painter,
  now: () => painter,
  prepare: () => undefined,
  onChange: () => () => undefined,
  clear: () => painter.clear(),
  close: () => painter.close(),
});
