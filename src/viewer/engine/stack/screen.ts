import type { StackFrame } from '@/domain/model/stack';
import type { Size, View } from './view';
import type { Range } from './window';

/** Where frames of one stack are drawn: what a viewport asks of a painter. */
export interface Screen {
  /** Hands a decoded frame to the painter. Does not draw: `draw` does. */
  show(index: number): Promise<void>;
  /** Key of the frame that the last rendering drew. */
  shownKey(): string | undefined;
  /** Applies everything at once and asks for a rendering, which is reported by `onRendered`. */
  draw(frame: StackFrame, view: View, range: Range, invert: boolean): void;
  /** CSS px. */
  size(): Size;
  blank(hidden: boolean): void;
  /** Another painter has taken over: out of sight, and behind it for whoever looks for a canvas. */
  retire(): void;
  close(): void;
}

export type OpenScreen = (
  within: HTMLElement,
  stack: readonly StackFrame[],
  onRendered: () => void,
  onResize: () => void,
) => Screen;

export interface Painter {
  /** `preview`: the 2D one that is there before the engine is. */
  readonly kind: 'preview' | 'gpu' | 'cpu';
  /** False: this frame has to wait for the full painter. */
  paints(frame: StackFrame): boolean;
  readonly openScreen: OpenScreen;
  /** Forgets everything of the patient. */
  clear(): void;
  close(): void;
}

/** Who paints: a quick one that is there at once, and a full one that is fetched. */
export interface Painters {
  now(): Painter;
  /** A picture is on a screen: the full painter may come now. */
  prepare(): void;
  /** The full painter. Rejects with `FaultError`; asked again, tries again. */
  full(): Promise<Painter>;
  /** Called when the full painter is there. */
  onFull(listener: () => void): () => void;
  /** Forgets everything of the patient. */
  clear(): void;
  close(): void;
}
