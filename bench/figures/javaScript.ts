import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import type { Line } from '../doors/door.ts';
import type { Measured } from './opening.ts';

/**
 * Which scripts have run, by V8's own coverage: a script that was only fetched or compiled (a preload) does not count.
 * Asked again and again, since a navigation takes the record of the document before with it.
 */
export interface Evaluated {
  urls: ReadonlySet<string>;
  stop(): void;
}

const everyMs = 20;

export async function watchEvaluated(page: Page): Promise<Evaluated> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: false, detailed: false });
  const urls = new Set<string>();
  let stopped = false;
  async function ask(): Promise<void> {
    while (!stopped) {
      const { result } = await session.send('Profiler.takePreciseCoverage').catch(() => ({ result: [] }));
      for (const { url, functions } of result)
        if (
          !stopped &&
          url.startsWith('https:') &&
          functions.some(({ ranges }) => ranges.some(({ count }) => count > 0))
        )
          urls.add(url);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
  void ask();
  return { urls, stop: () => (stopped = true) };
}

/** Of the page's scripts that have run, and the workers' that had come; gzipped, whole files. */
export async function weigh(
  evaluated: Evaluated,
  line: Line,
  bodyOf: (url: string) => Promise<Buffer>,
  origin: string,
  [fromMs, toMs]: readonly [number, number],
): Promise<Measured> {
  const workers = line.arrivals
    .filter(({ atMs, destination }) => atMs >= fromMs && atMs <= toMs && destination === 'worker')
    .map(({ path }) => origin + path);
  const sizes = await Promise.all(
    [...new Set([...evaluated.urls, ...workers])].map(async (url) => gzipSync(await bodyOf(url)).length),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { figure: 'js-before-first-image', value: bytes / 1024, unit: 'KB' };
}
