import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import app from '../../vite.config';

/** The engine alone in a page: the app's own aliases, worker and pre-bundling, another root. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-engine', import.meta.url)),
  resolve: app.resolve ?? {},
  worker: app.worker ?? {},
  optimizeDeps: { ...app.optimizeDeps, entries: ['page.ts'] },
  build: {
    target: 'esnext',
    outDir: fileURLToPath(new URL('../../node_modules/.engine-page', import.meta.url)),
  },
});
