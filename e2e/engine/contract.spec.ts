import { expect, test, type Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { contractSuite } from '../../src/viewer/engine/contractSuite';

let server: ViteDevServer;
let page: Page;

test.beforeAll(async ({ browser }) => {
  server = await createServer({
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  await server.listen();
  page = await browser.newPage();
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => window.runContract !== undefined, undefined, { timeout: 60_000 });
});
test.afterAll(async () => {
  await page.close();
  await server.close();
});

for (const painter of ['cpu', 'gpu', 'preview', 'preview, then cpu', 'preview, then gpu'] as const) {
  for (const { name } of contractSuite) {
    test(`${painter}: ${name}`, async () => {
      expect(
        await page.evaluate(([of, by]) => window.runContract?.(of, by), [name, painter] as const),
      ).toBeNull();
    });
  }
}
