import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { loadAhead } from './scripts/loadAhead.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const loader = '@cornerstonejs/dicom-image-loader';
const codecs = [
  'charls/decodewasmjs',
  'libjpeg-turbo-8bit/decodewasmjs',
  'openjpeg/decodewasmjs',
  'openjph/wasmjs',
  'libjxl/decodewasmjs',
];

/** What pdf.js loads by name, from our own origin: decoders, character maps, standard fonts, colour profiles. */
function pdfParts(): Plugin {
  const from = (path: string) => at(`node_modules/pdfjs-dist/${path}`);
  const names = ['wasm', 'cmaps', 'standard_fonts', 'iccs'].flatMap((folder) =>
    readdirSync(from(folder)).map((name) => `${folder}/${name}`),
  );
  return {
    name: 'pdf-parts',
    generateBundle() {
      for (const name of names)
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(from(name)) });
    },
    configureServer(server) {
      server.middlewares.use('/pdf/', (request, response, next) => {
        const name = names.find((one) => request.url === `/${one}`);
        if (name === undefined) return next();
        if (name.endsWith('.wasm')) response.setHeader('Content-Type', 'application/wasm');
        response.end(readFileSync(from(name)));
      });
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), loadAhead(), pdfParts()],
  resolve: {
    alias: {
      '@': at('src'),
      // dcmjs pulls an XML writer whose `events` import dies in a browser; we never write XML.
      xmlbuilder2: at('src/stubs/xmlbuilder2.ts'),
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'esnext',
    sourcemap: false,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: at('index.html'), launch: at('launch.html') } },
  },
  // Raw CommonJS codecs die silently in a worker of the dev server unless they are pre-bundled.
  optimizeDeps: {
    include: [
      loader,
      '@cornerstonejs/core',
      '@cornerstonejs/metadata',
      'comlink',
      'cornerstone-core',
      'dicom-parser',
      ...codecs.map((codec) => `${loader} > @cornerstonejs/codec-${codec}`),
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: ['src/testing/setup.ts'],
          // What waits for what never comes fails by its own bound; a slow machine is no failure.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'sandbox',
          testTimeout: 30_000,
          environment: 'node',
          include: [
            'sandbox/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'eval/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
