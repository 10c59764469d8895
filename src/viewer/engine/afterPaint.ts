/** A reader who scrolls is not stopped: it waits for a pause in the page's work, but not for ever. */
const longestWaitMs = 2_000;

/** Runs something when what has been drawn is on the screen and the page has nothing better to do. */
export function afterPaint(run: () => void): void {
  // A frame's callbacks run before it is painted; a task that they start runs after.
  requestAnimationFrame(() =>
    setTimeout(() => {
      // Safari has no idle callback.
      if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: longestWaitMs });
      else run();
    }),
  );
}
