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
  close(): void;
}

export type OpenScreen = (
  within: HTMLElement,
  stack: readonly StackFrame[],
  onRendered: () => void,
  onResize: () => void,
) => Screen;
