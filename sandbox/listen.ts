import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';

export class PortInUse extends Error {
  constructor(port: number) {
    super(`Port ${port} is in use. Stop what listens there, or choose ten free ports with --port.`);
  }
}

export interface Listening {
  readonly server: Server;
  /** Ends within a tick: open connections are cut, keep-alive or not. */
  close(): Promise<void>;
}

/** IPv4 loopback only: `localhost` and `127.0.0.1` both reach it and are different sites to a browser. */
const host = '127.0.0.1';

export function listen(port: number, handler: RequestListener): Promise<Listening> {
  // Room for addresses that no honest EHR sends: the app, not the server, is to refuse them.
  const server = createServer({ maxHeaderSize: 2 ** 20 }, handler);
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    );
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve({
        server,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function isFree(port: number): Promise<boolean> {
  try {
    await (await listen(port, () => undefined)).close();
    return true;
  } catch {
    return false;
  }
}

/** The first port of ten free ones in a row, for tests that run next to a demo. */
export async function freeBase(): Promise<number> {
  for (;;) {
    const base = 30_000 + Math.floor(Math.random() * 2_000) * 10;
    const free = await Promise.all(Array.from({ length: 10 }, (_, i) => isFree(base + i)));
    if (free.every(Boolean)) return base;
  }
}
