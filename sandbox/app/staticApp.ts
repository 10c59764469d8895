import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { Hono } from 'hono';
import { contentSecurityPolicy } from '../../scripts/csp.mjs';
import { compressAndKeep, gzipped } from '../gzip.ts';
import type { SiteJson } from './site.ts';

const mediaTypes = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.wasm', 'application/wasm'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.webmanifest', 'application/manifest+json'],
  ['.woff2', 'font/woff2'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Headers a hospital's web server sends with every file of the app. */
function productionHeaders(site: SiteJson): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(site),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  };
}

/** The built app as a hospital serves it, and the site's settings. */
export function createStaticApp(o: { appDir: string; site: () => SiteJson }): Hono {
  const root = resolve(o.appDir);
  // No setting that a policy is made of changes: the imaging server lies on the origin of an archive.
  const headers = productionHeaders(o.site());
  const app = new Hono();
  app.use(gzipped(compressAndKeep()));
  app.get('/site.json', (c) => c.json(o.site(), 200, { ...headers, 'Cache-Control': 'no-store' }));
  app.get('*', async (c) => {
    const { pathname: path } = new URL(c.req.url);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      const file = join(root, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
      if (!file.startsWith(root + sep)) return c.text('Not found', 404, headers);
      bytes = new Uint8Array(await readFile(file));
    } catch {
      return c.text('Not found', 404, headers);
    }
    // The build names files under assets/ by a hash of their content.
    const lasting = path.startsWith('/assets/');
    return c.body(bytes, 200, {
      ...headers,
      'Content-Type':
        mediaTypes.get(path.endsWith('/') ? '.html' : extname(path)) ?? 'application/octet-stream',
      'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-store',
    });
  });
  return app;
}
