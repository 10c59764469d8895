import type { MiddlewareHandler } from 'hono';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const compress = promisify(gzip);
type Bytes = Uint8Array<ArrayBuffer>;

const compressible = /^(text\/|image\/svg\+xml|application\/(([\w.-]+\+)?json|wasm|javascript)\b)/;
/** Below it the headers cost more than is won; web servers draw the line near here too. */
const smallestBytes = 1024;

/** Content codings by RFC 9110 12.5.3: gzip, or everything, and not with a weight of 0. */
function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [coding = '', weight = ''] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/);
      return [coding, weight === '' ? 1 : Number(weight)] as const;
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

/** Compresses an answer, or finds it compressed under a name that stands for these very bytes. */
type Compress = (bytes: Bytes, name: string) => Promise<Bytes>;

/** As fast as can be: what is made for one request pays for its compression every time. */
const once: Compress = async (bytes) => compress(bytes, { level: constants.Z_BEST_SPEED });

/** As small as can be: files that a web server has compressed beforehand. */
export function compressAndKeep(): Compress {
  const kept = new Map<string, { of: Bytes; compressed: Promise<Bytes> }>();
  return (bytes, name) => {
    const known = kept.get(name);
    if (known && Buffer.compare(known.of, bytes) === 0) return known.compressed;
    const compressed = compress(bytes, { level: constants.Z_BEST_COMPRESSION });
    kept.set(name, { of: bytes, compressed });
    return compressed;
  };
}

/** gzip for text, JSON and WebAssembly, as hospitals' web servers and gateways do it. */
export function gzipped(by: Compress = once): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!compressible.test(c.res.headers.get('Content-Type') ?? '')) return;
    c.header('Vary', 'Accept-Encoding', { append: true });
    if (c.req.method === 'HEAD' || !acceptsGzip(c.req.header('Accept-Encoding'))) return;
    const bytes = new Uint8Array(await c.res.arrayBuffer());
    const body = bytes.length < smallestBytes ? bytes : await by(bytes, c.req.path);
    const { status, headers } = c.res;
    c.res = new Response(body, { status, headers });
    if (body === bytes) return;
    c.header('Content-Encoding', 'gzip');
    c.header('Content-Length', String(body.length));
  };
}
