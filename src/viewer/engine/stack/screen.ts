import type { StackFrame } from '@/domain/model/stack';
import type { DecodedFrame } from '../../decode/decodedFrame';
import type { Size, View } from './view';
import type { Range } from './window';

/** All that a drawing depends on, at once: no state of a painter can leak from one picture to the next. */
export interface Picture {
  readonly frame: StackFrame;
  readonly decoded: DecodedFrame;
  readonly view: View;
  readonly range: Range;
  readonly invert: boolean;
  /** False: without the overlay planes and shutters that the image carries. */
  readonly graphics?: boolean;
}

/** Where pictures are drawn: what a viewport asks of a painter. */
export interface Screen {
  /** At once where the painter can, at latest with the next frame of the page; `onRendered` tells when it is there. */
  draw(picture: Picture): void;
  /** CSS px. */
  size(): Size;
  blank(hidden: boolean): void;
  /** Another painter has taken over: out of sight, and behind it for whoever looks for a canvas. */
  retire(): void;
  close(): void;
}

export type OpenScreen = (
  within: HTMLElement,
  onRendered: (picture: Picture) => void,
  onResize: () => void,
) => Screen;

export interface Painter {
  /** `preview`: the 2D one that is there before the engine is. */
  readonly kind: 'preview' | 'gpu' | 'cpu';
  readonly openScreen: OpenScreen;
  /** Forgets everything of the patient. */
  clear(): void;
  close(): void;
}

/** How a painter tells that what it paints with has gone: a WebGL context of its own. */
export interface Loss {
  /** Nothing that it draws is seen from now on. */
  onLost(): void;
  /** A new painter of its kind could draw again; this one cannot. */
  onRestored(): void;
}

/** Who paints: a quick one that is there at once, and a full one that is fetched. */
export interface Painters {
  /** Paints where the full one cannot, and is never lost. */
  readonly fallback: Painter;
  now(): Painter;
  /** A picture is on a screen: the full painter may come now. One that fails to come is asked for again next time. */
  prepare(): void;
  /** Called when another one paints: the full painter is there, or is lost. */
  onChange(listener: () => void): () => void;
  /** Forgets everything of the patient. */
  clear(): void;
  close(): void;
}
