/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
  readonly accept: string | undefined;
  readonly body: string;
}

export interface LocalServer {
  readonly origin: string;
  readonly seen: Seen[];
  close(): Promise<void>;
}

/** A real HTTP server on a free loopback port that remembers what it was asked. */
export async function startLocalServer(
  answer: (request: Seen, response: ServerResponse) => void,
): Promise<LocalServer> {
  const seen: Seen[] = [];
  const read = async (request: IncomingMessage): Promise<Seen> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const { authorization, cookie, accept } = request.headers;
    return { method: request.method ?? '', path: request.url ?? '', authorization, cookie, accept, body };
  };
  const server = createServer((request, response) => {
    void read(request).then((entry) => {
      seen.push(entry);
      answer(entry, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
