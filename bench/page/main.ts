import { createSliceReader } from './reader.ts';
import { bindingName, settingsName, wheelName, type PageEvent } from './report.ts';

/** Runs in every document of a visit before the page's own scripts. Only in the tab itself: frames are not measured. */
const wallMs = (ms: number) => performance.timeOrigin + ms;
const report = (event: PageEvent) => window[bindingName](event);
/** Nobody listens yet: how soon the wheel is turned again. */
const wheelEveryMs = 50;
/** Somebody took the step: how long it may take to be drawn before it is held for lost. */
const stepWithinMs = 3000;

/** One notch; true when somebody took it. */
function turnWheel(image: Element): boolean {
  const { left, top, width, height } = image.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const target = document.elementFromPoint(clientX, clientY) ?? image;
  // The older field has the opposite sign, and some viewers read it first; left out, Chromium copies `deltaY`.
  const notch = { bubbles: true, cancelable: true, deltaY: 100, wheelDeltaY: -120, clientX, clientY };
  return !target.dispatchEvent(new WheelEvent('wheel', notch));
}

/** Turns the wheel by one step and waits for it; returns how to end that. */
function askForStep(image: Element): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    timer = setTimeout(turn, turnWheel(image) ? stepWithinMs : wheelEveryMs);
  };
  turn();
  return () => clearTimeout(timer);
}

function watch(): void {
  const settings = window[settingsName];
  const reader = createSliceReader(settings);
  let asked: { place: number; end: () => void } | undefined;
  let first = true;
  let row = false;

  function onFrame(now: number): void {
    requestAnimationFrame(onFrame);
    if (!row && document.querySelector('[data-study] [data-action="open"]')) {
      row = true;
      report({ kind: 'row', atMs: wallMs(now) });
    }
    for (const { slice, place, canvas, element } of reader.look()) {
      const painter = canvas.closest('[data-painter]')?.getAttribute('data-painter');
      const byEngine = painter !== 'preview';
      report({ kind: 'slice', atMs: wallMs(now), slice, place, byEngine });
      if (!first && asked?.place === place && byEngine) asked.end();
      if (first && settings.wheelAtFirstImage) asked = { place, end: askForStep(element) };
      if (first)
        window[wheelName] = async (notches) => {
          for (let notch = 0; notch < notches; notch += 1) {
            turnWheel(element);
            await new Promise(requestAnimationFrame);
          }
        };
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
