import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The page's script as one text, to be run before any script of the page. */
export async function bundlePageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('main.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const output = Array.isArray(built)
    ? built.flatMap((one) => one.output)
    : 'output' in built
      ? built.output
      : [];
  const [script] = output.filter((one) => one.type === 'chunk');
  if (!script) throw new Error('The page script did not build.');
  return script.code;
}
