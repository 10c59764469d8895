import { Agent, request as ask, type OutgoingHttpHeaders } from 'node:http';
import type { Answer } from './answer.ts';

/** Of the connection, not of the message (RFC 9113 8.2.2). */
const ofConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'date']);

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Asks a server of the sandbox in plain HTTP, as the proxy in front of it does, and takes the whole answer. */
export function createForward(port: number): { ask(asked: Asked): Promise<Answer>; close(): void } {
  // No kept connections: one that the server is closing can't be told from one that is open.
  const agent = new Agent();
  return {
    close: () => agent.destroy(),
    ask: ({ method, path, headers, body }) =>
      new Promise((resolve, reject) => {
        const kept: OutgoingHttpHeaders = Object.fromEntries(
          Object.entries(headers).filter(([name]) => !name.startsWith(':') && !ofConnection.has(name)),
        );
        kept['host'] = String(headers[':authority'] ?? headers['host']);
        kept['x-forwarded-proto'] = 'https';
        // The door compresses, once for all who ask.
        kept['accept-encoding'] = 'identity';
        if (body.length > 0) kept['content-length'] = body.length;
        const asking = ask({ agent, host: '127.0.0.1', port, method, path, headers: kept }, (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answered = Object.entries(response.headers).flatMap(([name, value]) =>
              value === undefined || ofConnection.has(name) ? [] : [[name, value] as const],
            );
            resolve({
              status: response.statusCode ?? 502,
              headers: Object.fromEntries(answered),
              body: Buffer.concat(chunks),
            });
          });
        });
        asking.on('error', reject);
        asking.end(body);
      }),
  };
}
