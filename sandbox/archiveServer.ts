import { getRequestListener } from '@hono/node-server';
import type { RequestListener } from 'node:http';
import { listen, type Listening } from './listen.ts';
import type { ArchiveAddress } from './parts.ts';

/** Answers DICOMweb under whatever prefix its public address has. */
export interface DicomWebServer {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

/** An archive on its own origin that can be switched off: then nothing listens there. */
export interface ArchiveServer {
  readonly address: ArchiveAddress;
  isUp(): boolean;
  setUp(up: boolean): Promise<void>;
}

export function createArchiveServer(o: {
  address: ArchiveAddress;
  port: number;
  server: DicomWebServer;
  /** Puts the request log and the faults in front of a server. */
  observed: (origin: string, handler: RequestListener) => RequestListener;
}): ArchiveServer {
  const answer = getRequestListener((request) => o.server.fetch(request));
  const handler = o.observed(new URL(o.address.base).origin, answer);
  let listening: Listening | undefined;
  // One switch at a time: a second one waits for the port to be free, or taken.
  let last: Promise<void> = Promise.resolve();

  async function switchTo(up: boolean): Promise<void> {
    if (up === (listening !== undefined)) return;
    if (listening) {
      const closing = listening;
      listening = undefined;
      await closing.close();
      return;
    }
    listening = await listen(o.port, handler);
  }

  return {
    address: o.address,
    isUp: () => listening !== undefined,
    setUp(up) {
      last = last.catch(() => undefined).then(() => switchTo(up));
      return last;
    },
  };
}
