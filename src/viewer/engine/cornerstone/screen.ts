import { Enums, setUseCPURendering, StackViewport, type RenderingEngine } from '@cornerstonejs/core';
import { frameKey } from '../stack/frameKey';
import type { Screen } from '../stack/screen';
import { placeOnCpu } from './cpuCamera';
import { placeOnGpu } from './gpuCamera';

let opened = 0;

/** One enabled element of the rendering engine. */
export function openScreen(
  engine: RenderingEngine,
  painter: 'gpu' | 'cpu',
  within: HTMLElement,
  keys: readonly string[],
  onRendered: () => void,
  onResize: () => void,
): Screen {
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
    setUseCPURendering(painter === 'cpu', false);
    action();
  };
  bracketed(() =>
    engine.enableElement({
      viewportId,
      element,
      type: Enums.ViewportType.STACK,
      defaultOptions: { background: [0, 0, 0] },
    }),
  );
  const viewport = engine.getViewport(viewportId);
  if (!(viewport instanceof StackViewport)) throw new Error('No stack viewport.');
  const canvas = viewport.getCanvas();
  const shownKey = () => (closed ? undefined : viewport.getCornerstoneImage()?.imageId);
  let started = false;
  let closed = false;
  element.addEventListener(Enums.Events.IMAGE_RENDERED, onRendered);
  const observer = new ResizeObserver(onResize);
  observer.observe(element);

  return {
    async show(index) {
      if (started) return void (await viewport.setImageIdIndex(index));
      started = true;
      await viewport.setStack([...keys], index);
    },
    shownKey,
    draw(frame, view, range, invert) {
      if (shownKey() !== frameKey(frame)) return;
      viewport.setProperties({ voiRange: { ...range }, invert });
      if (painter === 'cpu') placeOnCpu(viewport, canvas, frame, view);
      else placeOnGpu(engine, viewport, canvas, frame, view);
      viewport.render();
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
      observer.disconnect();
      element.removeEventListener(Enums.Events.IMAGE_RENDERED, onRendered);
      bracketed(() => engine.disableElement(viewportId));
      place.remove();
    },
  };
}
