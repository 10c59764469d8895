/** Lets one after another do something that would otherwise crowd out the images that the reader waits for. */
export function createTurns() {
  const waiting: (() => void)[] = [];
  let busy = false;
  const next = () => {
    busy = false;
    const start = waiting.shift();
    if (!start) return;
    busy = true;
    start();
  };
  return {
    /** Calls `start` when it is its turn, at once if nobody has it. `end` ends or cancels the turn, once. */
    take(start: (end: () => void) => void): () => void {
      let state: 'waiting' | 'running' | 'over' = 'waiting';
      const begin = () => {
        state = 'running';
        start(end);
      };
      const end = () => {
        const before = state;
        state = 'over';
        if (before === 'running') next();
        if (before === 'waiting') waiting.splice(waiting.indexOf(begin), 1);
      };
      waiting.push(begin);
      if (!busy) next();
      return end;
    },
  };
}
