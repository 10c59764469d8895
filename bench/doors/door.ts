import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { networks, createWire, type Network, type Wire } from '../network/link.ts';
import { ShapedSocket } from '../network/shapedSocket.ts';
import { encoded, type Answer } from './answer.ts';
import type { Certificate } from './certificate.ts';
import type { Asked } from './forward.ts';

/** A request that arrived at a door, and when (ms since 1970). */
export interface Arrival {
  readonly atMs: number;
  readonly door: string;
  readonly method: string;
  readonly path: string;
  /** Fetch metadata: what the browser wants it for. */
  readonly destination: string;
  status?: number;
  bytes?: number;
}

/** The line that all doors share, and what came over it. */
export interface Line {
  use(network: Network): void;
  readonly network: () => { network: Network; wire: Wire };
  readonly arrivals: Arrival[];
}

export function createLine(): Line {
  let current: { network: Network; wire: Wire } = { network: networks.none, wire: createWire(Infinity) };
  return {
    use: (network) => (current = { network, wire: createWire(network.bytesPerSecond) }),
    network: () => current,
    arrivals: [],
  };
}

export interface Door {
  readonly origin: string;
  close(): Promise<void>;
}

async function bodyOf(request: Http2ServerRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** An origin with TLS and HTTP/2 in front of a server without. */
export async function openDoor(o: {
  name: string;
  host: '127.0.0.1' | 'localhost';
  certificate: Certificate;
  line: Line;
  answer: (asked: Asked) => Promise<Answer>;
}): Promise<Door> {
  async function serve(request: Http2ServerRequest, response: Http2ServerResponse): Promise<void> {
    const { method, url: path, headers } = request;
    const arrival: Arrival = {
      atMs: performance.timeOrigin + performance.now(),
      door: o.name,
      method,
      path,
      destination: String(headers['sec-fetch-dest'] ?? ''),
    };
    o.line.arrivals.push(arrival);
    let answer: Answer;
    try {
      answer = await o.answer({ method, path, headers, body: await bodyOf(request) });
    } catch (error) {
      console.error(`${o.name} ${method} ${path.split('?')[0]}: ${String(error)}`);
      answer = { status: 502, headers: {}, body: Buffer.alloc(0) };
    }
    const sent = encoded(answer, String(headers['accept-encoding'] ?? ''));
    arrival.status = answer.status;
    arrival.bytes = sent.body.length;
    if (request.aborted) return;
    response.writeHead(answer.status, { ...sent.headers, 'content-length': sent.body.length });
    if (method === 'HEAD') response.end();
    else response.end(sent.body);
  }

  const { key, cert } = o.certificate;
  const secure = createSecureServer({ key, cert, allowHTTP1: true, settings: { maxConcurrentStreams: 256 } });
  secure.on('request', (request, response) => void serve(request, response));
  // A browser that leaves cuts its connections: no news.
  secure.on('sessionError', () => undefined);
  secure.on('tlsClientError', () => undefined);
  const sockets = new Set<Socket>();
  const listening = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    const { network, wire } = o.line.network();
    const shaped = network.roundTripMs > 0 ? new ShapedSocket(socket, network, wire) : socket;
    shaped.on('error', () => undefined);
    secure.emit('connection', shaped);
  });
  await new Promise<void>((resolve, reject) => {
    listening.once('error', reject);
    listening.listen(0, '127.0.0.1', resolve);
  });
  const { port } = listening.address() as AddressInfo;
  return {
    origin: `https://${o.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        listening.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
