import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { networks } from '../network/link.ts';
import { visiting, withProfile, type Bench, type Circumstances } from './bench.ts';
import { waitForImage } from './opening.ts';

/**
 * Which scripts have run, by V8's own coverage: a script that was only fetched or compiled (a preload) does not count.
 * Asked again and again, since a navigation takes the record of the document before with it.
 */
interface Evaluated {
  readonly urls: ReadonlySet<string>;
  stop(): void;
}

const everyMs = 5;

async function watchEvaluated(page: Page): Promise<Evaluated> {
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.startPreciseCoverage', { callCount: false, detailed: false });
  const urls = new Set<string>();
  let stopped = false;
  async function ask(): Promise<void> {
    while (!stopped) {
      const { result } = await session.send('Profiler.takePreciseCoverage').catch(() => ({ result: [] }));
      for (const { url, functions } of result)
        if (url.startsWith('https:') && functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)))
          urls.add(url);
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
  void ask();
  return { urls, stop: () => (stopped = true) };
}

/** Workers are no part of the page's coverage: what they have loaded stands for what they have run. */
async function scriptsOfWorkers(page: Page, untilMs: number): Promise<string[]> {
  const lists = page.workers().map(async (worker) => {
    const loaded = await worker.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, startTime }) => ({ name, atMs: performance.timeOrigin + startTime })),
    );
    const imports = loaded.filter(({ name, atMs }) => atMs <= untilMs && /\.m?js$/.test(name));
    return [worker.url(), ...imports.map(({ name }) => name)];
  });
  return (await Promise.all(lists)).flat().filter((url) => url.startsWith('https:'));
}

/** Whole files, gzipped: the page's scripts that have run before the first image, and the workers' that had come. */
export async function measureJavaScript(bench: Bench, circumstances: Circumstances): Promise<void> {
  const { line, add } = bench;
  const { subject, net, cache } = circumstances;
  line.use(networks[net]);
  let evaluated: Evaluated | undefined;
  const prepare = async (page: Page) => {
    evaluated = await watchEvaluated(page);
  };
  await withProfile(bench, (profile) =>
    visiting(bench, circumstances, { profile, wheelAtFirstImage: false, prepare }, async (visit) => {
      const first = await waitForImage(visit).finally(() => evaluated?.stop());
      const workers = await scriptsOfWorkers(visit.page, first.atMs);
      const sizes = new Map<string, number>();
      for (const url of [...(evaluated?.urls ?? []), ...workers]) {
        if (sizes.has(url)) continue;
        const answer = await visit.context.request.get(url, { ignoreHTTPSErrors: true });
        sizes.set(url, gzipSync(await answer.body()).length / 1024);
      }
      const value = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      add({ figure: 'js-before-first-image', value, unit: 'KB', who: subject.who, net, cache });
      if (!bench.options.timeline) return;
      const heaviest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, 12);
      for (const [url, size] of heaviest)
        console.error(`${size.toFixed(1).padStart(9)} KB  ${new URL(url).pathname}`);
    }),
  );
}
