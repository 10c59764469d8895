import { FaultError } from '@/lib/fault';

const maxBytes = 512 * 2 ** 20;

/** Raw deflate (RFC 1951), capped: a small file must not become all of the memory. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > maxBytes) throw new FaultError({ kind: 'network', code: 'too-large' });
      chunks.push(value);
    }
  } catch (thrown) {
    if (thrown instanceof FaultError) {
      await reader.cancel();
      throw thrown;
    }
    // The padding byte after a stream of odd length is reported as junk; the frame's length is checked later.
    if (length === 0) throw new FaultError({ kind: 'decode', code: 'failed', detail: 'cannot be inflated' });
  }
  return concatenate(chunks);
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
