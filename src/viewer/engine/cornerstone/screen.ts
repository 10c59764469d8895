import { Enums, setUseCPURendering, StackViewport, type RenderingEngine, type Types } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { frameKey } from './frameKey';
import { placeOnCpu } from './cpuCamera';
import { placeOnGpu } from './gpuCamera';
import type { Size, View } from './view';
import type { Range } from './window';

/** One enabled element of the rendering engine, showing frames of one stack. */
export interface Screen {
  /** Hands the frame to the engine; `onRendered` follows when it is on the canvas. */
  show(index: number): Promise<void>;
  /** Which frame the last rendering drew. */
  shownKey(): string | undefined;
  /** Applies everything at once and asks for a rendering. */
  draw(frame: StackFrame, view: View, range: Range, invert: boolean): void;
  size(): Size;
  blank(hidden: boolean): void;
  close(): void;
}

let opened = 0;

export function openScreen(
  engine: RenderingEngine,
  painter: 'gpu' | 'cpu',
  element: HTMLDivElement,
  keys: string[],
  onRendered: () => void,
): Screen {
  const viewportId = `pane-${++opened}`;
  // The switch is global and read when an element is enabled or disabled.
  const bracketed = (action: () => void) => {
    setUseCPURendering(painter === 'cpu', false);
    action();
  };
  bracketed(() =>
    engine.enableElement({ viewportId, element, type: Enums.ViewportType.STACK, defaultOptions: { background: [0, 0, 0] } }),
  );
  const viewport = engine.getViewport(viewportId);
  if (!(viewport instanceof StackViewport)) throw new Error('No stack viewport.');
  const canvas = viewport.getCanvas();
  let started = false;
  let closed = false;
  const onImageRendered = () => {
    if (!closed) onRendered();
  };
  element.addEventListener(Enums.Events.IMAGE_RENDERED, onImageRendered);

  return {
    async show(index) {
      if (started) await viewport.setImageIdIndex(index);
      else {
        started = true;
        await viewport.setStack(keys, index);
      }
    },
    shownKey: () => imageOf(viewport)?.imageId,
    draw(frame, view, range, invert) {
      if (closed || imageOf(viewport)?.imageId !== frameKey(frame)) return;
      viewport.setProperties({ voiRange: { ...range }, invert });
      if (painter === 'cpu') placeOnCpu(viewport, canvas, frame, view);
      else placeOnGpu(engine, viewport, canvas, frame, view);
      viewport.render();
    },
    size: () => [canvas.clientWidth, canvas.clientHeight],
    blank(hidden) {
      canvas.style.visibility = hidden ? 'hidden' : 'visible';
    },
    close() {
      if (closed) return;
      closed = true;
      element.removeEventListener(Enums.Events.IMAGE_RENDERED, onImageRendered);
      bracketed(() => engine.disableElement(viewportId));
      canvas.parentElement?.remove();
    },
  };
}

function imageOf(viewport: StackViewport): Types.IImage | undefined {
  return viewport.getCornerstoneImage();
}
