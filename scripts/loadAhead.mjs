// Names the built files in the pages, so that they are on their way before a script asks for them.
import { basename } from 'node:path';

/** @typedef {import('vite').Rolldown.OutputBundle} Bundle */

/**
 * A page's or an import's own chunk with everything that it imports statically.
 * @param {Bundle} bundle
 * @param {string} source file name of its module
 * @returns {{ scripts: string[], styles: string[] }}
 */
function filesOf(bundle, source) {
  const scripts = new Set();
  const styles = new Set();
  const add = (name) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || scripts.has(name)) return;
    scripts.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== 'chunk' || !chunk.facadeModuleId) continue;
    if (basename(chunk.facadeModuleId.split('?')[0] ?? '') === source) add(chunk.fileName);
  }
  if (scripts.size === 0) throw new Error(`The build has no chunk of ${source}.`);
  return { scripts: [...scripts], styles: [...styles] };
}

const link = (attrs) => ({ tag: 'link', injectTo: /** @type {const} */ ('head'), attrs });
const href = (file) => `./${file}`;

/**
 * index.html: the screen is fetched while token and history are asked for; `rel="later"` names the full painter's
 * files for src/screen.tsx. launch.html: everything is fetched, at the lowest priority, while the EHR authorizes.
 * @returns {import('vite').Plugin}
 */
export function loadAhead() {
  return {
    name: 'load-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        if (!bundle) return [];
        const app = filesOf(bundle, 'index.html');
        const screen = filesOf(bundle, 'screen.tsx');
        const painter = filesOf(bundle, 'createPainter.ts');
        const known = new Set([...app.scripts, ...screen.scripts]);
        const later = painter.scripts.filter((file) => !known.has(file));
        if (basename(filename) === 'index.html') {
          return [
            ...screen.scripts
              .filter((file) => !app.scripts.includes(file))
              .map((file) => link({ rel: 'modulepreload', crossorigin: true, href: href(file) })),
            ...screen.styles.map((file) =>
              link({ rel: 'preload', as: 'style', crossorigin: true, href: href(file) }),
            ),
            ...later.map((file) => link({ rel: 'later', href: href(file) })),
          ];
        }
        const library = filesOf(bundle, 'fhirclient.ts').scripts;
        const worker = Object.keys(bundle).filter((file) =>
          /\bdecode(\.worker|ImageFrameWorker)-.*\.js$/.test(file),
        );
        const files = [...known, ...worker, ...later].filter((file) => !library.includes(file));
        return [
          ...library.map((file) => link({ rel: 'modulepreload', crossorigin: true, href: href(file) })),
          ...files.map((file) => link({ rel: 'prefetch', as: 'script', href: href(file) })),
          ...screen.styles.map((file) => link({ rel: 'prefetch', as: 'style', href: href(file) })),
        ];
      },
    },
  };
}
