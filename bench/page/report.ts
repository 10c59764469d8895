/** What the page tells the benchmark; times are ms since 1970, read from the page's own clock. */
export type PageEvent =
  /** A document began; `atMs` is the start of its navigation. */
  | { readonly kind: 'document'; readonly atMs: number; readonly path: string }
  /** A canvas shows another slice than in the animation frame before. */
  | {
      readonly kind: 'slice';
      readonly atMs: number;
      readonly slice: number;
      /** The pane, in the order in which panes first showed a slice. */
      readonly place: number;
      /** False: what painted it is a first look, not the engine. */
      readonly byEngine: boolean;
    }
  /** User Timing, docs/contract.md. */
  | { readonly kind: 'mark'; readonly atMs: number; readonly name: string }
  /** The last byte of another frame is here; how many different ones that makes. */
  | { readonly kind: 'frame'; readonly atMs: number; readonly count: number }
  /** The first row of the history is in the page. */
  | { readonly kind: 'row'; readonly atMs: number };

/** Given to the page before any of its scripts. */
export interface PageSettings {
  readonly columns: number;
  readonly rows: number;
  /** Turn the wheel as soon as there is an image, until the engine draws the step. */
  readonly wheelAtFirstImage: boolean;
}

export const bindingName = 'chartlightBench';
export const settingsName = 'chartlightBenchSettings';
export const wheelName = 'chartlightBenchWheel';

declare global {
  interface Window {
    [bindingName]: (event: PageEvent) => void;
    [settingsName]: PageSettings;
    /** Turns the wheel over the image by so many notches, one an animation frame. */
    [wheelName]: (notches: number) => Promise<void>;
  }
}
