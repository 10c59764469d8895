import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What the handler answered, whole, before a byte of it went out. */
export interface HeldAnswer {
  status: number;
  readonly headers: Map<string, number | string | readonly string[]>;
  body: Buffer;
}

type Encoding = BufferEncoding | undefined;
const callbackOf = (rest: readonly unknown[]): (() => void) | undefined =>
  rest.find((value): value is () => void => typeof value === 'function');

function toBytes(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk === 'string')
    return Buffer.from(chunk, typeof encoding === 'string' ? (encoding as Encoding) : 'utf8');
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.alloc(0);
}

function keepHeaders(response: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    const flat: unknown[] = headers.flat();
    for (let i = 0; i + 1 < flat.length; i += 2) response.appendHeader(String(flat[i]), String(flat[i + 1]));
    return;
  }
  if (typeof headers !== 'object' || headers === null) return;
  for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders))
    if (value !== undefined) response.setHeader(name, value);
}

const overridden = ['writeHead', 'write', 'end', 'flushHeaders'] as const;

/**
 * Runs the handler and keeps back what it writes. A fault needs the whole body (half of it, its true length), and a
 * plain one: a compressed body that ends too early says nothing about who noticed.
 */
export function holdAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  run: () => void,
): Promise<HeldAnswer> {
  delete request.headers['accept-encoding'];
  const names = request.rawHeaders.filter((_, i) => i % 2 === 0);
  request.rawHeaders = names.flatMap((name, i) =>
    name.toLowerCase() === 'accept-encoding' ? [] : [name, request.rawHeaders[2 * i + 1] ?? ''],
  );
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    Object.assign(response, {
      writeHead(status: number, ...rest: readonly unknown[]) {
        response.statusCode = status;
        keepHeaders(response, rest.at(-1));
        return response;
      },
      write(chunk: unknown, ...rest: readonly unknown[]) {
        chunks.push(toBytes(chunk, rest[0]));
        const written = callbackOf(rest);
        if (written) process.nextTick(written);
        return true;
      },
      end(...given: readonly unknown[]) {
        const [chunk, encoding] = given;
        chunks.push(toBytes(chunk, encoding));
        for (const name of overridden) Reflect.deleteProperty(response, name);
        const ended = callbackOf(given);
        if (ended) response.once('finish', ended);
        const headers = Object.entries(response.getHeaders()).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, value] as const],
        );
        for (const name of response.getHeaderNames()) response.removeHeader(name);
        resolve({ status: response.statusCode, headers: new Map(headers), body: Buffer.concat(chunks) });
        return response;
      },
      flushHeaders: () => undefined,
    });
    run();
  });
}
