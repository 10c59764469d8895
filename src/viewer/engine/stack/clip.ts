export interface Clip {
  play(framesPerSecond: number | undefined): void;
  stop(): void;
  playing(): boolean;
}

const defaultFrameMs = 1000 / 15;
const minFrameMs = 1000 / 60;

/** Cine: the next frame is asked for when the last one is on the screen and its time is over, so nothing piles up. */
export function createClip(
  next: () => Promise<void>,
  frameTimeMs: () => number | undefined,
  onStop: () => void,
): Clip {
  let run = 0;
  let playing = false;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const loop = async (mine: number, frameMs: number) => {
    while (mine === run) {
      const due = performance.now() + frameMs;
      await next();
      await pause(Math.max(0, due - performance.now()));
    }
  };
  return {
    play(framesPerSecond) {
      const wanted = framesPerSecond ? 1000 / framesPerSecond : frameTimeMs();
      playing = true;
      void loop(++run, Math.max(minFrameMs, wanted && wanted > 0 ? wanted : defaultFrameMs));
    },
    stop() {
      run++;
      if (!playing) return;
      playing = false;
      onStop();
    },
    playing: () => playing,
  };
}
