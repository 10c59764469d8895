import { Inflate } from 'pako';
import { FaultError } from '@/lib/fault';
import { concatenate } from './concatenate';

const maxBytes = 512 * 2 ** 20;

/**
 * Raw deflate (RFC 1951), capped: a small file must not become all of the memory. Not the browser's own
 * DecompressionStream: that one loses the end of a stream which is followed by a padding byte (PS3.5 A.5).
 */
export function inflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ raw: true, chunkSize: 2 ** 20 });
  stream.onData = (chunk) => {
    if (!(chunk instanceof Uint8Array)) return;
    length += chunk.length;
    if (length > maxBytes) throw new FaultError({ kind: 'network', code: 'too-large' });
    chunks.push(chunk);
  };
  stream.push(bytes, true);
  if (stream.err !== 0 || length === 0) {
    throw new FaultError({ kind: 'decode', code: 'failed', detail: 'cannot be inflated' });
  }
  return concatenate(chunks);
}
