/** Whatever a reader trips over is one thing less, and told to `onBroken`: it never ends a search. */
export function forEachSafely<T>(things: readonly T[], read: (thing: T) => void, onBroken: () => void): void {
  for (const thing of things) {
    try {
      read(thing);
    } catch {
      onBroken();
    }
  }
}
