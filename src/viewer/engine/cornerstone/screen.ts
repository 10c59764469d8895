import { Enums, setUseCPURendering, StackViewport, type RenderingEngine } from '@cornerstonejs/core';
import type { StackFrame } from '@/domain/model/stack';
import { createOncePerFrame } from '../stack/oncePerFrame';
import type { OpenScreen, Picture } from '../stack/screen';
import type { Contexts } from './contexts';
import { placeOnCpu } from './cpuCamera';
import { placeOnGpu } from './gpuCamera';
import { toImage } from './image';

let opened = 0;

interface Room {
  readonly engine: RenderingEngine;
  readonly kind: 'gpu' | 'cpu';
  /** Told of a frame before the frame is drawn. */
  readonly know: (frame: StackFrame) => void;
  readonly contexts: Contexts;
}

/** One enabled element of the rendering engine. Throws, and leaves nothing, where it can have none. */
export function openScreen(
  { engine, kind, know, contexts }: Room,
  ...[within, onRendered, onResize]: Parameters<OpenScreen>
): ReturnType<OpenScreen> {
  // The library marks up its element and makes it focusable: it gets one of its own, not React's. Another painter's
  // screen may lie in the same place.
  const place = document.createElement('div');
  Object.assign(place.style, { position: 'absolute', inset: '0' });
  const element = document.createElement('div');
  Object.assign(element.style, { width: '100%', height: '100%' });
  place.append(element);
  within.append(place);
  const viewportId = `pane-${++opened}`;
  // The switch is global and read when an element is enabled or disabled.
  const bracketed = (action: () => void) => {
    setUseCPURendering(kind === 'cpu', false);
    action();
  };
  try {
    bracketed(() =>
      engine.enableElement({
        viewportId,
        element,
        type: Enums.ViewportType.STACK,
        defaultOptions: { background: [0, 0, 0] },
      }),
    );
  } catch (thrown) {
    place.remove();
    throw thrown;
  }
  const viewport = engine.getViewport(viewportId);
  if (!(viewport instanceof StackViewport)) throw new Error('No stack viewport.');
  const canvas = viewport.getCanvas();
  const pace = createOncePerFrame();
  let drawn: Picture | null = null;
  let closed = false;
  const isDrawable = () => kind === 'cpu' || contexts.drawable(viewportId);
  const onImage = () => {
    // Lost since it was asked to draw, it has copied black.
    if (drawn && isDrawable()) onRendered(drawn);
  };
  element.addEventListener(Enums.Events.IMAGE_RENDERED, onImage);
  const observer = new ResizeObserver(onResize);
  observer.observe(element);

  return {
    draw(picture) {
      pace.run(() => {
        const { frame, decoded, view, range, invert } = picture;
        if (!isDrawable()) return;
        if (drawn?.decoded !== decoded || drawn.frame !== frame) {
          know(frame);
          // Past the library's own queue, which would draw a frame of the page later.
          viewport.renderImageObject(toImage(frame, decoded));
        }
        drawn = picture;
        viewport.setProperties({ voiRange: { ...range }, invert });
        if (kind === 'gpu') {
          placeOnGpu(engine, viewport, canvas, frame, view);
          viewport.render();
          return;
        }
        placeOnCpu(viewport, canvas, frame, view);
        viewport.customRenderViewportToCanvas();
        onRendered(picture);
      });
    },
    size: () => [canvas.clientWidth, canvas.clientHeight],
    blank(hidden) {
      canvas.style.visibility = hidden ? 'hidden' : 'visible';
    },
    retire() {
      canvas.style.visibility = 'hidden';
      within.append(place);
    },
    close() {
      if (closed) return;
      closed = true;
      pace.stop();
      drawn = null;
      observer.disconnect();
      element.removeEventListener(Enums.Events.IMAGE_RENDERED, onImage);
      bracketed(() => engine.disableElement(viewportId));
      place.remove();
    },
  };
}
