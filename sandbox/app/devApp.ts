import type { RequestListener } from 'node:http';
import { createServer } from 'vite';
import type { SiteJson } from './site.ts';

/** The app by Vite's dev server, which needs inline scripts and a socket: no production policy here. */
export async function createDevApp(o: {
  root: string;
  site: () => SiteJson;
  socketPort: number;
}): Promise<{ handler: RequestListener; close(): Promise<void> }> {
  const vite = await createServer({
    root: o.root,
    appType: 'mpa',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: { port: o.socketPort, host: '127.0.0.1' } },
  });
  return {
    handler: (request, response) => {
      if (request.url?.split('?')[0] === '/site.json') {
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        response.end(JSON.stringify(o.site()));
        return;
      }
      vite.middlewares(request, response);
    },
    close: () => vite.close(),
  };
}
