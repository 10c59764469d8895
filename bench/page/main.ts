import { createSliceReader } from './reader.ts';
import { bindingName, settingsName, type PageEvent } from './report.ts';

/** Runs in every document of a visit before the page's own scripts. Only in the tab itself: frames are not measured. */
const wallMs = (ms: number) => performance.timeOrigin + ms;
const report = (event: PageEvent) => window[bindingName](event);
const wheelEveryMs = 100;

function turnWheel(canvas: HTMLCanvasElement): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const target = document.elementFromPoint(at.clientX, at.clientY) ?? canvas;
  target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: 100, ...at }));
}

function watch(): void {
  const settings = window[settingsName];
  const reader = createSliceReader(settings);
  let wheel: { timer: ReturnType<typeof setInterval>; canvas: HTMLCanvasElement } | undefined;
  let first = true;

  function onFrame(now: number): void {
    requestAnimationFrame(onFrame);
    for (const { slice, order, canvas } of reader.look()) {
      const painter = canvas.closest('[data-painter]')?.getAttribute('data-painter');
      const byEngine = painter !== 'preview';
      report({ kind: 'slice', atMs: wallMs(now), slice, canvas: order, byEngine });
      if (!first && wheel?.canvas === canvas && byEngine) clearInterval(wheel.timer);
      if (first && settings.wheelAtFirstImage)
        wheel = { canvas, timer: setInterval(() => turnWheel(canvas), wheelEveryMs) };
      first = false;
    }
  }
  requestAnimationFrame(onFrame);

  const frames = new Set<string>();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'mark') {
        if (entry.name.startsWith('chartlight:'))
          report({ kind: 'mark', atMs: wallMs(entry.startTime), name: entry.name.slice(11) });
        continue;
      }
      if (!/\/frames\/\d+$/.test(entry.name) || frames.has(entry.name)) continue;
      frames.add(entry.name);
      const atMs = wallMs(entry.startTime + entry.duration);
      report({ kind: 'frame', atMs, count: frames.size });
    }
  }).observe({ entryTypes: ['mark', 'resource'] });
}

if (window.top === window) {
  report({ kind: 'document', atMs: performance.timeOrigin, path: location.pathname });
  watch();
}
