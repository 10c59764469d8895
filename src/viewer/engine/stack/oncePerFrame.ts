export interface OncePerFrame {
  run(draw: () => void): void;
  stop(): void;
}

/**
 * The first drawing is done at once, so that the page's next frame has it; of those that follow within that frame,
 * only the last, when the next one begins.
 */
export function createOncePerFrame(): OncePerFrame {
  let waiting: (() => void) | null = null;
  let request = 0;
  const draw = () => {
    request = requestAnimationFrame(() => {
      request = 0;
      if (waiting) draw();
    });
    const now = waiting;
    waiting = null;
    now?.();
  };
  return {
    run(next) {
      waiting = next;
      if (!request) draw();
    },
    stop() {
      cancelAnimationFrame(request);
      request = 0;
      waiting = null;
    },
  };
}
